#include "configmachine.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

// How long things are kept, and where metrics are published.
class TestUpkeepSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void values();
    void problems_data();
    void problems();
    void warnings_data();
    void warnings();
};

void TestUpkeepSettings::defaults()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({});
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY(!config->upkeep.peersCleanup);
    QCOMPARE(config->upkeep.auditRetention, std::optional(std::chrono::milliseconds(24h * 365)));
    QCOMPARE(config->upkeep.mailRetention, std::optional(std::chrono::milliseconds(24h * 7)));
    QCOMPARE(config->upkeep.interval, 10min);
    QVERIFY(!config->metrics.enabled);
    QCOMPARE(config->metrics.host, u"127.0.0.1"_s);
    QCOMPARE(config->metrics.port, quint16(9100));
}

void TestUpkeepSettings::values()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({
        {u"GOTRUE_DB_CLEANUP_ENABLED"_s, u"true"_s},
        {u"LATCHKEY_AUDIT_RETENTION"_s, u"0"_s},
        {u"LATCHKEY_MAIL_RETENTION"_s, u"1h30m"_s},
        {u"LATCHKEY_UPKEEP_INTERVAL"_s, u"1s"_s},
        {u"GOTRUE_METRICS_ENABLED"_s, u"true"_s},
        {u"GOTRUE_METRICS_EXPORTER"_s, u"prometheus"_s},
        {u"OTEL_EXPORTER_PROMETHEUS_HOST"_s, u"::1"_s},
        {u"OTEL_EXPORTER_PROMETHEUS_PORT"_s, u"0"_s},
    });
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY(config->upkeep.peersCleanup);
    QCOMPARE(config->upkeep.auditRetention, std::nullopt);
    QCOMPARE(config->upkeep.mailRetention, std::optional(std::chrono::milliseconds(90min)));
    QCOMPARE(config->upkeep.interval, 1s);
    QVERIFY(config->metrics.enabled);
    QCOMPARE(config->metrics.host, u"::1"_s);
    QCOMPARE(config->metrics.port, quint16(0));
    QVERIFY2(config->warnings.isEmpty(), qPrintable(config->warnings.join(u'\n')));
}

void TestUpkeepSettings::problems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s=%s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value);
    };
    row("LATCHKEY_AUDIT_RETENTION", "-1h");
    row("LATCHKEY_AUDIT_RETENTION", "a year");
    row("LATCHKEY_AUDIT_RETENTION", "365");
    row("LATCHKEY_MAIL_RETENTION", "-1ns");
    row("LATCHKEY_UPKEEP_INTERVAL", "0");
    row("LATCHKEY_UPKEEP_INTERVAL", "999ms");
    row("OTEL_EXPORTER_PROMETHEUS_PORT", "65536");
    row("OTEL_EXPORTER_PROMETHEUS_PORT", "-1");
    row("OTEL_EXPORTER_PROMETHEUS_PORT", "http");
    row("GOTRUE_METRICS_ENABLED", "yes");
}

void TestUpkeepSettings::problems()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    Machine machine;
    const Result<ServerConfig> config = machine.load({{name, value}});
    QVERIFY(!config);
    QVERIFY2(config.error().message.contains(name), qPrintable(config.error().message));
}

void TestUpkeepSettings::warnings_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const Environment wanted{{u"GOTRUE_METRICS_ENABLED"_s, u"true"_s},
                             {u"GOTRUE_METRICS_EXPORTER"_s, u"prometheus"_s}};
    Environment everywhere = wanted;
    everywhere[u"OTEL_EXPORTER_PROMETHEUS_HOST"_s] = u"0.0.0.0"_s;
    QTest::newRow("open to all") << everywhere << u"can be read from other machines"_s;
    everywhere[u"OTEL_EXPORTER_PROMETHEUS_HOST"_s] = u""_s;
    QTest::newRow("every interface") << everywhere << u"can be read from other machines"_s;
    QTest::newRow("another exporter") << Environment{{u"GOTRUE_METRICS_ENABLED"_s, u"true"_s}}
                                      << u"GOTRUE_METRICS_EXPORTER is opentelemetry"_s;
}

void TestUpkeepSettings::warnings()
{
    QFETCH(const Environment, environment);
    QFETCH(const QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->warnings.filter(says).size(), 1);
}

QTEST_GUILESS_MAIN(TestUpkeepSettings)
#include "tst_upkeepsettings.moc"
