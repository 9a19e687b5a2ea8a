#include "config/configloader.h"
#include "config/settingstable.h"
#include "config/settingvalue.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::config;

class TestSettingsHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasEveryNameOfThePeer();
    void tableHasNothingElseButOurs();
    void namesAreUnique();
    void defaultsFollowTheirGrammar();
    void everySettingIsExplained();
    void helpShowsEverySetting();
    void helpFitsATerminal();
    void exampleIsCurrent();
    void deadNames_data();
    void deadNames();
};

namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> peerNames()
{
    QSet<QString> names;
    const QString text = readFile(QString::fromLatin1(LATCHKEY_SOURCE_DIR)
                                  + u"/tests/unit/data/peer_settings.txt"_s);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            names.insert(line);
    }
    return names;
}

} // namespace

void TestSettingsHelp::tableHasEveryNameOfThePeer()
{
    const QSet<QString> names = peerNames();
    QCOMPARE(names.size(), 486);
    for (const QString &name : names)
        QVERIFY2(SettingsTable::instance().find(name), qPrintable(name));
}

void TestSettingsHelp::tableHasNothingElseButOurs()
{
    const QStringList all = SettingsTable::instance().allNames();
    const QSet<QString> ours = QSet<QString>(all.begin(), all.end()) - peerNames();
    QCOMPARE(ours,
             (QSet<QString>{u"GOTRUE_PASSWORD_HASH"_s,
                            u"LATCHKEY_AUDIT_RETENTION"_s,
                            u"LATCHKEY_BAN_ENDS_SESSIONS"_s,
                            u"LATCHKEY_DATA_DIR"_s,
                            u"LATCHKEY_EVENT_LOOPS"_s,
                            u"LATCHKEY_MAILER_CONFIRM_BY_POST"_s,
                            u"LATCHKEY_MAILER_DEFAULT_LOCALE"_s,
                            u"LATCHKEY_MAIL_RETENTION"_s,
                            u"LATCHKEY_RATE_LIMITS"_s,
                            u"LATCHKEY_SMTP_CA_FILE"_s,
                            u"LATCHKEY_SMTP_REQUIRE_TLS"_s,
                            u"LATCHKEY_MAX_CONNECTIONS"_s,
                            u"LATCHKEY_TLS_CERT_FILE"_s,
                            u"LATCHKEY_TLS_HSTS"_s,
                            u"LATCHKEY_TLS_KEY_FILE"_s,
                            u"LATCHKEY_TRUSTED_PROXIES"_s,
                            u"LATCHKEY_UPKEEP_INTERVAL"_s,
                            u"NAMESPACE"_s}));
}

void TestSettingsHelp::namesAreUnique()
{
    QSet<QString> seen;
    for (const Setting &setting : SettingsTable::instance().settings()) {
        QVERIFY2(!seen.contains(setting.name()), qPrintable(setting.name()));
        seen.insert(setting.name());
        QVERIFY2(!setting.name().contains(u'<'), qPrintable(setting.name()));
    }
}

void TestSettingsHelp::defaultsFollowTheirGrammar()
{
    for (const Setting &setting : SettingsTable::instance().settings()) {
        if (!setting.fallback)
            continue;
        const std::optional<QString> problem = problemOf(setting, *setting.fallback);
        QVERIFY2(!problem, qPrintable(setting.name() + u' ' + problem.value_or(QString())));
    }
}

void TestSettingsHelp::everySettingIsExplained()
{
    for (const Setting &setting : SettingsTable::instance().settings())
        QVERIFY2(!setting.help.isEmpty(), qPrintable(setting.name()));
}

void TestSettingsHelp::helpShowsEverySetting()
{
    const QString help = settingsHelp();
    for (const SettingsSection &section : SettingsTable::instance().sections()) {
        QVERIFY2(help.contains(u'\n' + section.title + u'\n'), qPrintable(section.title));
        for (const Setting &setting : section.settings)
            QVERIFY2(help.contains(u"  "_s + setting.names.join(u", "_s) + u'\n'),
                     qPrintable(setting.name()));
        for (const QString &variant : section.variants)
            QVERIFY2(help.contains(variant), qPrintable(variant));
    }
}

void TestSettingsHelp::helpFitsATerminal()
{
    for (const QString &line : settingsHelp().split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

// After a change of the table: LATCHKEY_WRITE_EXAMPLE=1 tst_settingshelp exampleIsCurrent
void TestSettingsHelp::exampleIsCurrent()
{
    const QString path = QString::fromLatin1(LATCHKEY_SOURCE_DIR) + u"/.env.example"_s;
    if (qEnvironmentVariableIsSet("LATCHKEY_WRITE_EXAMPLE")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exampleEnvironment().toUtf8());
    }
    const QStringList kept = readFile(path).split(u'\n');
    const QStringList made = exampleEnvironment().split(u'\n');
    for (qsizetype i = 0; i < std::min(kept.size(), made.size()); ++i)
        QCOMPARE(kept[i], made[i]);
    QCOMPARE(kept.size(), made.size());
}

void TestSettingsHelp::deadNames_data()
{
    QTest::addColumn<bool>("dead");
    for (const char *name : {"GOTRUE_DB_AUTOMIGRATE",
                             "GOTRUE_SESSION_KEY",
                             "GOTRUE_MAX_VERIFIED_FACTORS",
                             "GOTRUE_HOOK_SEND_SMS_SECRET",
                             "GOTRUE_HOOK_CUSTOM_SMS_PROVIDER_URI",
                             "GOTRUE_EXTERNAL_SAML_ENABLED",
                             "GOTRUE_MULTI_INSTANCE_MODE",
                             "GOTRUE_DB_NAMESPACE",
                             "GOTRUE_MAILER_SITE_URL",
                             "GOTRUE_MAILER_USER",
                             "GOTRUE_RATE_LIMIT_OAUTH_DYNAMIC_CLIENT_REGISTER"})
        QTest::newRow(name) << true;
    for (const char *name : {"GOTRUE_SITE_URL", "GOTRUE_SIET_URL", "GOTRUE_HOOK_SEND_SMS_SECRETS"})
        QTest::newRow(name) << false;
}

void TestSettingsHelp::deadNames()
{
    QFETCH(bool, dead);
    QCOMPARE(SettingsTable::isKnownToBeDead(QString::fromLatin1(QTest::currentDataTag())), dead);
}

QTEST_GUILESS_MAIN(TestSettingsHelp)
#include "tst_settingshelp.moc"
