#include "configmachine.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

// The settings of TLS, and what the start says about the lack of it.
class TestTlsSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offUnlessBothAreSet();
    void oneAloneIsRefused_data();
    void oneAloneIsRefused();
    void relativePaths();
    void urlFollows_data();
    void urlFollows();
    void hsts_data();
    void hsts();
    void openWithoutTls_data();
    void openWithoutTls();
    void externalUrlWithoutTls();
};

namespace {

const Environment bothFiles{{u"LATCHKEY_TLS_CERT_FILE"_s, u"/etc/c.pem"_s},
                            {u"LATCHKEY_TLS_KEY_FILE"_s, u"/etc/k.pem"_s}};

Environment with(Environment base, const QString &name, const QString &value)
{
    base.insert(name, value);
    return base;
}

} // namespace

void TestTlsSettings::offUnlessBothAreSet()
{
    const auto without = Machine().load();
    QVERIFY(without);
    QVERIFY(!without->tls.isOn());
    const auto emptied = Machine().load(
        {{u"LATCHKEY_TLS_CERT_FILE"_s, QString()}, {u"LATCHKEY_TLS_KEY_FILE"_s, QString()}});
    QVERIFY(emptied);
    QVERIFY(!emptied->tls.isOn());
    const auto both = Machine().load(bothFiles); // they are read later
    QVERIFY(both);
    QVERIFY(both->tls.isOn());
    QCOMPARE(both->tls.certificateFile, u"/etc/c.pem"_s);
    QCOMPARE(both->tls.keyFile, u"/etc/k.pem"_s);
}

void TestTlsSettings::oneAloneIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("missing");
    const QString certificate = u"LATCHKEY_TLS_CERT_FILE"_s;
    const QString key = u"LATCHKEY_TLS_KEY_FILE"_s;
    QTest::newRow("certificate") << certificate << key;
    QTest::newRow("key") << key << certificate;
}

void TestTlsSettings::oneAloneIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, missing);
    const auto config = Machine().load({{name, u"/etc/some.pem"_s}});
    QVERIFY(!config);
    QCOMPARE(message(config),
             name + u" is set without "_s + missing + u"; HTTPS needs both, plain HTTP neither"_s);
}

void TestTlsSettings::relativePaths()
{
    Machine machine;
    const auto config = machine.load(
        {{u"LATCHKEY_TLS_CERT_FILE"_s, u"tls/c.pem"_s}, {u"LATCHKEY_TLS_KEY_FILE"_s, u"k.pem"_s}});
    QVERIFY(config);
    QCOMPARE(config->tls.certificateFile, machine.path(u"tls/c.pem"_s));
    QCOMPARE(config->tls.keyFile, machine.path(u"k.pem"_s));
}

void TestTlsSettings::urlFollows_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << Environment() << u"http://127.0.0.1:9090"_s;
    QTest::newRow("TLS") << bothFiles << u"https://127.0.0.1:9090"_s;
    QTest::newRow("another place")
        << with(with(bothFiles, u"PORT"_s, u"443"_s), u"GOTRUE_API_HOST"_s, u"::1"_s)
        << u"https://[::1]:443"_s;
    QTest::newRow("given") << with(bothFiles, u"API_EXTERNAL_URL"_s, u"https://auth.example.com/"_s)
                           << u"https://auth.example.com"_s;
}

void TestTlsSettings::urlFollows()
{
    QFETCH(const Environment, environment);
    const auto config = Machine().load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->api.externalUrl, "url");
}

void TestTlsSettings::hsts_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("expected"); // -1: refused
    using Hsts = ServerConfig::Hsts;
    QTest::newRow("on") << u"on"_s << static_cast<int>(Hsts::On);
    QTest::newRow("off") << u"OFF"_s << static_cast<int>(Hsts::Off);
    QTest::newRow("auto") << u"auto"_s << static_cast<int>(Hsts::Auto);
    QTest::newRow("anything else") << u"31536000"_s << -1;
}

void TestTlsSettings::hsts()
{
    QFETCH(const QString, value);
    QFETCH(const int, expected);
    const auto config = Machine().load({{u"LATCHKEY_TLS_HSTS"_s, value}});
    QCOMPARE(config ? static_cast<int>(config->tls.hsts) : -1, expected);
}

void TestTlsSettings::openWithoutTls_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("isWarned");
    const Environment open{{u"GOTRUE_API_HOST"_s, u"0.0.0.0"_s}};
    QTest::newRow("every interface") << open << true;
    QTest::newRow("every interface, by nothing")
        << Environment{{u"GOTRUE_API_HOST"_s, QString()}} << true;
    QTest::newRow("one interface") << Environment{{u"GOTRUE_API_HOST"_s, u"192.0.2.1"_s}} << true;
    QTest::newRow("loopback") << Environment() << false;
    QTest::newRow("loopback by name")
        << Environment{{u"GOTRUE_API_HOST"_s, u"localhost"_s}} << false;
    Environment secured = bothFiles;
    secured.insert(open);
    QTest::newRow("TLS") << secured << false;
}

void TestTlsSettings::openWithoutTls()
{
    QFETCH(const Environment, environment);
    QFETCH(const bool, isWarned);
    const auto config = Machine().load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    for (const QString &name :
         {u"LATCHKEY_TLS_CERT_FILE"_s, u"LATCHKEY_TLS_KEY_FILE"_s, u"LATCHKEY_TRUSTED_PROXIES"_s})
        QCOMPARE(warns(config, name), isWarned);
}

void TestTlsSettings::externalUrlWithoutTls()
{
    const QString says = u"API_EXTERNAL_URL begins with http://"_s;
    const QString url = u"http://auth.example.com"_s;
    QVERIFY(warns(Machine().load(with(bothFiles, u"API_EXTERNAL_URL"_s, url)), says));
    QVERIFY(!warns(Machine().load({{u"API_EXTERNAL_URL"_s, url}}), says));
    QVERIFY(!warns(Machine().load(bothFiles), says));
}

QTEST_GUILESS_MAIN(TestTlsSettings)
#include "tst_tlssettings.moc"
