#pragma once

#include "apipaths.h"
#include "effectivesetting.h"
#include "ipaddress.h"
#include "logging.h"
#include "secret.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::config {

using std::chrono::milliseconds;
using std::chrono::seconds;

enum class PasswordScheme { Argon2id, Bcrypt };

// How much may be sent in all: `events` in each hour, or, with an interval, a store of `events`
// that one is added to every interval.
struct SendRate
{
    double events = 30;
    std::optional<std::chrono::nanoseconds> interval = {};
};

// Every setting in its own type, after defaults and validation. Made by ConfigLoader, constant
// afterwards. The names, grammar and meaning are those of reference/configuration.md; help and
// defaults of each are in the table of settingstable.cpp.
struct ServerConfig
{
    // Absolute; exists with mode 0700. Empty where nothing is kept: PostgreSQL, a secret from the
    // settings, and no directory named.
    QString dataDirectory;

    struct Api
    {
        QString host = QStringLiteral("127.0.0.1"); // empty: every interface
        quint16 port = paths::defaultPort; // 0: any free one
        QString externalUrl; // without a trailing slash; with the real port once it is known
        bool externalUrlGiven = false;
        QString requestIdHeader;
        milliseconds maxRequestDuration{10'000};
        QStringList corsAllowedHeaders;
        int eventLoops = 0; // LATCHKEY_EVENT_LOOPS; 0: by the number of cores
        std::vector<IpNetwork> trustedProxies = loopbackNetworks(); // LATCHKEY_TRUSTED_PROXIES
        bool believesSbForwardedFor = false;
        int maxConnections = 0; // LATCHKEY_MAX_CONNECTIONS; 0: our own choice
    } api;

    enum class Hsts { Auto, On, Off };

    struct Tls
    {
        QString certificateFile; // absolute; both or neither
        QString keyFile;
        Hsts hsts = Hsts::Auto;

        bool isOn() const { return !certificateFile.isEmpty(); }
    } tls;

    // Events per the period that reference/http-api.md 1.13 names for each.
    struct RateLimits
    {
        bool perAddress = true; // LATCHKEY_RATE_LIMITS
        QString header;
        double verify = 30;
        double token = 150;
        double otp = 30;
        double anonymousUsers = 30;
        double sso = 30;
        double samlAssertion = 15;
        double web3 = 30;
        double passkey = 30;
        double factor = 15;
        double clientRegistration = 10;
        SendRate mails;
        SendRate texts;
    } rateLimits;

    struct Db
    {
        Secret url; // sqlite:///… in the data directory unless set
        QString schema = QStringLiteral("auth");
        int maxPoolSize = 0; // threads of the quick lane are bounded by it; 0: our own default
    } db;

    struct Jwt
    {
        Secret secret;
        bool secretGenerated = false;
        Secret keys; // JSON array of private JWKs, or empty
        QString keyId;
        seconds lifetime{3600};
        QString audience = QStringLiteral("authenticated");
        QString defaultGroupName = QStringLiteral("authenticated");
        QString adminGroupName = QStringLiteral("admin");
        QStringList adminRoles; // service_role, supabase_admin, fastrue_admin unless set
        QString issuer;
        QStringList validMethods;
    } jwt;

    QString siteUrl = QStringLiteral("http://localhost:3000");
    bool siteUrlGiven = false;
    QStringList uriAllowList;
    bool disableSignup = false;

    struct Smtp
    {
        QString host; // empty: mails become files
        quint16 port = 587;
        QString user;
        Secret password;
        QString caFile;
        bool requiresTls = false;
        QString adminEmail;
        QString senderName;
        QMap<QString, QStringList> headers;
        bool loggingEnabled = false;
        milliseconds maxFrequency{60'000};
    } smtp;

