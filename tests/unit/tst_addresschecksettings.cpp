#include "configmachine.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

const QString extended = u"GOTRUE_MAILER_EMAIL_VALIDATION_EXTENDED"_s;
const QString serviceUrl = u"GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_URL"_s;
const QString serviceHeaders = u"GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_HEADERS"_s;
const QString blockedMx = u"GOTRUE_MAILER_EMAIL_VALIDATION_BLOCKED_MX"_s;

} // namespace

// GOTRUE_MAILER_EMAIL_VALIDATION_*
class TestAddressCheckSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offByDefault();
    void values();
    void problems_data();
    void problems();
    void malformedJsonIsIgnoredWithAWarning();
    void blockingNeedsTheExtendedCheck();
};

void TestAddressCheckSettings::offByDefault()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({});
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY(!config->addressCheck.isExtended);
    QVERIFY(config->addressCheck.serviceUrl.isEmpty());
    QVERIFY(config->addressCheck.serviceHeaders.isEmpty());
    QVERIFY(config->addressCheck.blockedHosts.isEmpty());
    QVERIFY(config->addressCheck.nameServer.isEmpty());
}

void TestAddressCheckSettings::values()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({
        {extended, u"true"_s},
        {serviceUrl, u"http://validator.lan:8080/check"_s},
        {serviceHeaders, uR"({"Authorization":["Bearer sesame"],"X-Tag":["a","b"]})"_s},
        {blockedMx, uR"(["mx.example.com","192.0.2.1"])"_s},
    });
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY(config->addressCheck.isExtended);
    QCOMPARE(config->addressCheck.serviceUrl, u"http://validator.lan:8080/check"_s);
    QByteArrayList lines;
    for (const Secret &line : config->addressCheck.serviceHeaders)
        lines.append(line.revealBytes());
    QCOMPARE(lines, (QByteArrayList{"Authorization: Bearer sesame", "X-Tag: a", "X-Tag: b"}));
    QCOMPARE(config->addressCheck.blockedHosts, (QStringList{u"mx.example.com"_s, u"192.0.2.1"_s}));
    QVERIFY2(config->warnings.isEmpty(), qPrintable(config->warnings.join(u'\n')));
    QVERIFY(config->notUsedYet.isEmpty());
}

void TestAddressCheckSettings::problems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no switch") << extended << u"perhaps"_s;
    QTest::newRow("no URL") << serviceUrl << u"validator"_s;
    QTest::newRow("another scheme") << serviceUrl << u"ftp://validator.lan/"_s;
    QTest::newRow("a second header") << serviceHeaders << uR"({"X-A":["sesame\r\nX-B: c"]})"_s;
    QTest::newRow("a NUL") << serviceHeaders << uR"({"X-A":["sesame\u0000"]})"_s;
    QTest::newRow("a name with a colon") << serviceHeaders << uR"({"X:A":["sesame"]})"_s;
    QTest::newRow("no name") << serviceHeaders << uR"({"":["sesame"]})"_s;
}

// Headers are secret: a refusal does not show them.
void TestAddressCheckSettings::problems()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Machine machine;
    const Result<ServerConfig> config = machine.load({{name, value}});
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(name), qPrintable(config.error().message));
    QVERIFY(!config.error().message.contains("sesame"_L1));
}

void TestAddressCheckSettings::malformedJsonIsIgnoredWithAWarning()
{
    for (const QString &name : {serviceHeaders, blockedMx}) {
        Machine machine;
        const Result<ServerConfig> config
            = machine.load({{extended, u"true"_s}, {name, u"{sesame"_s}});
        QVERIFY2(config, qPrintable(message(config)));
        QCOMPARE(config->warnings.filter(name).size(), 1);
        QVERIFY(config->addressCheck.serviceHeaders.isEmpty());
        QVERIFY(config->addressCheck.blockedHosts.isEmpty());
    }
}

void TestAddressCheckSettings::blockingNeedsTheExtendedCheck()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({{blockedMx, uR"(["mx.example.com"])"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->warnings.filter(blockedMx).size(), 1);
    QVERIFY(config->warnings.filter(blockedMx).front().contains(extended));
}

QTEST_GUILESS_MAIN(TestAddressCheckSettings)
#include "tst_addresschecksettings.moc"
