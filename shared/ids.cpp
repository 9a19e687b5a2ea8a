#include "ids.h"

#include <algorithm>

namespace latchkey {

using namespace Qt::Literals;

QUuid randomUuid(RandomSource &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40); // version 4
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80); // variant of RFC 9562
    return QUuid::fromRfc4122(bytes);
}

std::optional<QUuid> parseUuid(QStringView text)
{
    if (text.startsWith(u"urn:uuid:"))
        text = text.sliced(9);
    else if (text.startsWith(u'{') && text.endsWith(u'}') && text.size() == 38)
        text = text.sliced(1, 36);
    QString digits;
    if (text.size() == 36) {
        for (const qsizetype at : {8, 13, 18, 23}) {
            if (text[at] != u'-')
                return std::nullopt;
        }
        digits = text.toString().remove(u'-');
    } else {
        digits = text.toString();
    }
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (digits.size() != 32 || !std::ranges::all_of(digits, isHex))
        return std::nullopt;
    return QUuid::fromRfc4122(QByteArray::fromHex(digits.toLatin1()));
}

} // namespace latchkey
