#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <openssl/evp.h>
#include <openssl/kdf.h>

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

} // namespace latchkey::crypto::openssl
