#include "signedrefreshtoken.h"

#include "base64url.h"
#include "hmac.h"

#include <QCryptographicHash>

#include <limits>

namespace latchkey::crypto {

namespace {

constexpr char version = 0;
constexpr qsizetype sessionLength = 16;
constexpr qsizetype longestCounter = 10; // 64 bits, 7 in a byte
constexpr qsizetype signatureLength = 16;
constexpr qsizetype checksumLength = 4;
constexpr qsizetype around = 1 + sessionLength + signatureLength + checksumLength;

QByteArray checksum(QByteArrayView message)
{
    return QCryptographicHash::hash(message, QCryptographicHash::Sha256).first(checksumLength);
}

QByteArray signature(QByteArrayView message, const Secret &key)
{
    return hmacSha256(key.reveal(), message).first(signatureLength);
}

QByteArray encoded(quint64 number)
{
    QByteArray bytes;
    for (; number > 0x7f; number >>= 7)
        bytes.append(static_cast<char>((number & 0x7f) | 0x80));
    bytes.append(static_cast<char>(number));
    return bytes;
}

// Nothing if the bytes are more or fewer than the shortest spelling of one number of 64 bits.
std::optional<quint64> decoded(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > longestCounter)
        return std::nullopt;
    quint64 number = 0;
    for (qsizetype i = bytes.size() - 1; i >= 0; --i)
        number = (number << 7) | (static_cast<unsigned char>(bytes[i]) & 0x7f);
    return encoded(number) == bytes ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<SignedRefreshToken> SignedRefreshToken::parse(const QString &text)
{
    constexpr qsizetype longestText = (around + longestCounter) * 4 / 3 + 1;
    if (text.size() > longestText)
        return std::nullopt;
    const std::optional<QByteArray> bytes = fromBase64Url(text.toUtf8());
    if (!bytes || bytes->size() <= around || bytes->front() != version)
        return std::nullopt;
    const QByteArrayView message = QByteArrayView(*bytes).chopped(checksumLength);
    if (!equalInConstantTime(checksum(message), QByteArrayView(*bytes).last(checksumLength)))
        return std::nullopt;
    const QByteArrayView claimed = message.chopped(signatureLength);
    const std::optional<quint64> counter = decoded(claimed.sliced(1 + sessionLength));
    if (!counter)
        return std::nullopt;
    constexpr quint64 highest = std::numeric_limits<qint64>::max();
    SignedRefreshToken token;
    token.m_session = SessionId(QUuid::fromRfc4122(claimed.sliced(1, sessionLength)));
    token.m_counter = static_cast<qint64>(std::min(*counter, highest));
    token.m_message = claimed.toByteArray();
    token.m_signature = message.last(signatureLength).toByteArray();
    return token;
}

QString SignedRefreshToken::make(SessionId session, qint64 counter, const Secret &key)
{
    QByteArray bytes(1, version);
    bytes += session.value().toRfc4122();
    bytes += encoded(static_cast<quint64>(counter));
    bytes += signature(bytes, key);
    bytes += checksum(bytes);
    return QString::fromLatin1(toBase64Url(bytes));
}

bool SignedRefreshToken::isSignedWith(const Secret &key) const
{
    return !key.isEmpty() && equalInConstantTime(signature(m_message, key), m_signature);
}

} // namespace latchkey::crypto
