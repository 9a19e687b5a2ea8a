#include "config/configloader.h"
#include "config/settingstable.h"
#include "fakerandom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals;
using namespace std::chrono_literals;
using namespace latchkey;
using namespace latchkey::config;

namespace {

using Environment = QMap<QString, QString>;

// A machine of its own: a working directory, a home and an environment.
class Machine
{
public:
    Machine() { sources.environment.insert(u"HOME"_s, path(u"home"_s)); }

    Result<ServerConfig> load() const
    {
        test::CountingRandom random;
        return ConfigLoader(random).load(sources);
    }

    Result<ServerConfig> load(const Environment &environment)
    {
        for (auto item = environment.begin(); item != environment.end(); ++item)
            sources.environment.insert(item.key(), item.value());
        return load();
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }

    QString write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

private:
    QTemporaryDir m_directory;

public:
    ConfigSources sources{.workingDirectory = m_directory.path()};
};

QString message(const Result<ServerConfig> &config)
{
    return config ? u"(no error)"_s : config.error().message;
}

bool warns(const Result<ServerConfig> &config, const QString &text)
{
    return config && config->warnings.filter(text).size() == 1;
}

QString validValue(const Setting &setting)
{
    if (setting.fallback)
        return *setting.fallback;
    switch (setting.type) {
    case SettingType::Flag:
        return u"false"_s;
    case SettingType::Integer:
    case SettingType::Unsigned:
    case SettingType::Decimal:
        return u"3"_s;
    case SettingType::Duration:
        return u"3s"_s;
    case SettingType::Url:
        return u"https://a.example"_s;
    case SettingType::JsonKeys:
        return uR"([{"kty":"oct","key_ops":["sign"]}])"_s;
    case SettingType::Text:
        if (setting.name().endsWith("DATABASE_URL"_L1))
            return u"sqlite:///tmp/a.db"_s;
        if (setting.name().startsWith("GOTRUE_HOOK_"_L1) && setting.name().endsWith("_URI"_L1))
            return u"https://a.example"_s;
        return setting.name() == "GOTRUE_SITE_URL"_L1 ? u"https://a.example"_s : u"a"_s;
    default:
        return QString();
    }
}

} // namespace

class TestConfigLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksWithoutSettings();
    void secondStartHasTheSameSecret();
    void everyNameIsAccepted();
    void mapsValues();
    void fixesUp();
    void otherSpellings_data();
    void otherSpellings();
    void precedence();
    void configFileSilencesDotenv();
    void brokenSourcesAreErrors_data();
    void brokenSourcesAreErrors();
    void configDirectory();
    void brokenFileOfDirectoryIsLeftOut();
    void secretsFromFiles_data();
    void secretsFromFiles();
    void secretFileProblems_data();
    void secretFileProblems();
    void badValues_data();
    void badValues();
    void allProblemsAreToldAtOnce();
    void secretsAreNeverShown();
    void emptyDiffersFromUnset();
    void unknownNames_data();
    void unknownNames();
    void warnings_data();
    void warnings();
    void autoconfirm_data();
    void autoconfirm();
    void notUsedYet();
    void externalUrl_data();
    void externalUrl();
    void dataDirectory_data();
    void dataDirectory();
    void dataDirectoryIsNotNeeded();
    void noHome();
};

void TestConfigLoader::worksWithoutSettings()
{
    const Machine machine;
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    const QString data = machine.path(u"home/.local/share/latchkey"_s);
    QCOMPARE(config->dataDirectory, data);
    QCOMPARE(config->db.url.revealBytes(),
             QByteArray("sqlite://" + data.toUtf8() + "/latchkey.db"));
    QCOMPARE(config->api.host, u"127.0.0.1"_s);
    QCOMPARE(config->api.port, 9090);
    QCOMPARE(config->api.externalUrl, u"http://127.0.0.1:9090"_s);
    QVERIFY(!config->api.externalUrlGiven);
    QCOMPARE(config->siteUrl, u"http://localhost:3000"_s);
    QVERIFY(!config->siteUrlGiven);
    QCOMPARE(config->jwt.audience, u"authenticated"_s);
    QCOMPARE(config->jwt.defaultGroupName, u"authenticated"_s);
    QCOMPARE(config->jwt.adminRoles,
             (QStringList{u"service_role"_s, u"supabase_admin"_s, u"fastrue_admin"_s}));
    QVERIFY(config->jwt.secretGenerated);
    QCOMPARE(config->jwt.secret.size(), 64);
    QVERIFY(config->mailer.autoconfirm && config->mailer.autoconfirmByDefault);
    QCOMPARE(config->external.providers.size(), 25);
    QCOMPARE(config->warnings, QStringList());
    QCOMPARE(config->notUsedYet, QStringList());
}

