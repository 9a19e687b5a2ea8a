#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

// OpenSSL's handles with owners, and its idea of bytes.
namespace latchkey::crypto::openssl {

template <auto release>
struct Release
{
    void operator()(auto *handle) const { release(handle); }
};

using Mac = std::unique_ptr<EVP_MAC, Release<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Release<EVP_KDF_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER, Release<EVP_CIPHER_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_clear_free>>; // wiped when it goes
using NumberContext = std::unique_ptr<BN_CTX, Release<BN_CTX_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX_free>>;

inline const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

inline unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

inline std::size_t size(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

// Big-endian and not negative.
inline Number number(QByteArrayView bigEndian)
{
    Number made(BN_secure_new()); // what is made of it is wiped, too
    if (BN_bin2bn(bytes(bigEndian), static_cast<int>(bigEndian.size()), made.get()) == nullptr)
        throw std::bad_alloc();
    return made;
}

// What OpenSSL noted about a failure that is answered elsewhere, so that the next one is not taken
// for it and the queue of the thread does not grow.
inline void forgetErrors()
{
    ERR_clear_error();
}

// OpenSSL takes pointers to things it will not change, and an empty value needs one too.
inline OSSL_PARAM octets(const char *name, QByteArrayView value)
{
    const char *data = value.isNull() ? "" : value.data();
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(data), size(value));
}

} // namespace latchkey::crypto::openssl
