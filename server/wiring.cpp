#include "wiring.h"

#include "crypto/hmac.h"
#include "domain/maillink.h"
#include "providers/dnsmailhosts.h"

namespace latchkey {

using namespace Qt::Literals;

namespace {

// GET /settings lists these, in this order; the other providers are left out there.
constexpr const char *listedProviders[]{
    "apple",      "azure",    "bitbucket",     "discord", "facebook", "snapchat",
    "figma",      "fly",      "github",        "gitlab",  "google",   "keycloak",
    "kakao",      "linkedin", "linkedin_oidc", "notion",  "spotify",  "slack",
    "slack_oidc", "workos",   "twitch",        "twitter",
};

// Reads the body of a request only where it is a form: a JSON member is no redirect target.
QString resolveRedirect(const domain::RedirectPolicy &policy, const http::HttpRequest &request)
{
    return policy.resolve(QString::fromUtf8(request.headers.value("redirect_to")),
                          request.formValue(u"redirect_to"),
                          QString::fromUtf8(request.headers.value("referer")));
}

domain::ClaimedHost claimedHost(const http::HttpRequest &request)
{
    return {.forwardedHost = QString::fromUtf8(request.headers.value("X-Forwarded-Host")),
            .forwardedProto = QString::fromUtf8(request.headers.value("X-Forwarded-Proto")),
            .targetHost = QString::fromUtf8(request.targetHost)};
}

domain::SendRate sendRate(const config::SendRate &rate)
{
    domain::SendRate result{.events = rate.events};
    if (rate.interval)
        result.interval = std::chrono::duration_cast<std::chrono::microseconds>(*rate.interval);
    return result;
}

std::shared_ptr<const providers::MailHostLookup> mailHosts(const QString &nameServer)
{
    if (nameServer.isEmpty())
        return std::make_shared<providers::DnsMailHosts>();
    const qsizetype colon = nameServer.lastIndexOf(u':');
    return std::make_shared<providers::DnsMailHosts>(QHostAddress(nameServer.first(colon)),
                                                     nameServer.sliced(colon + 1).toUShort());
}

services::AddressCheck::Options addressCheck(const config::ServerConfig &config)
{
    const auto &check = config.addressCheck;
    return {.mailHosts = check.isExtended ? mailHosts(check.nameServer) : nullptr,
            .service = {.url = check.serviceUrl, .headers = check.serviceHeaders},
            .blockedHosts = check.blockedHosts};
}

} // namespace

QHostAddress listenAddress(const QString &host)
{
    if (host.isEmpty())
        return QHostAddress::Any;
    if (host == u"localhost")
        return QHostAddress::LocalHost;
    return QHostAddress(host);
}

services::ServiceSettings serviceSettings(const config::ServerConfig &config)
{
    services::ServiceSettings settings;
    settings.signupDisabled = config.disableSignup;
    settings.emailEnabled = config.external.emailEnabled;
    settings.phoneEnabled = config.external.phoneEnabled;
    settings.anonymousEnabled = config.external.anonymousEnabled;
    settings.mailerAutoconfirm = config.mailer.autoconfirm;
    settings.smsAutoconfirm = config.sms.autoconfirm;
    settings.secureEmailChange = config.mailer.secureEmailChange;
    settings.magicLinkEnabled = config.external.magicLinkEnabled;
    settings.otpLength = config.mailer.otpLength;
    settings.otpLifetime = config.mailer.otpLifetime;
    settings.flowLifetime = config.external.flowLifetime;
    settings.notifications = config.mailer.notifications;
    settings.addressKey = Secret(
        crypto::hmacSha256(config.jwt.secret.reveal(), "latchkey: addresses in our own tables"));
    settings.authorizedAddresses = config.external.authorizedAddresses;
    settings.addressCheck = addressCheck(config);
    settings.sendLimits = {.mails = sendRate(config.rateLimits.mails),
                           .texts = sendRate(config.rateLimits.texts),
                           .mailerAutoconfirm = config.mailer.autoconfirm,
                           .smsAutoconfirm = config.sms.autoconfirm};
    settings.mailSpacing = config.smtp.maxFrequency;
    settings.siteUrl = config.siteUrl;
    settings.confirmationPath = config.mailer.confirmationPath;
    settings.invitePath = config.mailer.invitePath;
    settings.recoveryPath = config.mailer.recoveryPath;
    settings.emailChangePath = config.mailer.emailChangePath;
    settings.defaultRole = config.jwt.defaultGroupName;
    settings.adminGroupName = config.jwt.adminGroupName;
    settings.adminRoles = config.jwt.adminRoles;
    settings.issuer = config.jwt.issuer;
    settings.accessTokenLifetime = config.jwt.lifetime;
    settings.refresh = {.rotation = config.security.refreshTokenRotation,
                        .allowReuse = config.security.refreshTokenAllowReuse,
                        .reuseInterval = config.security.refreshTokenReuseInterval,
                        .version = config.security.refreshTokenVersion,
                        .upgradePercentage = config.security.refreshTokenUpgradePercentage};
    settings.sessionLimits = {.timebox = config.sessions.timebox,
                              .inactivityTimeout = config.sessions.inactivityTimeout,
                              .lowAssurance = config.sessions.allowLowAal,
                              .singlePerUser = config.sessions.singlePerUser,
                              .tags = config.sessions.tags};
    settings.banEndsSessions = config.sessions.endWithBan;
    if (config.security.captchaEnabled) {
        settings.captcha = providers::CaptchaVerifier::Options{
            .url = config.security.captchaUrl.isEmpty()
                ? providers::captchaUrl(config.security.captchaProvider)
                : config.security.captchaUrl,
            .secret = config.security.captchaSecret,
            .timeout = config.security.captchaTimeout};
    }
    settings.requireReauthentication = config.security.requireReauthentication;
    settings.requireCurrentPassword = config.security.requireCurrentPassword;
    return settings;
}

endpoints::EndpointOptions endpointOptions(const config::ServerConfig &config,
                                           std::shared_ptr<const domain::RedirectPolicy> redirects)
{
    endpoints::EndpointOptions options;
    options.redirects = std::move(redirects);
    options.samlEnabled = config.features.saml;
    options.passkeysEnabled = config.features.passkeys;
    options.oauthServerEnabled = config.features.oauthServer;
    options.oauthDynamicRegistration = config.features.oauthDynamicRegistration;
    options.customOauthEnabled = config.features.customOauth;
    options.scimEnabled = config.features.scim;
    options.userCursorsEnabled = config.features.userCursors;
    options.manualLinkingEnabled = config.security.manualLinking;
    options.externalProviders.append({u"anonymous_users"_s, config.external.anonymousEnabled});
    for (const char *name : listedProviders) {
        const QString provider = QString::fromLatin1(name);
        options.externalProviders.append({provider, config.external.providers.value(provider)});
    }
    options.externalProviders.append({u"email"_s, config.external.emailEnabled});
    options.externalProviders.append({u"phone"_s, config.external.phoneEnabled});
    options.externalProviders.append({u"zoom"_s, config.external.providers.value(u"zoom"_s)});
    options.confirmByPost = config.mailer.confirmByPost;
    options.providers = config.external.providers;
    options.signupDisabled = config.disableSignup;
    options.mailerAutoconfirm = config.mailer.autoconfirm;
    options.phoneAutoconfirm = config.sms.autoconfirm;
    options.smsProvider = config.sms.provider;
    options.issuer = config.jwt.issuer;
    return options;
}

std::shared_ptr<const endpoints::ShownSettings> shownSettings(const config::ServerConfig &config)
{
    endpoints::ShownSettings shown;
    for (const config::EffectiveSetting &one : config.effective) {
        shown.push_back({.name = one.name,
                         .value = one.value,
                         .source = one.source,
                         .isSecret = one.secret,
                         .help = one.help});
    }
    return std::make_shared<const endpoints::ShownSettings>(std::move(shown));
}

http::HttpServerOptions httpOptions(const config::ServerConfig &config,
                                    std::shared_ptr<const domain::RedirectPolicy> redirects)
{
    http::HttpServerOptions options;
    options.address = listenAddress(config.api.host);
    options.port = config.api.port;
    options.eventLoops = config.api.eventLoops;
    options.maxConnections = config.api.maxConnections;
    options.requestDeadline = config.api.maxRequestDuration;
    options.requestIdHeader = config.api.requestIdHeader;
    options.corsAllowedHeaders = config.api.corsAllowedHeaders;
    options.countRequests = config.metrics.enabled;
    options.defaultAudience = config.jwt.audience;
    options.redirectTarget = [redirects = std::move(redirects)](const http::HttpRequest &request) {
        return resolveRedirect(*redirects, request);
    };
    options.linkBase = [externalUrl = config.api.externalUrl,
                        hosts = config.mailer.externalHosts](const http::HttpRequest &request) {
        return domain::linkBase(claimedHost(request), hosts, externalUrl);
    };
    addLimits(config, options);
    // Each thread of these lanes holds a connection; a small pool means few threads.
    if (config.db.maxPoolSize > 0)
        options.quick.threads = std::min(options.quick.threads, config.db.maxPoolSize);
    return options;
}

storage::DatabaseOptions databaseOptions(const config::ServerConfig &config)
{
    storage::DatabaseOptions options;
    options.url = config.db.url;
    options.schema = config.db.schema;
    return options;
}

Result<crypto::Keyring> keyring(const config::ServerConfig &config)
{
    return crypto::Keyring::create({.secret = config.jwt.secret,
                                    .keyId = config.jwt.keyId,
                                    .keys = config.jwt.keys,
                                    .validMethods = config.jwt.validMethods});
}

Result<crypto::SecretBox> secretBox(const config::ServerConfig &config, RandomSource &random)
{
    return crypto::SecretBox::create(
        {.encryptionKeyId = config.encryption.keyId, .keys = config.encryption.keys}, random);
}

domain::PasswordPolicy passwordPolicy(const config::ServerConfig &config)
{
    return domain::PasswordPolicy(config.password.minLength, config.password.requiredCharacters);
}

storage::RetentionRules retentionRules(const config::ServerConfig &config)
{
    return {.peersList = config.upkeep.peersCleanup,
            .anonymousUsers = config.external.anonymousEnabled,
            .sessionTimebox = config.sessions.timebox,
            .sessionInactivityTimeout = config.sessions.inactivityTimeout,
            .audit = config.upkeep.auditRetention,
            .sentMails = config.upkeep.mailRetention,
            .askedAddresses = std::max<std::chrono::milliseconds>(
                {std::chrono::hours(24), config.smtp.maxFrequency, config.mailer.otpLifetime}),
            .endedJobs = std::chrono::days(30),
            .reasonsOfNobody = true};
}

crypto::PasswordHasher::Cost hashCost(const config::ServerConfig &config)
{
    crypto::PasswordHasher::Cost cost;
    cost.scheme = config.password.scheme == config::PasswordScheme::Bcrypt
        ? crypto::PasswordHasher::Scheme::Bcrypt
        : crypto::PasswordHasher::Scheme::Argon2id;
    // The column has 255 characters for the envelope; 128 bits are enough (RFC 9106 4).
    if (!config.encryption.keyId.isEmpty())
        cost.argon2HashBytes = 16;
    return cost;
}

} // namespace latchkey
