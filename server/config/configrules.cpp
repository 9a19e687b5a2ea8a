#include "configrules.h"

#include "addresscheckrules.h"
#include "hookrules.h"
#include "limitrules.h"
#include "samlkeyrules.h"
#include "settingstable.h"
#include "upkeeprules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

QString databaseScheme(const SettingValues &values)
{
    const QString url = values.text(u"GOTRUE_DB_DATABASE_URL"_s);
    const qsizetype end = url.indexOf("://"_L1);
    return end < 0 ? QString() : url.first(end).toLower();
}

bool isPostgres(QStringView name)
{
    return name == "postgres"_L1 || name == "postgresql"_L1;
}

void checkDatabase(const SettingValues &values, QStringList &problems)
{
    const QString name = values.nameOf(u"GOTRUE_DB_DATABASE_URL"_s);
    const QString scheme = databaseScheme(values);
    const QString driver = values.text(u"GOTRUE_DB_DRIVER"_s).toLower();
    if (!values.isSet(u"GOTRUE_DB_DATABASE_URL"_s)) {
        if (isPostgres(driver))
            problems.append(u"GOTRUE_DB_DRIVER is %1, but DATABASE_URL is not set; set it to "
                            "postgres://… or drop the driver"_s.arg(driver));
        return;
    }
    const bool known = isPostgres(scheme)
        || (scheme == "sqlite"_L1
            && values.text(u"GOTRUE_DB_DATABASE_URL"_s).startsWith("sqlite:///"_L1));
    if (!known)
        problems.append(u"%1: the value is no database; use sqlite:///absolute/path.db or "
                        "postgres://user:password@host:5432/name"_s.arg(name));
}

void checkUrls(const SettingValues &values, QStringList &problems)
{
    const QString name = values.nameOf(u"GOTRUE_API_API_EXTERNAL_URL"_s);
    const QString scheme
        = QUrl(values.text(u"GOTRUE_API_API_EXTERNAL_URL"_s), QUrl::StrictMode).scheme();
    if (values.isSet(u"GOTRUE_API_API_EXTERNAL_URL"_s) && scheme != "https"_L1
        && scheme != "http"_L1)
        problems.append(u"%1: the value is no web address; use one such as "
                        "https://auth.example.com"_s.arg(name));
    const QString site = values.text(u"GOTRUE_SITE_URL"_s);
    if (!site.isEmpty() && QUrl(site).scheme().isEmpty())
        problems.append(u"GOTRUE_SITE_URL: the value is no absolute URL; use one such as "
                        "https://www.example.com"_s);
}

void checkTls(const SettingValues &values, QStringList &problems)
{
    const QString certificate = u"LATCHKEY_TLS_CERT_FILE"_s;
    const QString key = u"LATCHKEY_TLS_KEY_FILE"_s;
    if (values.text(certificate).isEmpty() != values.text(key).isEmpty()) {
        const bool lacksKey = values.text(key).isEmpty();
        problems.append(u"%1 is set without %2; HTTPS needs both, plain HTTP neither"_s.arg(
            lacksKey ? certificate : key, lacksKey ? key : certificate));
    }
}

void checkTokens(const SettingValues &values, QStringList &problems)
{
    if (values.isSet(u"GOTRUE_JWT_SECRET"_s) && values.text(u"GOTRUE_JWT_SECRET"_s).isEmpty())
        problems.append(u"%1 is set to nothing; give 32 bytes or more, or leave it out and a "
                        "secret is made"_s.arg(values.nameOf(u"GOTRUE_JWT_SECRET"_s)));
}

void checkMailer(const SettingValues &values, QStringList &problems)
{
    if (values.flag(u"GOTRUE_MAILER_AUTOCONFIRM"_s)
        && values.flag(u"GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS"_s))
        problems.append(u"GOTRUE_MAILER_AUTOCONFIRM and "
                        "GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS exclude each other; "
                        "switch one of them off"_s);
}

void checkSessions(const SettingValues &values, QStringList &problems)
{
    for (const QString &name : {u"GOTRUE_SESSIONS_TIMEBOX"_s,
                                u"GOTRUE_SESSIONS_INACTIVITY_TIMEOUT"_s,
                                u"GOTRUE_SESSIONS_ALLOW_LOW_AAL"_s}) {
        if (values.isSet(name) && values.duration(name).count() <= 0)
            problems.append(u"%1: \"%2\" is not positive; use a duration such as 24h, or leave it "
                            "out for none"_s.arg(name, values.text(name)));
    }
}

