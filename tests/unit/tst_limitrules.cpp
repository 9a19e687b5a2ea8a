#include "configmachine.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;
using namespace std::chrono_literals;

// Settings of limits and of whose word about the client's address counts.
class TestLimitRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everySettingReachesItsLimit();
    void proxies_data();
    void proxies();
    void badProxies_data();
    void badProxies();
    void sendRates_data();
    void sendRates();
    void switchedOffIsAWarning();
};

void TestLimitRules::defaults()
{
    Machine machine;
    const auto config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.trustedProxies, loopbackNetworks());
    QVERIFY(!config->api.believesSbForwardedFor);
    const ServerConfig::RateLimits &limits = config->rateLimits;
    QVERIFY(limits.perAddress);
    QVERIFY(limits.header.isEmpty());
    QCOMPARE(limits.verify, 30.0);
    QCOMPARE(limits.token, 150.0);
    QCOMPARE(limits.otp, 30.0);
    QCOMPARE(limits.anonymousUsers, 30.0);
    QCOMPARE(limits.sso, 30.0);
    QCOMPARE(limits.samlAssertion, 15.0);
    QCOMPARE(limits.web3, 30.0);
    QCOMPARE(limits.passkey, 30.0);
    QCOMPARE(limits.factor, 15.0);
    QCOMPARE(limits.clientRegistration, 10.0);
    QVERIFY(config->warnings.filter(u"LATCHKEY_RATE_LIMITS"_s).isEmpty());
}

void TestLimitRules::everySettingReachesItsLimit()
{
    Machine machine;
    const auto config
        = machine.load({{u"GOTRUE_RATE_LIMIT_HEADER"_s, u" X-Key "_s},
                        {u"GOTRUE_RATE_LIMIT_VERIFY"_s, u"1"_s},
                        {u"GOTRUE_RATE_LIMIT_TOKEN_REFRESH"_s, u"2.5"_s},
                        {u"GOTRUE_RATE_LIMIT_OTP"_s, u"3"_s},
                        {u"GOTRUE_RATE_LIMIT_ANONYMOUS_USERS"_s, u"4"_s},
                        {u"GOTRUE_RATE_LIMIT_SSO"_s, u"5"_s},
                        {u"GOTRUE_SAML_RATE_LIMIT_ASSERTION"_s, u"6"_s},
                        {u"GOTRUE_RATE_LIMIT_WEB3"_s, u"7"_s},
                        {u"GOTRUE_RATE_LIMIT_PASSKEY"_s, u"8"_s},
                        {u"GOTRUE_MFA_RATE_LIMIT_CHALLENGE_AND_VERIFY"_s, u"9"_s},
                        {u"GOTRUE_RATE_LIMIT_O_AUTH_DYNAMIC_CLIENT_REGISTER"_s, u"0"_s},
                        {u"GOTRUE_SECURITY_SB_FORWARDED_FOR_ENABLED"_s, u"true"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    const ServerConfig::RateLimits &limits = config->rateLimits;
    QCOMPARE(limits.header, u"X-Key"_s);
    QCOMPARE(limits.verify, 1.0);
    QCOMPARE(limits.token, 2.5);
    QCOMPARE(limits.otp, 3.0);
    QCOMPARE(limits.anonymousUsers, 4.0);
    QCOMPARE(limits.sso, 5.0);
    QCOMPARE(limits.samlAssertion, 6.0);
    QCOMPARE(limits.web3, 7.0);
    QCOMPARE(limits.passkey, 8.0);
    QCOMPARE(limits.factor, 9.0);
    QCOMPARE(limits.clientRegistration, 0.0);
    QVERIFY(config->api.believesSbForwardedFor);
    QVERIFY(config->notUsedYet.isEmpty());
}

void TestLimitRules::proxies_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("networks");
    QTest::newRow("one") << u"10.0.0.1"_s << QStringList{u"10.0.0.1"_s};
    QTest::newRow("several") << u"127.0.0.1, 172.16.0.0/12 ,2001:db8::/32"_s
                             << QStringList{u"127.0.0.1"_s, u"172.16.0.0/12"_s, u"2001:db8::/32"_s};
    QTest::newRow("nobody") << QString() << QStringList();
}

void TestLimitRules::proxies()
{
    QFETCH(const QString, value);
    QFETCH(const QStringList, networks);
    Machine machine;
    const auto config = machine.load({{u"LATCHKEY_TRUSTED_PROXIES"_s, value}});
    QVERIFY2(config, qPrintable(message(config)));
    std::vector<IpNetwork> expected;
    for (const QString &network : networks)
        expected.push_back(*IpNetwork::parse(network.toLatin1()));
    QCOMPARE(config->api.trustedProxies, expected);
}

void TestLimitRules::badProxies_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"10.0.0.0/33",
                              "proxy.example.org",
                              "10.0.0.1:80",
                              "10.0.0.1;10.0.0.2",
                              "127.0.0.1,nginx",
                              "*",
                              "[::1]"})
        QTest::newRow(value) << QString::fromLatin1(value);
}

void TestLimitRules::badProxies()
{
    QFETCH(const QString, value);
    Machine machine;
    const QString text = message(machine.load({{u"LATCHKEY_TRUSTED_PROXIES"_s, value}}));
    QVERIFY2(text.contains("LATCHKEY_TRUSTED_PROXIES: \""_L1), qPrintable(text));
    QVERIFY2(text.contains("such as 127.0.0.1,10.0.0.0/8"_L1), qPrintable(text));
}

void TestLimitRules::sendRates_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("events");
    QTest::addColumn<qint64>("seconds"); // 0: by the hour
    QTest::newRow("number") << u"100"_s << 100.0 << 0LL;
    QTest::newRow("none") << u"0"_s << 0.0 << 0LL;
    QTest::newRow("bucket") << u"10/1m30s"_s << 10.0 << 90LL;
    QTest::newRow("big bucket") << u"100000/1s"_s << 100'000.0 << 1LL;
}

void TestLimitRules::sendRates()
{
    QFETCH(const QString, value);
    QFETCH(const qint64, seconds);
    Machine machine;
    const auto config = machine.load(
        {{u"GOTRUE_RATE_LIMIT_EMAIL_SENT"_s, value}, {u"GOTRUE_RATE_LIMIT_SMS_SENT"_s, u"7"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->rateLimits.mails.events, "events");
    QCOMPARE(config->rateLimits.mails.interval.has_value(), seconds > 0);
    QVERIFY(config->rateLimits.mails.interval.value_or(0ns) == std::chrono::seconds(seconds));
    QCOMPARE(config->rateLimits.texts.events, 7.0);
}

void TestLimitRules::switchedOffIsAWarning()
{
    Machine machine;
    const auto config = machine.load({{u"LATCHKEY_RATE_LIMITS"_s, u"OFF"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY(!config->rateLimits.perAddress);
    QVERIFY(warns(config, u"LATCHKEY_RATE_LIMITS is off"_s));
    QVERIFY(!machine.load({{u"LATCHKEY_RATE_LIMITS"_s, u"no"_s}}));
}

QTEST_GUILESS_MAIN(TestLimitRules)
#include "tst_limitrules.moc"