void TestConfigLoader::secondStartHasTheSameSecret()
{
    const Machine machine;
    const Result<ServerConfig> first = machine.load();
    const Result<ServerConfig> second = machine.load();
    QVERIFY(first && second);
    QVERIFY(first->jwt.secret == second->jwt.secret);
    const Machine other;
    test::CountingRandom random;
    random.bytes(7); // another place in the sequence
    const Result<ServerConfig> third = ConfigLoader(random).load(other.sources);
    QVERIFY(third && !(first->jwt.secret == third->jwt.secret));
}

void TestConfigLoader::everyNameIsAccepted()
{
    const SettingsTable &table = SettingsTable::instance();
    for (const QString &name : table.allNames()) {
        Machine machine;
        machine.sources.dataDirectory = machine.path(u"data"_s);
        const Result<ServerConfig> config = machine.load({{name, validValue(*table.find(name))}});
        QVERIFY2(config, qPrintable(name + u": "_s + message(config)));
        QVERIFY2(config->warnings.filter(u"no setting"_s).isEmpty(), qPrintable(name));
        const bool listed = config->notUsedYet.contains(name);
        QCOMPARE(listed, table.find(name)->use == SettingUse::NotYet);
    }
}

void TestConfigLoader::mapsValues()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({
        {u"GOTRUE_API_HOST"_s, u"::1"_s},
        {u"API_EXTERNAL_URL"_s, u"https://auth.example.com/auth/v1/"_s},
        {u"GOTRUE_API_MAX_REQUEST_DURATION"_s, u"100us"_s},
        {u"GOTRUE_CORS_ALLOWED_HEADERS"_s, u"X-A,X-B"_s},
        {u"LATCHKEY_EVENT_LOOPS"_s, u"0x2"_s},
        {u"GOTRUE_JWT_EXP"_s, u"7_200"_s},
        {u"GOTRUE_JWT_AUD"_s, u""_s},
        {u"GOTRUE_URI_ALLOW_LIST"_s, u"https://*.example.com,app://x"_s},
        {u"GOTRUE_PASSWORD_REQUIRED_CHARACTERS"_s, u"abc:0\\:9::!"_s},
        {u"GOTRUE_PASSWORD_HASH"_s, u"BCRYPT"_s},
        {u"GOTRUE_SESSIONS_TIMEBOX"_s, u"1h"_s},
        {u"GOTRUE_EXTERNAL_GITHUB_ENABLED"_s, u"t"_s},
        {u"GOTRUE_LOG_LEVEL"_s, u"Warning"_s},
        {u"GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL"_s, u"10"_s},
    });
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.host, u"::1"_s);
    QCOMPARE(config->api.externalUrl, u"https://auth.example.com/auth/v1"_s);
    QVERIFY(config->api.externalUrlGiven);
    QCOMPARE(config->api.maxRequestDuration, 1ms); // not 0, which would mean none
    QCOMPARE(config->api.corsAllowedHeaders, (QStringList{u"X-A"_s, u"X-B"_s}));
    QCOMPARE(config->api.eventLoops, 2);
    QCOMPARE(config->jwt.lifetime, 7200s);
    QCOMPARE(config->jwt.audience, QString());
    QCOMPARE(config->uriAllowList.size(), 2);
    QCOMPARE(config->password.requiredCharacters, (QStringList{u"abc"_s, u"0:9"_s, u"!"_s}));
    QCOMPARE(config->password.scheme, PasswordScheme::Bcrypt);
    QCOMPARE(config->sessions.timebox.value(), 3'600'000ms);
    QVERIFY(!config->sessions.inactivityTimeout);
    QVERIFY(config->external.providers.value(u"github"_s));
    QVERIFY(!config->external.providers.value(u"gitlab"_s));
    QCOMPARE(config->log.level, LogLevel::Warning);
    QCOMPARE(config->security.refreshTokenReuseInterval, 10s);
}

