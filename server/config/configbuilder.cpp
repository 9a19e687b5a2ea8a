#include "configbuilder.h"

#include "addresscheckrules.h"
#include "limitrules.h"
#include "settingstable.h"
#include "upkeeprules.h"

#include <algorithm>

namespace latchkey::config {

using namespace Qt::Literals;
using std::chrono::nanoseconds;

namespace {

// Rounded up, so that a positive duration never becomes "none".
milliseconds inMilliseconds(nanoseconds duration)
{
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(duration));
}

QString orElse(const QString &text, QLatin1StringView otherwise)
{
    return text.isEmpty() ? QString(otherwise) : text;
}

QString withoutTrailingSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

// "abc:0\:9" → "abc", "0:9".
QStringList characterSets(const QString &text)
{
    QStringList parts = text.split(u':');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (!parts[i].endsWith(u'\\'))
            continue;
        parts[i + 1] = parts[i].chopped(1) + u':' + parts[i + 1];
        parts[i].clear();
    }
    parts.removeAll(QString());
    return parts;
}

LogLevel logLevel(const QString &name)
{
    if (name == "panic"_L1 || name == "fatal"_L1)
        return LogLevel::Fatal;
    if (name == "error"_L1)
        return LogLevel::Error;
    if (name == "warn"_L1 || name == "warning"_L1)
        return LogLevel::Warning;
    if (name == "debug"_L1)
        return LogLevel::Debug;
    return name == "trace"_L1 ? LogLevel::Trace : LogLevel::Info;
}

ServerConfig::Api buildApi(const SettingValues &values)
{
    ServerConfig::Api api;
    api.host = values.text(u"GOTRUE_API_HOST"_s);
    api.port = static_cast<quint16>(values.integer(u"GOTRUE_API_PORT"_s));
    api.externalUrlGiven = values.isSet(u"GOTRUE_API_API_EXTERNAL_URL"_s);
    api.externalUrl = withoutTrailingSlash(values.text(u"GOTRUE_API_API_EXTERNAL_URL"_s));
    api.requestIdHeader = values.text(u"GOTRUE_API_REQUEST_ID_HEADER"_s);
    api.maxRequestDuration = inMilliseconds(values.duration(u"GOTRUE_API_MAX_REQUEST_DURATION"_s));
    api.corsAllowedHeaders = values.list(u"GOTRUE_CORS_ALLOWED_HEADERS"_s);
    api.eventLoops = static_cast<int>(values.integer(u"LATCHKEY_EVENT_LOOPS"_s));
    api.trustedProxies = trustedProxies(values);
    api.believesSbForwardedFor = values.flag(u"GOTRUE_SECURITY_SB_FORWARDED_FOR_ENABLED"_s);
    api.maxConnections = static_cast<int>(values.integer(u"LATCHKEY_MAX_CONNECTIONS"_s));
    return api;
}

ServerConfig::Tls buildTls(const SettingValues &values)
{
    ServerConfig::Tls tls;
    tls.certificateFile = values.text(u"LATCHKEY_TLS_CERT_FILE"_s);
    tls.keyFile = values.text(u"LATCHKEY_TLS_KEY_FILE"_s);
    const QString hsts = values.text(u"LATCHKEY_TLS_HSTS"_s).toLower();
    tls.hsts = hsts == "on"_L1 ? ServerConfig::Hsts::On
        : hsts == "off"_L1     ? ServerConfig::Hsts::Off
                               : ServerConfig::Hsts::Auto;
    return tls;
}

