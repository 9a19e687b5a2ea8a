#pragma once

#include "secret.h"

#include <QByteArray>

#include <memory>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace latchkey::test {

// Keys and certificates of every kind, the useless ones too. Straight on OpenSSL.
class CertificateFactory
{
public:
    using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

    static Key rsa(unsigned int bits) { return Key(EVP_RSA_gen(bits), EVP_PKEY_free); }

    static Key ecdsa(const char *curve = "P-256") { return Key(EVP_EC_gen(curve), EVP_PKEY_free); }

    static Key ed25519()
    {
        return Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    }

    // Valid from the first second of 2020 to that of 2030; signed by itself unless there is a
    // `signer`, whose certificate would be called "root".
    static QByteArray
    certificate(const Key &key, const char *extendedKeyUsage = nullptr, const Key *signer = nullptr)
    {
        const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), X509_free);
        X509_set_version(made.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        ASN1_TIME_set_string(X509_getm_notBefore(made.get()), "200101000000Z");
        ASN1_TIME_set_string(X509_getm_notAfter(made.get()), "300101000000Z");
        name(X509_get_subject_name(made.get()), "server");
        name(X509_get_issuer_name(made.get()), signer ? "root" : "server");
        X509_set_pubkey(made.get(), key.get());
        if (extendedKeyUsage) {
            X509_EXTENSION *usage
                = X509V3_EXT_conf_nid(nullptr, nullptr, NID_ext_key_usage, extendedKeyUsage);
            X509_add_ext(made.get(), usage, -1);
            X509_EXTENSION_free(usage);
        }
        EVP_PKEY *with = signer ? signer->get() : key.get();
        X509_sign(made.get(), with, EVP_PKEY_is_a(with, "ED25519") ? nullptr : EVP_sha256());
        return written([&](BIO *bio) { PEM_write_bio_X509(bio, made.get()); });
    }

    static Secret pem(const Key &key, const char *passphrase = nullptr)
    {
        return Secret(written([&](BIO *bio) {
            PEM_write_bio_PrivateKey(bio,
                                     key.get(),
                                     passphrase ? EVP_aes_128_cbc() : nullptr,
                                     nullptr,
                                     0,
                                     nullptr,
                                     const_cast<char *>(passphrase));
        }));
    }

private:
    static void name(X509_NAME *part, const char *text)
    {
        const auto *bytes = reinterpret_cast<const unsigned char *>(text);
        X509_NAME_add_entry_by_txt(part, "CN", MBSTRING_ASC, bytes, -1, -1, 0);
    }

    static QByteArray written(const std::function<void(BIO *)> &write)
    {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
        write(bio.get());
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, size);
    }
};

} // namespace latchkey::test
