#include "config/settingstable.h"
#include "configmachine.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

class TestConfigProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badValues_data();
    void badValues();
    void badEncryption_data();
    void badEncryption();
    void allProblemsAreToldAtOnce();
    void secretsAreNeverShown();
    void unknownNames_data();
    void unknownNames();
    void warnings_data();
    void warnings();
};

void TestConfigProblems::badValues_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Environment &environment, const char *says) {
        QTest::newRow(name) << environment << QString::fromUtf8(says);
    };
    const auto one = [&](const char *name, const char *value, const char *says) {
        row(qPrintable(QString::fromLatin1(name) + u'=' + QString::fromLatin1(value)),
            {{QString::fromLatin1(name), QString::fromLatin1(value)}},
            says);
    };
    one("PORT", "abc", "PORT (from the environment): \"abc\" is not valid; use a whole number");
    one("PORT", "65536", "use a number from 0 to 65535");
    one("GOTRUE_API_PORT", "", "GOTRUE_API_PORT (from the environment): the value is empty");
    one("GOTRUE_DISABLE_SIGNUP", "yes", "use true or false");
    one("GOTRUE_API_MAX_REQUEST_DURATION", "10", "such as 30s");
    one("GOTRUE_PASSWORD_HASH", "md5", "use one of: argon2id, bcrypt");
    one("GOTRUE_LOG_LEVEL", "loud", "use one of: panic");
    one("API_EXTERNAL_URL", "auth.example.com", "API_EXTERNAL_URL");
    one("API_EXTERNAL_URL", "", "API_EXTERNAL_URL: the value is no web address");
    one("API_EXTERNAL_URL", "ftp://a.example", "no web address");
    one("GOTRUE_SITE_URL", "www.example.com", "https://www.example.com");
    one("GOTRUE_JWT_SECRET", "", "GOTRUE_JWT_SECRET is set to nothing");
    one("DATABASE_URL", "", "DATABASE_URL: the value is no database");
    one("DATABASE_URL", "mysql://a/b", "use sqlite:///absolute/path.db");
    one("DATABASE_URL", "sqlite://relative.db", "sqlite:///absolute");
    one("GOTRUE_DB_DRIVER", "postgres", "DATABASE_URL is not set");
    one("GOTRUE_SESSIONS_TIMEBOX", "0", "GOTRUE_SESSIONS_TIMEBOX: \"0\" is not positive");
    one("GOTRUE_SESSIONS_INACTIVITY_TIMEOUT", "-1s", "not positive");
    one("GOTRUE_SESSIONS_ALLOW_LOW_AAL", "", "empty");
    one("GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION", "3", "from 0 to 2");
    one("GOTRUE_SECURITY_REFRESH_TOKEN_UPGRADE_PERCENTAGE", "101", "from 0 to 100");
    one("GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL", "-1", "from 0 to");
    one("GOTRUE_JWT_KEYS", "{}", "exactly one");
    one("GOTRUE_SECURITY_CAPTCHA_ENABLED", "true", "GOTRUE_SECURITY_CAPTCHA_SECRET is missing");
    one("GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT", "true", "ENCRYPTION_KEY_ID is missing");
    one("GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS", "a:b", "32 bytes in base64url");
    one("GOTRUE_HOOK_SEND_SMS_URI", "http://a.example", "GOTRUE_HOOK_SEND_SMS_URI");
    one("GOTRUE_SAML_ENABLED", "true", "GOTRUE_SAML_PRIVATE_KEY");
    one("GOTRUE_EXPERIMENTAL_PROVIDER_LINKING_DOMAINS", "a", "provider=domain");
    row("captcha provider",
        {{u"GOTRUE_SECURITY_CAPTCHA_ENABLED"_s, u"1"_s},
         {u"GOTRUE_SECURITY_CAPTCHA_SECRET"_s, u"x"_s},
         {u"GOTRUE_SECURITY_CAPTCHA_PROVIDER"_s, u"mine"_s}},
        "use hcaptcha or turnstile");
    row("confirmed and unverified",
        {{u"GOTRUE_MAILER_AUTOCONFIRM"_s, u"true"_s},
         {u"GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS"_s, u"true"_s}},
        "exclude each other");
    row("hook secrets, shared by all",
        {{u"GOTRUE_HOOK_SEND_SMS_URI"_s, u"https://a.example"_s}, {u"SECRETS"_s, u"x"_s}},
        "SECRETS has the wrong form");
}

void TestConfigProblems::badEncryption_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Environment &environment, const char *says) {
        QTest::newRow(name) << environment << QString::fromLatin1(says);
    };
    row("encryption key not listed",
        {{u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s, u"true"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s, u"a"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s, QString(43, u'A')}},
        "DECRYPTION_KEYS lacks the key");
    row("encryption key listed as another",
        {{u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s, u"true"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s, u"a"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s, QString(43, u'A')},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS"_s, u"a:"_s + QString(42, u'A') + u'E'}},
        "DECRYPTION_KEYS lacks the key");
    row("encryption key with a long id",
        {{u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s, u"true"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s, QString(61, u'a')},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s, QString(43, u'A')},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS"_s,
          QString(61, u'a') + u':' + QString(43, u'A')}},
        "ENCRYPTION_KEY_ID is too long");
}

void TestConfigProblems::badEncryption()
{
    badValues();
}

void TestConfigProblems::badValues()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
    QVERIFY2(!QFile::exists(machine.path(u"home/.local"_s)),
             "a failed start leaves nothing behind");
}