ServerConfig::Jwt buildJwt(const SettingValues &values)
{
    ServerConfig::Jwt jwt;
    jwt.secret = Secret(values.text(u"GOTRUE_JWT_SECRET"_s).toUtf8());
    jwt.keys = Secret(values.text(u"GOTRUE_JWT_KEYS"_s).toUtf8());
    jwt.keyId = values.text(u"GOTRUE_JWT_KEY_ID"_s);
    const qint64 lifetime = values.integer(u"GOTRUE_JWT_EXP"_s);
    jwt.lifetime = seconds(lifetime == 0 ? 3600 : lifetime);
    jwt.audience = values.text(u"GOTRUE_JWT_AUD"_s);
    jwt.defaultGroupName = values.text(u"GOTRUE_JWT_DEFAULT_GROUP_NAME"_s);
    jwt.adminGroupName = orElse(values.text(u"GOTRUE_JWT_ADMIN_GROUP_NAME"_s), "admin"_L1);
    jwt.adminRoles = values.list(u"GOTRUE_JWT_ADMIN_ROLES"_s);
    if (jwt.adminRoles.isEmpty())
        jwt.adminRoles = {u"service_role"_s, u"supabase_admin"_s, u"fastrue_admin"_s};
    jwt.issuer = values.text(u"GOTRUE_JWT_ISSUER"_s);
    jwt.validMethods = values.list(u"GOTRUE_JWT_VALID_METHODS"_s);
    return jwt;
}

