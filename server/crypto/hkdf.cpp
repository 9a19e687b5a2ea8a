#include "hkdf.h"

#include "openssl.h"

#include <openssl/core_names.h>

namespace latchkey::crypto {

Secret hkdfSha256(const Secret &key, QByteArrayView salt, QByteArrayView info, qsizetype length)
{
    // Looking an algorithm up takes locks, so it is done once.
    static const openssl::Kdf algorithm(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    static char digestName[] = "SHA256";
    std::vector<OSSL_PARAM> values{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
        openssl::octets(OSSL_KDF_PARAM_KEY, key.reveal()),
        openssl::octets(OSSL_KDF_PARAM_INFO, info)};
    if (!salt.isEmpty())
        values.push_back(openssl::octets(OSSL_KDF_PARAM_SALT, salt));
    values.push_back(OSSL_PARAM_construct_end());
    const openssl::KdfContext context(EVP_KDF_CTX_new(algorithm.get()));
    QByteArray derived(length, '\0');
    if (EVP_KDF_derive(
            context.get(), openssl::bytes(derived), openssl::size(derived), values.data())
        != 1)
        throw std::bad_alloc(); // all else about it is fixed
    return Secret(std::move(derived));
}

} // namespace latchkey::crypto
