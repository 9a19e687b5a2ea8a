#include "csvcells.h"

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView marks
        = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"; // the last four are full-width
    return !text.isEmpty() && marks.contains(text.front());
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (looksLikeFormula(cell))
            cell.prepend(u'\'');
        const bool mustQuote = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
            || cell.contains(u'\r');
        quoted << (mustQuote ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
    }
    return (quoted.join(u',') + u"\r\n"_s).toUtf8();
}

QString withoutGuard(const QString &cell)
{
    const bool isGuarded = cell.startsWith(u'\'') && looksLikeFormula(QStringView(cell).sliced(1));
    return isGuarded ? cell.sliced(1) : cell;
}

} // namespace latchkey::console
