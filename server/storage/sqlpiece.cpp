#include "sqlpiece.h"

namespace latchkey::storage {

SqlPiece &SqlPiece::operator+=(const SqlPiece &other)
{
    text += other.text;
    binds.insert(binds.end(), other.binds.begin(), other.binds.end());
    return *this;
}

SqlPiece &SqlPiece::operator+=(const char *more)
{
    text += more;
    return *this;
}

} // namespace latchkey::storage
