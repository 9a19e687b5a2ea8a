#include "searchterm.h"

#include <algorithm>

namespace latchkey::domain {

QString searchTerm(const QString &typed)
{
    const QString term = typed.trimmed();
    const bool isNumber = term.size() > 1 && term.startsWith(u'+')
        && std::all_of(term.begin() + 1, term.end(), [](QChar c) { return c.isDigit(); });
    return isNumber ? term.sliced(1) : term;
}

} // namespace latchkey::domain
