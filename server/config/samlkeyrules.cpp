#include "samlkeyrules.h"

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

constexpr char integerTag = 0x02;
constexpr char sequenceTag = 0x30;

// Takes one DER element (X.690 8.1) from the front and yields its content.
std::optional<QByteArrayView> takeElement(QByteArrayView &der, char tag)
{
    if (der.size() < 2 || der[0] != tag)
        return {};
    const auto first = static_cast<unsigned char>(der[1]);
    const qsizetype lengthBytes = first < 0x80 ? 0 : first - 0x80;
    if (lengthBytes > 4 || first == 0x80 || der.size() < 2 + lengthBytes)
        return {};
    qsizetype length = first < 0x80 ? first : 0;
    for (qsizetype i = 0; i < lengthBytes; ++i)
        length = length * 256 + static_cast<unsigned char>(der[2 + i]);
    const qsizetype start = 2 + lengthBytes;
    if (length > der.size() - start)
        return {};
    const QByteArrayView content = der.sliced(start, length);
    der = der.sliced(start + length);
    return content;
}

QByteArrayView withoutLeadingZeros(QByteArrayView number)
{
    while (!number.isEmpty() && number.front() == 0)
        number = number.sliced(1);
    return number;
}

} // namespace

std::optional<QString> problemOfSamlKey(const QString &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return u"is not base64; use the DER form of the key in base64"_s;
    QByteArrayView outer = decoded.decoded;
    std::optional<QByteArrayView> key = takeElement(outer, sequenceTag);
    const auto version = key ? takeElement(*key, integerTag) : std::nullopt;
    const auto modulus = version ? takeElement(*key, integerTag) : std::nullopt;
    const auto exponent = modulus ? takeElement(*key, integerTag) : std::nullopt;
    if (!exponent || !outer.isEmpty())
        return u"is no RSA key in PKCS#1 form; openssl rsa -traditional -outform DER makes one"_s;
    if (withoutLeadingZeros(*exponent) != QByteArrayView("\x01\x00\x01", 3))
        return u"has another public exponent than 65537; make a key with that one"_s;
    const QByteArrayView number = withoutLeadingZeros(*modulus);
    const bool fullSize = number.size() > 256
        || (number.size() == 256 && (static_cast<unsigned char>(number.front()) & 0x80) != 0);
    if (!fullSize)
        return u"is too short; use 2048 bits or more"_s;
    return {};
}

} // namespace latchkey::config