ServerConfig::Smtp buildSmtp(const SettingValues &values)
{
    ServerConfig::Smtp smtp;
    smtp.host = values.text(u"GOTRUE_SMTP_HOST"_s);
    smtp.port = static_cast<quint16>(values.integer(u"GOTRUE_SMTP_PORT"_s));
    smtp.user = values.text(u"GOTRUE_SMTP_USER"_s);
    smtp.password = Secret(values.text(u"GOTRUE_SMTP_PASS"_s).toUtf8());
    smtp.caFile = values.text(u"LATCHKEY_SMTP_CA_FILE"_s);
    smtp.requiresTls = values.flag(u"LATCHKEY_SMTP_REQUIRE_TLS"_s);
    smtp.adminEmail = values.text(u"GOTRUE_SMTP_ADMIN_EMAIL"_s);
    smtp.senderName = values.text(u"GOTRUE_SMTP_SENDER_NAME"_s);
    smtp.headers = values.headers(u"GOTRUE_SMTP_HEADERS"_s);
    smtp.loggingEnabled = values.flag(u"GOTRUE_SMTP_LOGGING_ENABLED"_s);
    const nanoseconds spacing = values.duration(u"GOTRUE_SMTP_MAX_FREQUENCY"_s);
    smtp.maxFrequency = spacing.count() == 0 ? milliseconds(60'000) : inMilliseconds(spacing);
    return smtp;
}

ServerConfig::MailTexts buildMailTexts(const SettingValues &values)
{
    ServerConfig::MailTexts texts;
    for (const Setting &setting : SettingsTable::instance().settings()) {
        static constexpr auto subjects = "GOTRUE_MAILER_SUBJECTS_"_L1;
        static constexpr auto bodies = "GOTRUE_MAILER_TEMPLATES_"_L1;
        const QString &name = setting.name();
        const QString value = values.text(name);
        if (!value.isEmpty() && name.startsWith(subjects))
            texts.subjects[name.sliced(subjects.size()).toLower()] = value;
        else if (!value.isEmpty() && name.startsWith(bodies))
            texts.bodies[name.sliced(bodies.size()).toLower()] = value;
    }
    texts.maxSize = values.integer(u"GOTRUE_MAILER_TEMPLATE_MAX_SIZE"_s);
    texts.maxAge = inMilliseconds(values.duration(u"GOTRUE_MAILER_TEMPLATE_MAX_AGE"_s));
    texts.retryInterval
        = inMilliseconds(values.duration(u"GOTRUE_MAILER_TEMPLATE_RETRY_INTERVAL"_s));
    texts.reloading = values.flag(u"GOTRUE_MAILER_TEMPLATE_RELOADING_ENABLED"_s);
    texts.reloadingMaxIdle
        = inMilliseconds(values.duration(u"GOTRUE_MAILER_TEMPLATE_RELOADING_MAX_IDLE"_s));
    texts.locale = values.text(u"LATCHKEY_MAILER_DEFAULT_LOCALE"_s).toLower();
    return texts;
}

ServerConfig::Mailer buildMailer(const SettingValues &values, const ServerConfig::Smtp &smtp)
{
    ServerConfig::Mailer mailer;
    mailer.allowUnverifiedEmailSignIns
        = values.flag(u"GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS"_s);
    mailer.autoconfirmByDefault = !values.isSet(u"GOTRUE_MAILER_AUTOCONFIRM"_s)
        && smtp.host.isEmpty() && !mailer.allowUnverifiedEmailSignIns; // the two exclude each other
    mailer.autoconfirm = mailer.autoconfirmByDefault || values.flag(u"GOTRUE_MAILER_AUTOCONFIRM"_s);
    mailer.secureEmailChange = values.flag(u"GOTRUE_MAILER_SECURE_EMAIL_CHANGE_ENABLED"_s);
    const qint64 otpLifetime = values.integer(u"GOTRUE_MAILER_OTP_EXP"_s);
    mailer.otpLifetime = seconds(otpLifetime == 0 ? 86'400 : otpLifetime);
    const qint64 otpLength = values.integer(u"GOTRUE_MAILER_OTP_LENGTH"_s);
    mailer.otpLength = otpLength < 6 || otpLength > 10 ? 6 : static_cast<int>(otpLength);
    mailer.confirmByPost = values.flag(u"LATCHKEY_MAILER_CONFIRM_BY_POST"_s);
    mailer.externalHosts = values.list(u"GOTRUE_MAILER_EXTERNAL_HOSTS"_s);
    for (const QString &event : mailEvents()) {
        if (values.flag(u"GOTRUE_MAILER_NOTIFICATIONS_%1_ENABLED"_s.arg(event)))
            mailer.notifications.append(event.toLower());
    }
    mailer.confirmationPath
        = orElse(values.text(u"GOTRUE_MAILER_URLPATHS_CONFIRMATION"_s), "/verify"_L1);
    mailer.invitePath = orElse(values.text(u"GOTRUE_MAILER_URLPATHS_INVITE"_s), "/verify"_L1);
    mailer.recoveryPath = orElse(values.text(u"GOTRUE_MAILER_URLPATHS_RECOVERY"_s), "/verify"_L1);
    mailer.emailChangePath
        = orElse(values.text(u"GOTRUE_MAILER_URLPATHS_EMAIL_CHANGE"_s), "/verify"_L1);
    return mailer;
}

ServerConfig::External buildExternal(const SettingValues &values)
{
    ServerConfig::External external;
    external.emailEnabled = values.flag(u"GOTRUE_EXTERNAL_EMAIL_ENABLED"_s);
    external.magicLinkEnabled = values.flag(u"GOTRUE_EXTERNAL_EMAIL_MAGIC_LINK_ENABLED"_s);
    external.authorizedAddresses = values.list(u"GOTRUE_EXTERNAL_EMAIL_AUTHORIZED_ADDRESSES"_s);
    external.phoneEnabled = values.flag(u"GOTRUE_EXTERNAL_PHONE_ENABLED"_s);
    external.anonymousEnabled = values.flag(u"GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED"_s);
    const nanoseconds lifetime = values.duration(u"GOTRUE_EXTERNAL_FLOW_STATE_EXPIRY_DURATION"_s);
    external.flowLifetime = std::max(seconds(300), std::chrono::ceil<seconds>(lifetime));
    const QStringList providers = providerNames();
    for (const QString &provider : providers)
        external.providers[provider]
            = values.flag(u"GOTRUE_EXTERNAL_%1_ENABLED"_s.arg(provider.toUpper()));
    return external;
}

ServerConfig::Password buildPassword(const SettingValues &values)
{
    ServerConfig::Password password;
    const qint64 length = values.integer(u"GOTRUE_PASSWORD_MIN_LENGTH"_s);
    password.minLength = static_cast<int>(std::clamp<qint64>(length, 6, 1'000'000));
    password.requiredCharacters
        = characterSets(values.text(u"GOTRUE_PASSWORD_REQUIRED_CHARACTERS"_s));
    password.scheme = values.text(u"GOTRUE_PASSWORD_HASH"_s).toLower() == "bcrypt"_L1
        ? PasswordScheme::Bcrypt
        : PasswordScheme::Argon2id;
    return password;
}

ServerConfig::Security buildSecurity(const SettingValues &values)
{
    ServerConfig::Security security;
    security.refreshTokenRotation
        = values.flag(u"GOTRUE_SECURITY_REFRESH_TOKEN_ROTATION_ENABLED"_s);
    security.refreshTokenReuseInterval
        = seconds(values.integer(u"GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL"_s));
    security.refreshTokenAllowReuse = values.flag(u"GOTRUE_SECURITY_REFRESH_TOKEN_ALLOW_REUSE"_s);
    security.refreshTokenVersion = std::max(
        1, static_cast<int>(values.integer(u"GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION"_s)));
    security.refreshTokenUpgradePercentage
        = static_cast<int>(values.integer(u"GOTRUE_SECURITY_REFRESH_TOKEN_UPGRADE_PERCENTAGE"_s));
    security.requireReauthentication
        = values.flag(u"GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_REAUTHENTICATION"_s);
    security.requireCurrentPassword
        = values.flag(u"GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_CURRENT_PASSWORD"_s);
    security.manualLinking = values.flag(u"GOTRUE_SECURITY_MANUAL_LINKING_ENABLED"_s);
    security.captchaEnabled = values.flag(u"GOTRUE_SECURITY_CAPTCHA_ENABLED"_s);
    security.captchaProvider = values.text(u"GOTRUE_SECURITY_CAPTCHA_PROVIDER"_s);
    security.captchaSecret
        = Secret(values.text(u"GOTRUE_SECURITY_CAPTCHA_SECRET"_s).trimmed().toUtf8());
    security.captchaTimeout = inMilliseconds(values.duration(u"GOTRUE_SECURITY_CAPTCHA_TIMEOUT"_s));
    return security;
}

// That each key is well formed has been checked.
ServerConfig::Encryption buildEncryption(const SettingValues &values)
{
    ServerConfig::Encryption encryption;
    if (values.flag(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT"_s))
        encryption.keyId = values.text(u"GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID"_s);
    const QMap<QString, QString> keys
        = values.map(u"GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS"_s);
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        encryption.keys.insert(
            key.key(),
            Secret(QByteArray::fromBase64(key->toLatin1(), QByteArray::Base64UrlEncoding)));
    }
    return encryption;
}

ServerConfig::Reloading buildReloading(const SettingValues &values)
{
    ServerConfig::Reloading reloading;
    reloading.notify = values.flag(u"GOTRUE_RELOADING_NOTIFY_ENABLED"_s);
    reloading.poll = values.flag(u"GOTRUE_RELOADING_POLLERENABLED"_s);
    // Looking all the time would be for nothing.
    reloading.pollInterval = std::max(
        milliseconds(100), inMilliseconds(values.duration(u"GOTRUE_RELOADING_POLLER_INTERVAL"_s)));
    if (values.flag(u"GOTRUE_RELOADING_SIGNAL_ENABLED"_s))
        reloading.signalNumber
            = static_cast<int>(values.integer(u"GOTRUE_RELOADING_SIGNAL_NUMBER"_s));
    reloading.gracePeriod
        = inMilliseconds(values.duration(u"GOTRUE_RELOADING_GRACE_PERIOD_INTERVAL"_s));
    return reloading;
}

std::optional<milliseconds> optionalDuration(const SettingValues &values, const QString &name)
{
    return values.isSet(name) ? std::optional(inMilliseconds(values.duration(name))) : std::nullopt;
}

ServerConfig::Sessions buildSessions(const SettingValues &values)
{
    ServerConfig::Sessions sessions;
    sessions.timebox = optionalDuration(values, u"GOTRUE_SESSIONS_TIMEBOX"_s);
    sessions.inactivityTimeout = optionalDuration(values, u"GOTRUE_SESSIONS_INACTIVITY_TIMEOUT"_s);
    sessions.allowLowAal = optionalDuration(values, u"GOTRUE_SESSIONS_ALLOW_LOW_AAL"_s);
    sessions.singlePerUser = values.flag(u"GOTRUE_SESSIONS_SINGLE_PER_USER"_s);
    sessions.endWithBan = values.flag(u"LATCHKEY_BAN_ENDS_SESSIONS"_s);
    sessions.tags = values.list(u"GOTRUE_SESSIONS_TAGS"_s);
    return sessions;
}

ServerConfig::Features buildFeatures(const SettingValues &values)
{
    ServerConfig::Features features;
    features.saml = values.flag(u"GOTRUE_SAML_ENABLED"_s);
    features.passkeys = values.flag(u"GOTRUE_PASSKEY_ENABLED"_s);
    features.oauthServer = values.flag(u"GOTRUE_OAUTH_SERVER_ENABLED"_s);
    features.oauthDynamicRegistration
        = values.flag(u"GOTRUE_OAUTH_SERVER_ALLOW_DYNAMIC_REGISTRATION"_s);
    features.customOauth = values.flag(u"GOTRUE_CUSTOM_OAUTH_ENABLED"_s);
    features.scim = values.flag(u"GOTRUE_EXPERIMENTAL_SCIM_ENABLED"_s);
    features.userCursors = values.flag(u"GOTRUE_EXPERIMENTAL_CURSOR_PAGINATION_ENABLED"_s);
    return features;
}

} // namespace

QString hostForUrl(const QString &host)
{
    if (host.isEmpty() || host == "0.0.0.0"_L1)
        return u"127.0.0.1"_s;
    if (host == "::"_L1)
        return u"[::1]"_s;
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QString listenUrl(const ServerConfig &config)
{
    return u"%1://%2:%3"_s.arg(config.tls.isOn() ? "https"_L1 : "http"_L1,
                               hostForUrl(config.api.host),
                               QString::number(config.api.port));
}

ServerConfig buildConfig(const SettingValues &values)
{
    ServerConfig config;
    config.api = buildApi(values);
    config.tls = buildTls(values);
    if (!config.api.externalUrlGiven)
        config.api.externalUrl = listenUrl(config);
    config.db.url = Secret(values.text(u"GOTRUE_DB_DATABASE_URL"_s).toUtf8());
    config.db.schema = orElse(values.text(u"GOTRUE_DB_DB_NAMESPACE"_s), "auth"_L1);
    config.db.maxPoolSize = static_cast<int>(values.integer(u"GOTRUE_DB_MAX_POOL_SIZE"_s));
    config.jwt = buildJwt(values);
    config.siteUrlGiven
        = !values.text(u"GOTRUE_SITE_URL"_s).isEmpty() && values.isSet(u"GOTRUE_SITE_URL"_s);
    config.siteUrl = orElse(values.text(u"GOTRUE_SITE_URL"_s), "http://localhost:3000"_L1);
    config.uriAllowList = values.list(u"GOTRUE_URI_ALLOW_LIST"_s);
    config.disableSignup = values.flag(u"GOTRUE_DISABLE_SIGNUP"_s);
    config.smtp = buildSmtp(values);
    config.mailTexts = buildMailTexts(values);
    config.mailer = buildMailer(values, config.smtp);
    config.sms.autoconfirm = values.flag(u"GOTRUE_SMS_AUTOCONFIRM"_s);
    config.sms.provider = values.text(u"GOTRUE_SMS_PROVIDER"_s);
    config.external = buildExternal(values);
    config.password = buildPassword(values);
    config.security = buildSecurity(values);
    config.rateLimits = buildRateLimits(values);
    config.sessions = buildSessions(values);
    config.encryption = buildEncryption(values);
    config.reloading = buildReloading(values);
    config.features = buildFeatures(values);
    config.log.level = logLevel(values.text(u"GOTRUE_LOG_LEVEL"_s).toLower());
    config.log.file = values.text(u"GOTRUE_LOG_FILE"_s);
    config.auditDisabled = values.flag(u"GOTRUE_AUDIT_LOG_DISABLE_POSTGRES"_s);
    config.metrics = buildMetrics(values);
    config.upkeep = buildUpkeep(values);
    config.addressCheck = buildAddressCheck(values);
    config.warnings = values.warnings();
    config.notUsedYet = values.notUsedYet();
    return config;
}

} // namespace latchkey::config
