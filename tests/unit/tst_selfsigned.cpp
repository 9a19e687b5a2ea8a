#include "crypto/certificate.h"
#include "crypto/selfsigned.h"
#include "fakerandom.h"

#include <QTest>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using latchkey::test::CountingRandom;

namespace {

constexpr Timestamp now{std::chrono::seconds(1'700'000'000)};

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate parse(const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    Certificate read(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr), X509_free);
    BIO_free(bio);
    return read;
}

} // namespace

class TestSelfSigned : public QObject
{
    Q_OBJECT

    Result<SelfSigned> make(const QStringList &hosts, int days = 30)
    {
        return makeSelfSigned(hosts, std::chrono::days(days), now, m_random);
    }

    CountingRandom m_random;
    QByteArray m_pem;
    Certificate m_certificate{nullptr, X509_free};

private Q_SLOTS:
    void init();
    void servesWhatItSays();
    void namesItsHosts();
    void isNoAuthority();
    void verifiesAgainstItself();
    void serialsDiffer();
    void longNames();
    void farFuture();
    void hosts_data();
    void hosts();
    void noHosts_data();
    void noHosts();
};

void TestSelfSigned::init()
{
    const auto made = make({u"auth.example.com"_s, u"*.example.org"_s, u"192.0.2.1"_s, u"::1"_s});
    QVERIFY(made);
    m_pem = made->certificate;
    m_certificate = parse(m_pem);
    QVERIFY(m_certificate);
}

void TestSelfSigned::servesWhatItSays()
{
    const auto made = make({u"auth.example.com"_s});
    QVERIFY(made);
    const auto facts = readCertificates(made->certificate);
    QVERIFY(facts);
    QVERIFY(facts->isSelfSigned);
    QCOMPARE(facts->fingerprint, made->fingerprint);
    QCOMPARE(facts->validFrom, now - std::chrono::minutes(5));
    QCOMPARE(facts->validUntil, now + std::chrono::days(30));
    QVERIFY(checkPrivateKey(made->key, made->certificate));
    QVERIFY(made->key.reveal().startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QCOMPARE(made->certificate.count("BEGIN"), 1);
    QVERIFY(!made->certificate.contains("PRIVATE"));
}

void TestSelfSigned::namesItsHosts()
{
    const auto isFor = [this](const char *name) {
        return X509_check_host(m_certificate.get(), name, 0, 0, nullptr) == 1;
    };
    QVERIFY(isFor("auth.example.com"));
    QVERIFY(isFor("any.example.org"));
    QVERIFY(!isFor("example.com"));
    QVERIFY(!isFor("other.example.com"));
    QVERIFY(X509_check_ip_asc(m_certificate.get(), "192.0.2.1", 0) == 1);
    QVERIFY(X509_check_ip_asc(m_certificate.get(), "::1", 0) == 1);
    QVERIFY(X509_check_ip_asc(m_certificate.get(), "192.0.2.2", 0) != 1);
}

void TestSelfSigned::isNoAuthority()
{
    X509 *certificate = m_certificate.get();
    QCOMPARE(X509_check_ca(certificate), 0);
    QVERIFY(X509_get_extension_flags(certificate) & EXFLAG_BCONS);
    QCOMPARE(X509_get_key_usage(certificate), quint32(KU_DIGITAL_SIGNATURE));
    QCOMPARE(X509_get_extended_key_usage(certificate), quint32(XKU_SSL_SERVER));
    QVERIFY(X509_get0_subject_key_id(certificate));
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    QVERIFY(EVP_PKEY_is_a(key, "EC"));
    QCOMPARE(EVP_PKEY_get_bits(key), 256);
}

// As a client does that was told to trust this very certificate.
void TestSelfSigned::verifiesAgainstItself()
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_add_cert(store, m_certificate.get());
    X509_VERIFY_PARAM *rules = X509_STORE_get0_param(store);
    X509_VERIFY_PARAM_set_time(rules, unixSeconds(now));
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set1_host(rules, "auth.example.com", 0);
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, m_certificate.get(), nullptr);
    const int verified = X509_verify_cert(context);
    const int why = X509_STORE_CTX_get_error(context);
    X509_STORE_CTX_free(context);
    X509_STORE_free(store);
    QVERIFY2(verified == 1, X509_verify_cert_error_string(why));
}

void TestSelfSigned::serialsDiffer()
{
    const auto one = make({u"a.example"_s});
    const auto other = make({u"a.example"_s});
    QVERIFY(one && other);
    const Certificate first = parse(one->certificate);
    const Certificate second = parse(other->certificate);
    const ASN1_INTEGER *serial = X509_get0_serialNumber(first.get());
    QVERIFY(ASN1_INTEGER_cmp(serial, X509_get0_serialNumber(second.get())) != 0);
    QCOMPARE(ASN1_STRING_length(serial), 16);
    QVERIFY(one->key != other->key);
}

void TestSelfSigned::longNames()
{
    const QString host = QString(60, u'a') + u'.' + QString(60, u'b') + u".example"_s;
    const auto made = make({host});
    QVERIFY(made);
    QCOMPARE(
        X509_check_host(parse(made->certificate).get(), host.toLatin1().constData(), 0, 0, nullptr),
        1);
}

// RFC 5280 4.1.2.5: from 2050 on dates are written in another way.
void TestSelfSigned::farFuture()
{
    const auto made = make({u"a.example"_s}, 10'000);
    QVERIFY(made);
    QCOMPARE(readCertificates(made->certificate)->validUntil, now + std::chrono::days(10'000));
}

void TestSelfSigned::hosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("in");
    const auto row = [](const char *host, const char *in) {
        QTest::newRow(host) << QString::fromUtf8(host) << QString::fromLatin1(in);
    };
    row("localhost", "localhost");
    row("Auth.Example.COM", "auth.example.com");
    row("auth_1.example.com", "auth_1.example.com");
    row("*.example.com", "*.example.com");
    row("münchen.example", "xn--mnchen-3ya.example");
    row("127.0.0.1", "127.0.0.1");
    row("::1", "::1");
    row("[2001:DB8::1]", "2001:db8::1");
}

void TestSelfSigned::hosts()
{
    QFETCH(const QString, host);
    const Result<QString> in = certificateHost(host);
    QVERIFY2(in, in ? "" : qPrintable(in.error().message));
    QTEST(*in, "in");
    QVERIFY(make({*in}));
}

void TestSelfSigned::noHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *host, const char *says) {
        QTest::newRow(*host ? host : "(empty)")
            << QString::fromUtf8(host) << QString::fromLatin1(says);
    };
    row("", "no host");
    row(" ", "no host");
    row("https://auth.example.com", "is a URL");
    row("auth.example.com/path", "is a URL");
    row("auth.example.com:9090", "no host");
    row("auth..example.com", "no host");
    row("-auth.example.com", "no host");
    row("*", "no host");
    row("a.*.example.com", "no host");
    row("0.0.0.0", "no address that clients connect to");
    row("::", "no address that clients connect to");
    row("300.1.1.1", "no host");
    row("auth.example.com\n", "no host");
    row("auth.example.com,DNS:evil.example", "no host");
    row("auth.example.com\nDNS:evil.example", "no host");
}

void TestSelfSigned::noHosts()
{
    QFETCH(const QString, host);
    QFETCH(const QString, says);
    const Result<QString> in = certificateHost(host);
    QVERIFY2(!in, in ? qPrintable(*in) : "");
    QVERIFY2(in.error().message.contains(says), qPrintable(in.error().message));
}

QTEST_GUILESS_MAIN(TestSelfSigned)
#include "tst_selfsigned.moc"
