#include "tokenhash.h"

#include "openssl.h"

namespace latchkey::crypto {

QString oneTimeTokenHash(const QString &address, const QString &code)
{
    const QByteArray text = (address + code).toUtf8();
    QByteArray digest(28, '\0');
    if (EVP_Digest(text.constData(),
                   openssl::size(text),
                   openssl::bytes(digest),
                   nullptr,
                   EVP_sha224(),
                   nullptr)
        != 1)
        throw std::bad_alloc(); // all else about it is fixed
    return QString::fromLatin1(digest.toHex());
}

} // namespace latchkey::crypto