void TestConfigLoader::fixesUp()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({
        {u"GOTRUE_JWT_EXP"_s, u"0"_s},
        {u"GOTRUE_JWT_ADMIN_ROLES"_s, u""_s},
        {u"GOTRUE_JWT_ADMIN_GROUP_NAME"_s, u""_s},
        {u"GOTRUE_MAILER_OTP_EXP"_s, u"0"_s},
        {u"GOTRUE_MAILER_OTP_LENGTH"_s, u"5"_s},
        {u"GOTRUE_MAILER_URLPATHS_CONFIRMATION"_s, u""_s},
        {u"GOTRUE_SMTP_MAX_FREQUENCY"_s, u"0"_s},
        {u"GOTRUE_PASSWORD_MIN_LENGTH"_s, u"3"_s},
        {u"GOTRUE_API_MAX_REQUEST_DURATION"_s, u"-1s"_s},
        {u"GOTRUE_LOG_LEVEL"_s, u""_s},
    });
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->jwt.lifetime, 3600s);
    QCOMPARE(config->jwt.adminRoles.size(), 3);
    QCOMPARE(config->jwt.adminGroupName, u"admin"_s);
    QCOMPARE(config->mailer.otpLifetime, 86'400s);
    QCOMPARE(config->mailer.otpLength, 6);
    QCOMPARE(config->mailer.confirmationPath, u"/verify"_s);
    QCOMPARE(config->smtp.maxFrequency, 60'000ms);
    QCOMPARE(config->password.minLength, 6);
    QCOMPARE(config->api.maxRequestDuration, 0ms);
    QCOMPARE(config->log.level, LogLevel::Info);
}

void TestConfigLoader::otherSpellings_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("schema");
    QTest::newRow("bare") << Environment{{u"PORT"_s, u"1"_s}, {u"DB_NAMESPACE"_s, u"a"_s}} << 1
                          << u"a"_s;
    QTest::newRow("long") << Environment{{u"GOTRUE_API_PORT"_s, u"2"_s},
                                         {u"GOTRUE_DB_DB_NAMESPACE"_s, u"b"_s}}
                          << 2 << u"b"_s;
    QTest::newRow("the long one counts")
        << Environment{{u"PORT"_s, u"1"_s}, {u"GOTRUE_API_PORT"_s, u"2"_s}} << 2 << u"auth"_s;
    QTest::newRow("NAMESPACE") << Environment{{u"NAMESPACE"_s, u"c"_s}} << 9090 << u"c"_s;
    QTest::newRow("DB_NAMESPACE before NAMESPACE")
        << Environment{{u"NAMESPACE"_s, u"c"_s}, {u"DB_NAMESPACE"_s, u"a"_s}} << 9090 << u"a"_s;
    QTest::newRow("lower case is another name")
        << Environment{{u"port"_s, u"1"_s}} << 9090 << u"auth"_s;
}

void TestConfigLoader::otherSpellings()
{
    QFETCH(Environment, environment);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(int(config->api.port), "port");
    QTEST(config->db.schema, "schema");
}

void TestConfigLoader::precedence()
{
    Machine machine;
    machine.write(u".env"_s, "PORT=1\nDB_NAMESPACE=dotenv\nGOTRUE_JWT_AUD=dotenv\n");
    machine.sources.environment.insert(u"PORT"_s, u"2"_s);
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 2);
    QCOMPARE(config->db.schema, u"dotenv"_s);

    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/b.env"_s, "DB_NAMESPACE=directory\n");
    machine.sources.file = u"server.conf"_s; // relative to the working directory
    machine.write(u"server.conf"_s, "PORT=3\nDB_NAMESPACE=file\n");
    const Result<ServerConfig> more = machine.load();
    QVERIFY2(more, qPrintable(message(more)));
    QCOMPARE(more->api.port, 3);
    QCOMPARE(more->db.schema, u"directory"_s);
}

