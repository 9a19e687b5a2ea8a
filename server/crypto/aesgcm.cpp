#include "aesgcm.h"

#include "openssl.h"

namespace latchkey::crypto::aesgcm {

namespace {

const EVP_CIPHER *algorithm()
{
    // Looking an algorithm up takes locks, so it is done once.
    static const openssl::Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    return cipher.get();
}

} // namespace

QByteArray encrypt(const Secret &key, QByteArrayView nonce, const Secret &plain)
{
    Q_ASSERT(key.size() == keySize && nonce.size() == nonceSize);
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray sealed(plain.size() + tagSize, '\0');
    unsigned char *out = openssl::bytes(sealed);
    const int length = static_cast<int>(plain.size());
    int written = 0;
    int rest = 0;
    const bool made = EVP_EncryptInit_ex2(context.get(),
                                          algorithm(),
                                          openssl::bytes(key.reveal()),
                                          openssl::bytes(nonce),
                                          nullptr)
            == 1
        && EVP_EncryptUpdate(context.get(), out, &written, openssl::bytes(plain.reveal()), length)
            == 1
        && EVP_EncryptFinal_ex(context.get(), out + written, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, out + length) == 1;
    if (!made)
        throw std::bad_alloc(); // all else about it is fixed
    return sealed;
}

std::optional<Secret> decrypt(const Secret &key, QByteArrayView nonce, QByteArrayView sealed)
{
    if (key.size() != keySize || nonce.size() != nonceSize || sealed.size() < tagSize)
        return std::nullopt;
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray tag = sealed.last(tagSize).toByteArray();
    const int length = static_cast<int>(sealed.size() - tagSize);
    QByteArray plain(length, '\0');
    int written = 0;
    int rest = 0;
    unsigned char *out = openssl::bytes(plain);
    const bool opened = EVP_DecryptInit_ex2(context.get(),
                                            algorithm(),
                                            openssl::bytes(key.reveal()),
                                            openssl::bytes(nonce),
                                            nullptr)
            == 1
        && EVP_DecryptUpdate(context.get(), out, &written, openssl::bytes(sealed), length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), out + written, &rest) == 1;
    Secret value(std::move(plain)); // wiped in either case
    return opened ? std::optional(std::move(value)) : std::nullopt;
}

} // namespace latchkey::crypto::aesgcm
