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

void SqlPiece::addCondition(const SqlPiece &condition)
{
    if (condition.text.isEmpty())
        return;
    *this += " AND ";
    *this += condition;
}

} // namespace latchkey::storage