void TestConfigLoader::configFileSilencesDotenv()
{
    Machine machine;
    machine.write(u".env"_s, "GOTRUE_JWT_AUD=dotenv\nnonsense");
    machine.sources.file = machine.write(u"a.json"_s, R"({"PORT":"3"})");
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->jwt.audience, u"authenticated"_s);
    QCOMPARE(config->api.port, 3);
}

void TestConfigLoader::brokenSourcesAreErrors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("broken .env") << u".env"_s << QByteArray("A=1\nB") << u".env: line 2"_s;
    QTest::newRow("broken file") << u"a.conf"_s << QByteArray("A='") << u"a.conf: line 1"_s;
    QTest::newRow("broken JSON") << u"a.json"_s << QByteArray("{") << u"not JSON"_s;
    QTest::newRow("missing") << u"missing.env"_s << QByteArray() << u"no such file"_s;
}

void TestConfigLoader::brokenSourcesAreErrors()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    Machine machine;
    if (!text.isEmpty())
        machine.write(file, text);
    if (file != ".env"_L1)
        machine.sources.file = machine.path(file);
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
}

void TestConfigLoader::configDirectory()
{
    Machine machine;
    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/10.env"_s, "PORT=10\nGOTRUE_JWT_AUD=ten\n");
    machine.write(u"conf/20.env"_s, "PORT=20\nDB_NAMESPACE=replaced\n"); // by 20.json
    machine.write(u"conf/20.json"_s, R"({"PORT":"21"})");
    machine.write(u"conf/30.txt"_s, "PORT=30\n");
    machine.write(u"conf/sub/40.env"_s, "PORT=40\n");
    const Result<ServerConfig> config = machine.load({{u"PORT"_s, u"1"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 21);
    QCOMPARE(config->jwt.audience, u"ten"_s);
    QCOMPARE(config->db.schema, u"auth"_s);
}

void TestConfigLoader::brokenFileOfDirectoryIsLeftOut()
{
    Machine machine;
    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/10.env"_s, "PORT=10\n");
    machine.write(u"conf/20.env"_s, "PORT=20\nnonsense");
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 10);
    QVERIFY(warns(config, u"20.env: line 2"_s));

    machine.sources.directory = machine.path(u"missing"_s);
    QVERIFY(warns(machine.load(), u"--config-dir"_s));
}

void TestConfigLoader::secretsFromFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray secret(40, 's');
    QTest::newRow("plain") << secret << secret;
    QTest::newRow("newline") << secret + "\n" << secret;
    QTest::newRow("CRLF") << secret + "\r\n" << secret;
    QTest::newRow("only one newline is cut") << secret + "\n\n" << secret + "\n";
    QTest::newRow("blanks stay") << " " + secret + " \n" << " " + secret + " ";
}

void TestConfigLoader::secretsFromFiles()
{
    QFETCH(QByteArray, text);
    Machine machine;
    machine.write(u"secret"_s, text);
    const Result<ServerConfig> config = machine.load({{u"GOTRUE_JWT_SECRET_FILE"_s, u"secret"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->jwt.secret.revealBytes(), "secret");
    QVERIFY(!config->jwt.secretGenerated);
    QCOMPARE(config->warnings, QStringList());

    machine.write(u"url"_s, "postgres://auth@localhost/app\n");
    const Result<ServerConfig> database
        = machine.load({{u"DATABASE_URL_FILE"_s, machine.path(u"url"_s)}});
    QVERIFY2(database, qPrintable(message(database)));
    QCOMPARE(database->db.url.revealBytes(), "postgres://auth@localhost/app");
}

void TestConfigLoader::secretFileProblems_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"missing"_s}}
                             << u"no such file"_s;
    QTest::newRow("no path") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u""_s}}
                             << u"path is empty"_s;
    QTest::newRow("directory") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"."_s}}
                               << u"directory"_s;
    QTest::newRow("empty file") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"empty"_s}}
                                << u"set to nothing"_s;
    QTest::newRow("no text") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"binary"_s}}
                             << u"UTF-8"_s;
    QTest::newRow("endless") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"/dev/zero"_s}}
                             << u"1 MiB"_s;
    QTest::newRow("both") << Environment{{u"GOTRUE_JWT_SECRET"_s, u"a"_s},
                                         {u"GOTRUE_JWT_SECRET_FILE"_s, u"empty"_s}}
                          << u"both set"_s;
}

