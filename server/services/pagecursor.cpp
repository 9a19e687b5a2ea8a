#include "pagecursor.h"

#include "crypto/base64url.h"
#include "crypto/hmac.h"

namespace latchkey::services {

namespace {

constexpr qsizetype sealSize = 16; // 128 bits are enough of an HMAC (RFC 2104 5)
constexpr qsizetype idSize = 16;
constexpr qsizetype longestCursor = 2048;

} // namespace

PageCursor::PageCursor(Secret key)
    : m_key(std::move(key))
{ }

// The length in front of the list's name keeps the two apart.
QByteArray PageCursor::sealOf(QByteArrayView list, QByteArrayView content) const
{
    const QByteArray message = "latchkey: cursor " + QByteArray::number(list.size()) + ' '
        + list.toByteArray() + content.toByteArray();
    return crypto::hmacSha256(m_key.reveal(), message).first(sealSize);
}

QString PageCursor::seal(QByteArrayView list, const Place &place) const
{
    const QByteArray content = place.id.toRfc4122() + place.key.toUtf8();
    return QString::fromLatin1(crypto::toBase64Url(QByteArray(sealOf(list, content) + content)));
}

std::optional<PageCursor::Place> PageCursor::open(QByteArrayView list, const QString &cursor) const
{
    if (cursor.size() > longestCursor)
        return std::nullopt;
    const std::optional<QByteArray> bytes = crypto::fromBase64Url(cursor.toLatin1());
    if (!bytes || bytes->size() < sealSize + idSize)
        return std::nullopt;
    const QByteArrayView content = QByteArrayView(*bytes).sliced(sealSize);
    if (!equalInConstantTime(QByteArrayView(*bytes).first(sealSize), sealOf(list, content)))
        return std::nullopt;
    return Place{.key = QString::fromUtf8(content.sliced(idSize)),
                 .id = QUuid::fromRfc4122(content.first(idSize))};
}

} // namespace latchkey::services
