#include "addresslist.h"

#include <QRegularExpression>
#include <QSet>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestAddress = 255; // as the server takes it

// The server's rule; it has the last word.
bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestAddress && pattern.match(text).hasMatch();
}

// What stands between two commas or lines.
QStringList addressesIn(const QString &part)
{
    static const QRegularExpression named(uR"(<([^<>]*)>\s*$)"_s);
    static const QRegularExpression blanks(uR"(\s+)"_s);
    const QRegularExpressionMatch match = named.match(part);
    if (match.hasMatch())
        return {match.captured(1).trimmed()};
    return part.split(blanks, Qt::SkipEmptyParts);
}

} // namespace

AddressList AddressList::read(const QString &text)
{
    static const QRegularExpression borders(uR"([,;\r\n]+)"_s);
    AddressList list;
    QSet<QString> seen;
    for (const QString &part : text.split(borders, Qt::SkipEmptyParts)) {
        for (const QString &one : addressesIn(part)) {
            const QString address = one.toLower();
            if (!isAddress(address)) {
                list.bad << one;
            } else if (seen.contains(address)) {
                list.repeated << address;
            } else {
                seen.insert(address);
                list.good << address;
            }
        }
    }
    return list;
}

} // namespace latchkey::console