void checkCaptcha(const SettingValues &values, QStringList &problems)
{
    if (!values.flag(u"GOTRUE_SECURITY_CAPTCHA_ENABLED"_s))
        return;
    const QString provider = values.text(u"GOTRUE_SECURITY_CAPTCHA_PROVIDER"_s);
    if (provider != "hcaptcha"_L1 && provider != "turnstile"_L1)
        problems.append(u"GOTRUE_SECURITY_CAPTCHA_PROVIDER is unknown; use hcaptcha or "
                        "turnstile"_s);
    if (values.text(u"GOTRUE_SECURITY_CAPTCHA_SECRET"_s).trimmed().isEmpty())
        problems.append(u"GOTRUE_SECURITY_CAPTCHA_SECRET is missing; set it, or switch "
                        "GOTRUE_SECURITY_CAPTCHA_ENABLED off"_s);
}

// 32 bytes in base64url without padding: 43 characters.
bool isKey(const QString &text)
{
    const auto key = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == 32 && text.size() == 43;
}

void checkEncryption(const SettingValues &values, QStringList &problems)
{
    const QString right = u"use 32 bytes in base64url without padding"_s;
    const QMap<QString, QString> keys
        = values.map(u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS"_s);
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (!isKey(*key))
            problems.append(u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS: one of the keys is "
                            "malformed; "_s
                            + right);
    }
    if (!values.flag(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s))
        return;
    const QString id = values.text(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s);
    if (id.isEmpty())
        problems.append(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID is missing; name the key "
                        "to encrypt with"_s);
    if (!isKey(values.text(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s)))
        problems.append(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY is malformed; "_s + right);
    // A password hash of 128 bits with all around it then fits into its column of 255 characters.
    constexpr qsizetype longestId = 60;
    if (QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact).size() > longestId + 4)
        problems.append(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID is too long for what is "
                        "written beside it; use up to 60 letters and digits"_s);
    // Under two keys of one name, what is written could never be read again.
    if (keys.value(id) != values.text(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY"_s))
        problems.append(u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS lacks the key to encrypt "
                        "with; list it there too, under the same id"_s);
}

void checkHooks(const SettingValues &values, QStringList &problems)
{
    for (const Setting &setting : SettingsTable::instance().settings()) {
        const QString &name = setting.name();
        if (!name.startsWith("GOTRUE_HOOK_"_L1) || !name.endsWith("_URI"_L1))
            continue;
        const QString uri = values.text(name);
        if (uri.isEmpty())
            continue; // the peer checks nothing else then
        if (const std::optional<QString> problem = problemOfHookUri(uri))
            problems.append(name + u' ' + *problem);
        const QString secrets = name.chopped(4) + "_SECRETS"_L1;
        const bool isFunction = uri.startsWith("pg-functions:"_L1);
        const std::optional<QString> problem = problemOfHookSecrets(values.text(secrets));
        if (!isFunction && problem)
            problems.append(values.nameOf(secrets) + u' ' + *problem);
    }
}

void checkSaml(const SettingValues &values, QStringList &problems)
{
    if (!values.flag(u"GOTRUE_SAML_ENABLED"_s))
        return;
    for (const QString &name : {u"GOTRUE_SAML_PRIVATE_KEY"_s, u"GOTRUE_SAML_PRIVATE_KEY_NEXT"_s}) {
        if (values.text(name).isEmpty() && name.endsWith("_NEXT"_L1))
            continue;
        if (const std::optional<QString> problem = problemOfSamlKey(values.text(name)))
            problems.append(name + u' ' + *problem);
    }
    if (values.duration(u"GOTRUE_SAML_RELAY_STATE_VALIDITY_PERIOD"_s).count() < 0)
        problems.append(u"GOTRUE_SAML_RELAY_STATE_VALIDITY_PERIOD is negative; use a duration such "
                        "as 2m"_s);
}

void doubtSecret(const ServerConfig &config, QStringList &warnings)
{
    if (config.jwt.secret.isEmpty())
        return; // it will be generated
    if (config.jwt.secret.size() < 32)
        warnings.append(u"GOTRUE_JWT_SECRET is shorter than 32 bytes: who guesses it can make "
                        "tokens for every user (RFC 7518 3.2)"_s);
    // From the documents and samples of Supabase, so everybody knows them.
    for (const QByteArrayView sample :
         {QByteArrayView("your-super-secret-jwt-token-with-at-least-32-characters-long"),
          QByteArrayView("super-secret-jwt-token-with-at-least-32-characters-long"),
          QByteArrayView("CHANGE-THIS! VERY IMPORTANT!"),
          QByteArrayView("supersecretvalue"),
          QByteArrayView("testsecret")}) {
        if (equalInConstantTime(config.jwt.secret.reveal(), sample))
            warnings.append(u"GOTRUE_JWT_SECRET is a sample from public documents: anybody can "
                            "make tokens for every user and for service_role; use one of your "
                            "own"_s);
    }
}

void doubtReach(const ServerConfig &config, QStringList &warnings)
{
    if (isLoopback(config.api.host))
        return;
    if (!config.api.externalUrlGiven)
        warnings.append(u"the server can be reached from other machines, but API_EXTERNAL_URL is "
                        "not set: links in mails lead to %1"_s.arg(config.api.externalUrl));
    if (!config.siteUrlGiven)
        warnings.append(u"the server can be reached from other machines, but GOTRUE_SITE_URL is "
                        "not set: users are sent to %1"_s.arg(config.siteUrl));
}

// Whoever names proxies has one in front that ends TLS.
void doubtTransport(const SettingValues &values, const ServerConfig &config, QStringList &warnings)
{
    const bool hasProxies = !values.text(u"LATCHKEY_TRUSTED_PROXIES"_s).isEmpty()
        && values.isSet(u"LATCHKEY_TRUSTED_PROXIES"_s);
    if (!isLoopback(config.api.host) && !config.tls.isOn() && !hasProxies)
        warnings.append(u"the server can be reached from other machines without TLS: passwords and "
                        "tokens can be read on their way. Set LATCHKEY_TLS_CERT_FILE and "
                        "LATCHKEY_TLS_KEY_FILE (latchkey-server tls self-signed makes a pair), or "
                        "name the proxy that ends TLS in LATCHKEY_TRUSTED_PROXIES"_s);
    if (config.tls.isOn() && config.api.externalUrl.startsWith("http://"_L1, Qt::CaseInsensitive))
        warnings.append(u"%1 begins with http://, but the server speaks HTTPS only: links in mails "
                        "will fail unless something else takes them"_s.arg(
                            values.nameOf(u"GOTRUE_API_API_EXTERNAL_URL"_s)));
}

void doubtDatabase(const SettingValues &values, QStringList &warnings)
{
    const QString driver = values.text(u"GOTRUE_DB_DRIVER"_s).toLower();
    const QString scheme
        = values.isSet(u"GOTRUE_DB_DATABASE_URL"_s) ? databaseScheme(values) : u"sqlite"_s;
    if (driver.isEmpty() || (isPostgres(driver) && isPostgres(scheme)))
        return;
    const bool sqlite = driver == "sqlite"_L1 || driver == "sqlite3"_L1;
    if (!sqlite && !isPostgres(driver))
        warnings.append(u"GOTRUE_DB_DRIVER is unknown; use postgres or sqlite, or leave it out. "
                        "The URL decides: %1"_s.arg(scheme));
    else if (!sqlite || scheme != "sqlite"_L1)
        warnings.append(u"GOTRUE_DB_DRIVER is %1, but the URL of the database says %2; the URL "
                        "decides"_s.arg(driver, scheme));
}

void doubtMail(const ServerConfig &config, QStringList &warnings)
{
    if (!config.smtp.host.isEmpty() && config.smtp.adminEmail.isEmpty())
        warnings.append(u"GOTRUE_SMTP_ADMIN_EMAIL is not set: mails come from noreply@ the host of "
                        "API_EXTERNAL_URL, which the mail server may not allow"_s);
}

void doubtPasskeys(const SettingValues &values, QStringList &warnings)
{
    const bool wanted = values.flag(u"GOTRUE_PASSKEY_ENABLED"_s)
        || values.flag(u"GOTRUE_MFA_WEB_AUTHN_ENROLL_ENABLED"_s)
        || values.flag(u"GOTRUE_MFA_WEB_AUTHN_VERIFY_ENABLED"_s);
    for (const QString &name : {u"GOTRUE_WEBAUTHN_RP_ID"_s,
                                u"GOTRUE_WEBAUTHN_RP_DISPLAY_NAME"_s,
                                u"GOTRUE_WEBAUTHN_RP_ORIGINS"_s}) {
        if (wanted && values.text(name).isEmpty())
            warnings.append(
                u"%1 is missing: passkeys and security keys will fail without it"_s.arg(name));
    }
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

QStringList brokenRules(const SettingValues &values)
{
    QStringList problems;
    for (const auto check : {checkDatabase,
                             checkUrls,
                             checkTls,
                             checkTokens,
                             checkMailer,
                             checkAddressCheck,
                             checkSessions,
                             checkUpkeep,
                             checkCaptcha,
                             checkTrustedProxies,
                             checkEncryption,
                             checkHooks,
                             checkSaml})
        check(values, problems);
    problems.removeDuplicates();
    return problems;
}

QStringList doubts(const SettingValues &values, const ServerConfig &config)
{
    QStringList warnings;
    if (values.isSet(u"GOTRUE_SITE_URL"_s) && !config.siteUrlGiven)
        warnings.append(u"GOTRUE_SITE_URL is set to nothing; %1 is used"_s.arg(config.siteUrl));
    doubtReach(config, warnings);
    doubtTransport(values, config, warnings);
    doubtSecret(config, warnings);
    doubtDatabase(values, warnings);
    doubtMail(config, warnings);
    doubtAddressCheck(config, warnings);
    doubtPasskeys(values, warnings);
    doubtMetrics(values, config, warnings);
    doubtRateLimits(config, warnings);
    return warnings;
}

} // namespace latchkey::config
