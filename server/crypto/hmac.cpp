#include "hmac.h"

#include "openssl.h"

#include <openssl/core_names.h>

namespace latchkey::crypto {

namespace {

QByteArray hmac(const char *digest, qsizetype size, QByteArrayView key, QByteArrayView message)
{
    // Looking an algorithm up takes locks and longer than using it, so it is done once.
    static const openssl::Mac algorithm(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(digest), 0),
        OSSL_PARAM_construct_end()};
    const openssl::MacContext context(EVP_MAC_CTX_new(algorithm.get()));
    QByteArray code(size, '\0');
    std::size_t written = 0;
    const bool made
        = EVP_MAC_init(context.get(), openssl::bytes(key), openssl::size(key), parameters.data())
            == 1
        && EVP_MAC_update(context.get(), openssl::bytes(message), openssl::size(message)) == 1
        && EVP_MAC_final(context.get(), openssl::bytes(code), &written, openssl::size(code)) == 1;
    if (!made)
        throw std::bad_alloc(); // all else about it is fixed
    return code;
}

} // namespace

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    return hmac("SHA256", 32, key, message);
}

QByteArray hmacSha384(QByteArrayView key, QByteArrayView message)
{
    return hmac("SHA384", 48, key, message);
}

QByteArray hmacSha512(QByteArrayView key, QByteArrayView message)
{
    return hmac("SHA512", 64, key, message);
}

} // namespace latchkey::crypto
