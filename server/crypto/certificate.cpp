#include "certificate.h"

#include "x509.h"

#include <openssl/err.h>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> unusable(const QString &why)
{
    return failure(ErrorCode::ValidationFailed, why);
}

openssl::Bio reader(QByteArrayView pem)
{
    return openssl::Bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

Timestamp toTimestamp(const ASN1_TIME *time)
{
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    const std::chrono::year_month_day date(std::chrono::year(parts.tm_year + 1900),
                                           std::chrono::month(unsigned(parts.tm_mon) + 1),
                                           std::chrono::day(unsigned(parts.tm_mday)));
    return std::chrono::sys_days(date) + std::chrono::hours(parts.tm_hour)
        + std::chrono::minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec);
}

// Every block: one that is left out would be missing in the chain, and only some clients notice.
Result<std::vector<openssl::Certificate>> readAll(const QByteArray &pem)
{
    std::vector<openssl::Certificate> all;
    const openssl::Bio bio = reader(pem);
    ERR_clear_error();
    while (X509 *one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        all.emplace_back(one);
    const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!isAtEnd)
        return unusable(u"holds a certificate that is damaged; copy the file again"_s);
    if (all.empty() && pem.contains("PRIVATE KEY-----"))
        return unusable(u"holds a private key and no certificate; are the two files exchanged?"_s);
    if (all.empty())
        return unusable(u"holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)"_s);
    return all;
}

// What OpenSSL refuses at its security level 2, which systems use: 112 bits.
bool isStrong(const EVP_PKEY *key)
{
    return key && EVP_PKEY_get_security_bits(key) >= 112;
}

// Set by asking: PEM_read_bio_PrivateKey() would otherwise ask on the terminal.
int noPassphrase(char *, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

Result<openssl::Key> readKey(const Secret &pem)
{
    bool wasAsked = false;
    const openssl::Bio bio = reader(pem.reveal());
    openssl::Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, &wasAsked));
    ERR_clear_error();
    if (key)
        return key;
    if (wasAsked)
        return unusable(u"is locked with a passphrase, which nobody could type at a start; write "
                        "it without one: openssl pkey -in LOCKED -out KEY"_s);
    if (pem.reveal().contains("BEGIN CERTIFICATE-----"))
        return unusable(u"holds a certificate and no private key; are the two files exchanged?"_s);
    return unusable(u"holds no private key in PEM form (-----BEGIN PRIVATE KEY-----)"_s);
}

} // namespace

QString openssl::fingerprint(const X509 *certificate)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    X509_digest(certificate, EVP_sha256(), bytes(digest), &length);
    return QString::fromLatin1(digest.first(length).toHex(':').toUpper());
}

Result<CertificateFacts> readCertificates(const QByteArray &pem)
{
    const std::vector<openssl::Certificate> all = TRY(readAll(pem));
    X509 *own = all.front().get();
    if (!isStrong(X509_get0_pubkey(own)))
        return unusable(u"has a key that clients refuse as too weak; use ECDSA P-256, or RSA with "
                        "2048 bits or more"_s);
    if (X509_check_purpose(own, X509_PURPOSE_SSL_SERVER, 0) != 1)
        return unusable(u"is not made for servers (key usage or extended key usage); ask for one "
                        "with serverAuth"_s);
    return CertificateFacts{.validFrom = toTimestamp(X509_get0_notBefore(own)),
                            .validUntil = toTimestamp(X509_get0_notAfter(own)),
                            .fingerprint = openssl::fingerprint(own),
                            .isSelfSigned = X509_self_signed(own, 0) == 1};
}

Result<> checkPrivateKey(const Secret &pem, const QByteArray &certificates)
{
    const std::vector<openssl::Certificate> all = TRY(readAll(certificates));
    const openssl::Key key = TRY(readKey(pem));
    const int kind = EVP_PKEY_get_base_id(key.get());
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return unusable(u"is neither an RSA nor an ECDSA key; use one of these"_s);
    const int fits = X509_check_private_key(all.front().get(), key.get());
    ERR_clear_error();
    if (fits != 1)
        return unusable(u"does not belong to the certificate; name the key that it was made for, "
                        "and let the server's own certificate be the first of its file"_s);
    return {};
}

} // namespace latchkey::crypto