void TestConfigProblems::allProblemsAreToldAtOnce()
{
    Machine machine;
    machine.write(u".env"_s, "GOTRUE_DISABLE_SIGNUP=perhaps\n");
    const QString text = message(machine.load({{u"PORT"_s, u"abc"_s}}));
    QCOMPARE(text.count(u'\n'), 1);
    QVERIFY(text.contains("PORT (from the environment)"_L1));
    QVERIFY(text.contains("GOTRUE_DISABLE_SIGNUP (from .env)"_L1));
}

void TestConfigProblems::secretsAreNeverShown()
{
    const SettingsTable &table = SettingsTable::instance();
    for (const Setting &setting : table.settings()) {
        if (!setting.secret)
            continue;
        Machine machine;
        const Result<ServerConfig> config
            = machine.load({{setting.name(), u"hunter2"_s},
                            {u"GOTRUE_SAML_ENABLED"_s, u"true"_s},
                            {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s, u"true"_s},
                            {u"GOTRUE_HOOK_SEND_EMAIL_URI"_s, u"https://a.example"_s}});
        QVERIFY(!config);
        QVERIFY2(!message(config).contains("hunter2"_L1), qPrintable(setting.name()));
        QVERIFY(!config.error().detail.contains("hunter2"_L1));
    }
    Machine machine;
    const Result<ServerConfig> config = machine.load(
        {{u"GOTRUE_JWT_SECRET"_s, u"hunter2"_s}, {u"GOTRUE_SMTP_HEADERS"_s, u"hunter2"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->warnings.size(), 2);
    QVERIFY(!config->warnings.join(u' ').contains("hunter2"_L1));
}

void TestConfigProblems::unknownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says"); // empty: silent
    const auto row = [](const char *name, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(says);
    };
    row("GOTRUE_SIET_URL", "did you mean GOTRUE_SITE_URL?");
    row("GOTRUE_PORT", "did you mean PORT?");
    row("GOTRUE_API_EXTERNAL_URL", "did you mean API_EXTERNAL_URL?");
    row("LATCHKEY_DATADIR", "did you mean LATCHKEY_DATA_DIR?");
    row("GOTRUE_COMPLETELY_AND_UTTERLY_DIFFERENT", "is no setting");
    row("GOTRUE_SITE_URL_FILE", "only secrets are read from files; set GOTRUE_SITE_URL");
    row("GOTRUE_DB_NAMESPACE", "");
    row("GOTRUE_HOOK_SEND_SMS_SECRET", "");
    row("UNRELATED", "");
    row("PATH", "");
}

void TestConfigProblems::unknownNames()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load({{name, u"hunter2"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->warnings.size(), says.isEmpty() ? 0 : 1);
    const QString text = config->warnings.join(u'\n');
    QVERIFY2(text.contains(says) && !text.contains("hunter2"_L1), qPrintable(text));
}

void TestConfigProblems::warnings_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Environment &environment, const char *says) {
        QTest::newRow(name) << environment << QString::fromLatin1(says);
    };
    row("short secret", {{u"GOTRUE_JWT_SECRET"_s, u"6bytes"_s}}, "shorter than 32 bytes");
    row("sample secret",
        {{u"GOTRUE_JWT_SECRET"_s, u"super-secret-jwt-token-with-at-least-32-characters-long"_s}},
        "sample from public documents");
    row("reachable without a URL",
        {{u"GOTRUE_API_HOST"_s, u"0.0.0.0"_s}},
        "API_EXTERNAL_URL is not set");
    row("reachable without a site", {{u"GOTRUE_API_HOST"_s, u""_s}}, "GOTRUE_SITE_URL is not set");
    row("driver against URL",
        {{u"GOTRUE_DB_DRIVER"_s, u"sqlite3"_s}, {u"DATABASE_URL"_s, u"postgres://a@b/c"_s}},
        "GOTRUE_DB_DRIVER is sqlite3, but");
    row("unknown driver", {{u"GOTRUE_DB_DRIVER"_s, u"mysql"_s}}, "GOTRUE_DB_DRIVER is unknown");
    row("headers", {{u"GOTRUE_SMTP_HEADERS"_s, u"{"_s}}, "It is ignored");
    row("passkeys", {{u"GOTRUE_PASSKEY_ENABLED"_s, u"true"_s}}, "GOTRUE_WEBAUTHN_RP_ID is missing");
}

void TestConfigProblems::warnings()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY2(warns(config, says), qPrintable(config->warnings.join(u'\n')));

    Machine fine;
    const Result<ServerConfig> quiet = fine.load({{u"GOTRUE_API_HOST"_s, u"0.0.0.0"_s},
                                                  {u"LATCHKEY_TLS_CERT_FILE"_s, u"/c.pem"_s},
                                                  {u"LATCHKEY_TLS_KEY_FILE"_s, u"/k.pem"_s},
                                                  {u"API_EXTERNAL_URL"_s, u"https://a.example"_s},
                                                  {u"GOTRUE_SITE_URL"_s, u"https://b.example"_s},
                                                  {u"GOTRUE_DB_DRIVER"_s, u"postgresql"_s},
                                                  {u"DATABASE_URL"_s, u"postgres://a@b/c"_s},
                                                  {u"GOTRUE_JWT_SECRET"_s, QString(32, u'x')}});
    QVERIFY2(quiet, qPrintable(message(quiet)));
    QCOMPARE(quiet->warnings, QStringList());
}

QTEST_GUILESS_MAIN(TestConfigProblems)
#include "tst_configproblems.moc"
