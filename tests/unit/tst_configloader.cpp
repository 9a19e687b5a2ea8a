#include "config/settingstable.h"
#include "configmachine.h"

#include <QTest>

using namespace Qt::Literals;
using namespace std::chrono_literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

namespace {

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
    void emptyDiffersFromUnset();
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
    CountingRandom random;
    random.bytes(7); // another place in the sequence
    const Result<ServerConfig> third = ConfigLoader(random).load(other.sources);
    QVERIFY(third && !(first->jwt.secret == third->jwt.secret));
}

void TestConfigLoader::everyNameIsAccepted()
{
    const SettingsTable &table = SettingsTable::instance();
    const Machine shared; // its secret is made once
    for (const QString &name : table.allNames()) {
        Machine machine;
        machine.sources.dataDirectory = shared.path(u"data"_s);
        Environment environment{{name, validValue(*table.find(name))}};
        if (name.startsWith("LATCHKEY_TLS_"_L1)) // two of them come together only
            environment.insert(
                {{u"LATCHKEY_TLS_CERT_FILE"_s, u"c"_s}, {u"LATCHKEY_TLS_KEY_FILE"_s, u"k"_s}});
        const Result<ServerConfig> config = machine.load(environment);
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
        {u"LATCHKEY_MAX_CONNECTIONS"_s, u"500"_s},
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
    QCOMPARE(config->api.maxConnections, 500);
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
        = machine.load({{u"RP_ID"_s, u"a.example"_s},
                        {u"SECRETS"_s, u""_s}, // serves seven settings
                        {u"GOTRUE_SITE_URL"_s, u"https://a.example"_s},
                        {u"GOTRUE_OPERATOR_TOKEN"_s, u"x"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->notUsedYet, (QStringList{u"RP_ID"_s, u"SECRETS"_s}));
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