void TestConfigLoader::secretFileProblems()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    machine.write(u"empty"_s, "");
    machine.write(u"binary"_s, "\xff\xfe");
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
    QVERIFY2(message(config).contains("GOTRUE_JWT_SECRET_FILE"_L1), qPrintable(message(config)));
}

void TestConfigLoader::badValues_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, Environment environment, const char *says) {
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
    one("GOTRUE_JWT_KEYS", "[]", "exactly one");
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
    row("encryption key not listed",
        {{u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s, u"true"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s, u"a"_s},
         {u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s, QString(43, u'A')}},
        "DECRYPTION_KEYS lacks the key");
}

void TestConfigLoader::badValues()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
    QVERIFY2(!QFile::exists(machine.path(u"home/.local"_s)),
             "a failed start leaves nothing behind");
}

void TestConfigLoader::allProblemsAreToldAtOnce()
{
    Machine machine;
    machine.write(u".env"_s, "GOTRUE_DISABLE_SIGNUP=perhaps\n");
    const QString text = message(machine.load({{u"PORT"_s, u"abc"_s}}));
    QCOMPARE(text.count(u'\n'), 1);
    QVERIFY(text.contains("PORT (from the environment)"_L1));
    QVERIFY(text.contains("GOTRUE_DISABLE_SIGNUP (from .env)"_L1));
}

void TestConfigLoader::secretsAreNeverShown()
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

void TestConfigLoader::emptyDiffersFromUnset()
{
    Machine machine;
    const Result<ServerConfig> config = machine.load({{u"GOTRUE_API_HOST"_s, u""_s},
                                                      {u"GOTRUE_JWT_DEFAULT_GROUP_NAME"_s, u""_s},
                                                      {u"GOTRUE_SITE_URL"_s, u""_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.host, QString()); // every interface
    QCOMPARE(config->jwt.defaultGroupName, QString());
    QVERIFY(warns(config, u"GOTRUE_SITE_URL is set to nothing"_s));
}

void TestConfigLoader::unknownNames_data()
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

void TestConfigLoader::unknownNames()
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

void TestConfigLoader::warnings_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, Environment environment, const char *says) {
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

void TestConfigLoader::warnings()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QVERIFY2(warns(config, says), qPrintable(config->warnings.join(u'\n')));

    Machine fine;
    const Result<ServerConfig> quiet = fine.load({{u"GOTRUE_API_HOST"_s, u"0.0.0.0"_s},
                                                  {u"API_EXTERNAL_URL"_s, u"https://a.example"_s},
                                                  {u"GOTRUE_SITE_URL"_s, u"https://b.example"_s},
                                                  {u"GOTRUE_DB_DRIVER"_s, u"postgresql"_s},
                                                  {u"DATABASE_URL"_s, u"postgres://a@b/c"_s},
                                                  {u"GOTRUE_JWT_SECRET"_s, QString(32, u'x')}});
    QVERIFY2(quiet, qPrintable(message(quiet)));
    QCOMPARE(quiet->warnings, QStringList());
}

void TestConfigLoader::autoconfirm_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("on");
    QTest::addColumn<bool>("byDefault");
    const QString autoconfirm = u"GOTRUE_MAILER_AUTOCONFIRM"_s;
    const QString host = u"GOTRUE_SMTP_HOST"_s;
    QTest::newRow("nothing") << Environment{} << true << true;
    QTest::newRow("empty host") << Environment{{host, u""_s}} << true << true;
    QTest::newRow("host") << Environment{{host, u"mail"_s}} << false << false;
    QTest::newRow("host and on") << Environment{{host, u"mail"_s}, {autoconfirm, u"1"_s}} << true
                                 << false;
    QTest::newRow("off") << Environment{{autoconfirm, u"false"_s}} << false << false;
    QTest::newRow("unverified sign-ins exclude it")
        << Environment{{u"GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS"_s, u"1"_s}} << false
        << false;
}