    struct MailTexts
    {
        QMap<QString, QString> subjects; // "invite" → a template
        QMap<QString, QString> bodies; // "invite" → where it is
        qint64 maxSize = 1'000'000;
        milliseconds maxAge{600'000};
        milliseconds retryInterval{10'000};
        bool reloading = false;
        milliseconds reloadingMaxIdle{1'200'000};
        QString locale = QStringLiteral("en");
    } mailTexts;

    struct Mailer
    {
        bool autoconfirm = false;
        bool autoconfirmByDefault = false; // true because no SMTP host is set and nothing was said
        bool secureEmailChange = true;
        bool allowUnverifiedEmailSignIns = false;
        seconds otpLifetime{86'400};
        int otpLength = 6;
        bool confirmByPost = false; // LATCHKEY_MAILER_CONFIRM_BY_POST
        QStringList externalHosts;
        QStringList notifications; // "password_changed", … of the seven
        QString confirmationPath = QStringLiteral("/verify");
        QString invitePath = QStringLiteral("/verify");
        QString recoveryPath = QStringLiteral("/verify"); // magic links, too
        QString emailChangePath = QStringLiteral("/verify");
    } mailer;

    struct AddressCheck // GOTRUE_MAILER_EMAIL_VALIDATION_*
    {
        bool isExtended = false;
        QString serviceUrl; // empty: nobody is asked
        QList<Secret> serviceHeaders; // lines "Name: value"
        QStringList blockedHosts; // mail servers
        QString nameServer; // "127.0.0.1:53" instead of the system's; no setting sets it
    } addressCheck;

    struct Sms
    {
        bool autoconfirm = false;
        QString provider;
    } sms;

    struct External
    {
        bool emailEnabled = true;
        bool magicLinkEnabled = true;
        QStringList authorizedAddresses; // who may be mailed; empty: everybody
        bool phoneEnabled = false;
        bool anonymousEnabled = false;
        seconds flowLifetime{300}; // of PKCE flows; 300 or more
        QMap<QString, bool> providers; // "apple" → enabled, for all 25
    } external;

    struct Password
    {
        int minLength = 6;
        QStringList requiredCharacters; // one of each set is required
        PasswordScheme scheme = PasswordScheme::Argon2id; // GOTRUE_PASSWORD_HASH
    } password;

    struct Security
    {
        bool refreshTokenRotation = true;
        seconds refreshTokenReuseInterval{0};
        bool refreshTokenAllowReuse = false;
        int refreshTokenVersion = 1; // 0 is 1
        int refreshTokenUpgradePercentage = 0;
        bool requireReauthentication = false;
        bool requireCurrentPassword = false;
        bool manualLinking = false;
        bool captchaEnabled = false;
        QString captchaProvider; // hcaptcha or turnstile
        QString captchaUrl; // instead of the provider's own; no setting sets it
        Secret captchaSecret;
        milliseconds captchaTimeout{10'000};
    } security;

    struct Encryption // GOTRUE_SECURITY_DB_ENCRYPTION_*
    {
        QString keyId; // of the key to encrypt with; empty: nothing is encrypted
        QMap<QString, Secret> keys; // by id, 32 bytes each; values under any of them can be read
    } encryption;

    struct Sessions
    {
        std::optional<milliseconds> timebox;
        std::optional<milliseconds> inactivityTimeout;
        std::optional<milliseconds> allowLowAal;
        bool singlePerUser = false;
        bool endWithBan = false; // LATCHKEY_BAN_ENDS_SESSIONS
        QStringList tags;
    } sessions;

    struct Features // switches of flows whose routes exist; off answers 404
    {
        bool saml = false;
        bool passkeys = false;
        bool oauthServer = false;
        bool oauthDynamicRegistration = false;
        bool customOauth = true;
        bool scim = false;
        bool userCursors = false; // lists of users go from place to place
    } features;

    struct Log
    {
        LogLevel level = LogLevel::Info;
        QString file;
    } log;

    struct Reloading // of --config-dir; fixed at start
    {
        bool notify = true;
        bool poll = false;
        milliseconds pollInterval{10'000};
        std::optional<int> signalNumber; // besides SIGHUP
        milliseconds gracePeriod{5'000};
    } reloading;

    bool auditDisabled = false; // GOTRUE_AUDIT_LOG_DISABLE_POSTGRES

    struct Metrics
    {
        bool enabled = false; // for Prometheus
        QString host = QStringLiteral("127.0.0.1");
        quint16 port = 9100; // 0: any free one
    } metrics;

    struct Upkeep
    {
        bool peersCleanup = false; // GOTRUE_DB_CLEANUP_ENABLED
        std::optional<milliseconds> auditRetention; // none: for ever
        std::optional<milliseconds> mailRetention; // none: for ever
        milliseconds interval{600'000};
    } upkeep;

    std::vector<EffectiveSetting> effective; // as administrators see them
    QStringList warnings; // to be logged once at start
    QStringList notUsedYet; // names that were set although their flow is not built yet
};

// Whether only this machine can reach a server that listens there; told by the name alone.
bool isLoopback(const QString &host);

} // namespace latchkey::config
