#include "selfsigned.h"

#include "randomsource.h"
#include "x509.h"

#include <QRegularExpression>
#include <QUrl>

#include <openssl/bn.h>
#include <openssl/ec.h>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

constexpr long version3 = 2;
constexpr int serialBytes = 16; // RFC 5280 4.1.2.2: at most 20, and positive
constexpr std::chrono::minutes clockSkew{5}; // of clients whose clock is behind

std::unexpected<Error> unusable(const QString &host, const QString &why)
{
    return failure(ErrorCode::ValidationFailed, u"\"%1\" %2"_s.arg(host, why));
}

using Octets = std::unique_ptr<ASN1_OCTET_STRING, openssl::Release<ASN1_OCTET_STRING_free>>;

Octets addressBytes(const QString &host)
{
    return Octets(a2i_IPADDRESS(host.toLatin1().constData()));
}

// 0.0.0.0 and ::
bool isEveryAddress(const ASN1_OCTET_STRING *address)
{
    const QByteArrayView bytes(ASN1_STRING_get0_data(address), ASN1_STRING_length(address));
    return std::ranges::all_of(bytes, [](char byte) { return byte == 0; });
}

// RFC 1034 3.5, with "*." for one label more (RFC 6125 6.4.3). The last label is no number, so that
// a mistyped address is no name.
bool isName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A(\\*\\.)?"
                                            "([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*"
                                            "(?!\\d+\\z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    return name.size() <= 253 && pattern.match(name).hasMatch();
}

void setSerial(X509 *certificate, RandomSource &random)
{
    QByteArray serial = random.bytes(serialBytes);
    serial[0] = static_cast<char>((serial[0] & 0x7f) | 0x40); // positive, and always as long
    const std::unique_ptr<BIGNUM, openssl::Release<BN_free>> number(
        BN_bin2bn(openssl::bytes(QByteArrayView(serial)), serialBytes, nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

void setValidity(X509 *certificate, Timestamp now, std::chrono::days lifetime)
{
    ASN1_TIME_set(X509_getm_notBefore(certificate), unixSeconds(now - clockSkew));
    ASN1_TIME_set(X509_getm_notAfter(certificate), unixSeconds(now + lifetime));
}

// Clients read the alternative names only; this one is for people who look through a list.
void setSubject(X509 *certificate, const QString &host)
{
    constexpr int longestCommonName = 64; // RFC 5280, ub-common-name
    const QByteArray name = host.size() <= longestCommonName ? host.toLatin1() : "latchkey"_ba;
    X509_NAME *subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject,
                               "CN",
                               MBSTRING_ASC,
                               openssl::bytes(QByteArrayView(name)),
                               static_cast<int>(name.size()),
                               -1,
                               0);
    X509_set_issuer_name(certificate, subject);
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts)
        names.append((addressBytes(host) ? "IP:"_L1 : "DNS:"_L1) + host);
    return names.join(u',').toLatin1();
}

// No authority: whoever imports it trusts it for these hosts. With CA:TRUE the key of this server
// could sign certificates for every site they visit.
bool addExtensions(X509 *certificate, const QStringList &hosts)
{
    return addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, NID_subject_key_identifier, "hash")
        && addExtension(certificate, NID_subject_alt_name, alternativeNames(hosts));
}

QByteArray contentOf(const openssl::Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

SelfSigned toPem(X509 *certificate, EVP_PKEY *key)
{
    const openssl::Bio first(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(first.get(), certificate);
    const openssl::Bio second(BIO_new(BIO_s_secmem()));
    PEM_write_bio_PrivateKey(second.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return {.certificate = contentOf(first),
            .key = Secret(contentOf(second)),
            .fingerprint = openssl::fingerprint(certificate)};
}

} // namespace

Result<QString> certificateHost(const QString &host)
{
    QString bare = host;
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.sliced(1, bare.size() - 2);
    if (const Octets address = addressBytes(bare)) {
        if (isEveryAddress(address.get()))
            return unusable(host, u"is no address that clients connect to; name one they use"_s);
        return bare.toLower();
    }
    if (bare.contains("://"_L1) || bare.contains(u'/'))
        return unusable(host, u"is a URL; give the host only, such as auth.example.com"_s);
    const bool isWildcard = bare.startsWith("*."_L1);
    const QByteArray ascii = QUrl::toAce(isWildcard ? bare.sliced(2) : bare).toLower();
    QString name = (isWildcard ? "*."_L1 : ""_L1) + QString::fromLatin1(ascii);
    if (!isName(name))
        return unusable(host,
                        u"is no host; use a name such as auth.example.com or an IP address"_s);
    return name;
}

Result<SelfSigned> makeSelfSigned(const QStringList &hosts,
                                  std::chrono::days lifetime,
                                  Timestamp now,
                                  RandomSource &random)
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    const openssl::Certificate certificate(X509_new());
    if (!key || !certificate)
        return unexpectedFailure(u"OpenSSL makes no P-256 key"_s);
    X509_set_version(certificate.get(), version3);
    setSerial(certificate.get(), random);
    setValidity(certificate.get(), now, lifetime);
    setSubject(certificate.get(), hosts.front());
    X509_set_pubkey(certificate.get(), key.get());
    if (!addExtensions(certificate.get(), hosts)
        || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return unexpectedFailure(u"OpenSSL makes no certificate for these hosts"_s);
    return toPem(certificate.get(), key.get());
}

} // namespace latchkey::crypto