void TestConfigLoader::autoconfirm()
{
    QFETCH(Environment, environment);
    Machine machine;
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->mailer.autoconfirm, "on");
    QTEST(config->mailer.autoconfirmByDefault, "byDefault");
}

void TestConfigLoader::notUsedYet()
{
    Machine machine;
    const Result<ServerConfig> config
        = machine.load({{u"GOTRUE_SMTP_PASS"_s, u"x"_s},
                        {u"RP_ID"_s, u"a.example"_s},
                        {u"SECRETS"_s, u""_s}, // serves seven settings
                        {u"GOTRUE_SITE_URL"_s, u"https://a.example"_s},
                        {u"GOTRUE_OPERATOR_TOKEN"_s, u"x"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->notUsedYet, (QStringList{u"GOTRUE_SMTP_PASS"_s, u"RP_ID"_s, u"SECRETS"_s}));
}

void TestConfigLoader::externalUrl_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("url");
    QTest::newRow("loopback") << u"127.0.0.1"_s << u"http://127.0.0.1:9090"_s;
    QTest::newRow("name") << u"localhost"_s << u"http://localhost:9090"_s;
    QTest::newRow("IPv6") << u"fd00::1"_s << u"http://[fd00::1]:9090"_s;
    QTest::newRow("all") << u""_s << u"http://127.0.0.1:9090"_s;
    QTest::newRow("all of IPv6") << u"::"_s << u"http://[::1]:9090"_s;
}

void TestConfigLoader::externalUrl()
{
    QFETCH(QString, host);
    Machine machine;
    const Result<ServerConfig> config = machine.load({{u"GOTRUE_API_HOST"_s, host}});
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->api.externalUrl, "url");
}

void TestConfigLoader::dataDirectory_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("xdg");
    QTest::addColumn<QString>("expected");
    QTest::newRow("option") << u"opt"_s << u"set"_s << u"/%/xdg"_s << u"opt"_s;
    QTest::newRow("setting") << QString() << u"set"_s << u"/%/xdg"_s << u"set"_s;
    QTest::newRow("XDG") << QString() << QString() << u"/%/xdg"_s << u"xdg/latchkey"_s;
    QTest::newRow("a relative XDG counts as unset")
        << QString() << QString() << u"xdg"_s << u"home/.local/share/latchkey"_s;
}

void TestConfigLoader::dataDirectory()
{
    QFETCH(QString, setting);
    QFETCH(QString, xdg);
    QFETCH(QString, expected);
    Machine machine;
    QFETCH(QString, option);
    machine.sources.dataDirectory = option;
    xdg.replace(u"/%"_s, machine.sources.workingDirectory);
    machine.sources.environment.insert(u"XDG_DATA_HOME"_s, xdg);
    if (!setting.isEmpty())
        machine.sources.environment.insert(u"LATCHKEY_DATA_DIR"_s, setting);
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->dataDirectory, machine.path(expected));
    QVERIFY(QFile::exists(machine.path(expected + u"/jwt_secret"_s)));
}

void TestConfigLoader::dataDirectoryIsNotNeeded()
{
    Machine machine;
    machine.sources.environment.clear(); // no HOME
    const Environment enough
        = {{u"DATABASE_URL"_s, u"postgres://a@b/c"_s}, {u"GOTRUE_JWT_SECRET"_s, QString(40, u'x')}};
    const Result<ServerConfig> config = machine.load(enough);
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->dataDirectory, QString());

    machine.sources.dataDirectory = machine.path(u"data"_s);
    const Result<ServerConfig> named = machine.load(enough);
    QVERIFY2(named, qPrintable(message(named)));
    QCOMPARE(named->dataDirectory, machine.path(u"data"_s));
}

void TestConfigLoader::noHome()
{
    Machine machine;
    machine.sources.environment.clear();
    QVERIFY2(message(machine.load()).contains("--data-dir"_L1),
             qPrintable(message(machine.load())));
}

QTEST_GUILESS_MAIN(TestConfigLoader)
#include "tst_configloader.moc"
