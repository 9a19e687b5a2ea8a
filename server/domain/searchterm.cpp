#include "searchterm.h"

#include <algorithm>

namespace latchkey::domain {

bool isFilterText(const QString &text)
{
    constexpr qsizetype longest = 255;
    return text.toUcs4().size() <= longest
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString searchTerm(const QString &typed)
{
    const QString term = typed.trimmed();
    const bool isNumber = term.size() > 1 && term.startsWith(u'+')
        && std::all_of(term.begin() + 1, term.end(), [](QChar c) { return c.isDigit(); });
    return isNumber ? term.sliced(1) : term;
}

} // namespace latchkey::domain
