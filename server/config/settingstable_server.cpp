#include "settingstable_sections.h"

// What every installation needs: the server itself, its database, tokens, passwords and limits.
namespace latchkey::config {

using namespace Qt::Literals;

SettingsSection serverSettings()
{
    return {
        u"Server"_s,
        {text("GOTRUE_API_HOST", "address to listen on; empty: every interface")
             .otherwise("127.0.0.1"),
         integer("GOTRUE_API_PORT", "port to listen on; 0: any free one")
             .orName("PORT")
             .otherwise("9090")
             .between(0, 65535),
         ofType(SettingType::Url,
                "GOTRUE_API_API_EXTERNAL_URL",
                "URL at which clients reach the server; base of links in mails")
             .orName("API_EXTERNAL_URL")
             .otherwiseNoted("http://HOST:PORT, with TLS https://HOST:PORT"),
         text("LATCHKEY_TLS_CERT_FILE",
              "PEM file: the server's certificate, then those up to its root; turns HTTPS on"),
         text("LATCHKEY_TLS_KEY_FILE",
              "PEM file with its private key; both are read again when they change"),
         text("LATCHKEY_TLS_HSTS",
              "tell browsers to use HTTPS only; auto: where that breaks nothing else on the host")
             .oneOf({u"auto"_s, u"on"_s, u"off"_s})
             .otherwise("auto"),
         text("LATCHKEY_DATA_DIR", "where the database and the generated secret are kept")
             .otherwiseNoted("$XDG_DATA_HOME/latchkey or ~/.local/share/latchkey"),
         integer("LATCHKEY_EVENT_LOOPS", "threads that serve sockets; 0: by the number of cores")
             .otherwise("0")
             .between(0, 64),
         list("LATCHKEY_TRUSTED_PROXIES",
              "addresses and networks whose X-Forwarded-For is believed; empty: nobody's")
             .otherwise("127.0.0.0/8,::1"),
         integer("LATCHKEY_MAX_CONNECTIONS",
                 "more are closed at once; 0: 20000, with TLS 3000, fewer if files are few")
             .otherwise("0")
             .between(0, 1'000'000),
         text("GOTRUE_API_REQUEST_ID_HEADER",
              "header that carries the id of a request; unset: a fresh UUID")
             .orName("REQUEST_ID_HEADER"),
         duration("GOTRUE_API_MAX_REQUEST_DURATION",
                  "a request that takes longer is answered with 504; 0: no limit")
             .otherwise("10s"),
         list("GOTRUE_CORS_ALLOWED_HEADERS",
              "request headers that browsers may send beside the usual ones"),
         duration("GOTRUE_INTERNAL_HTTP_TIMEOUT", "limit of calls to providers and gateways")
             .otherwise("10s")
             .notYet(),
         text("GOTRUE_API_ENDPOINT", "no effect").ignored(),
         text("GOTRUE_OPERATOR_TOKEN", "no effect").confidential().ignored()}};
}

SettingsSection databaseSettings()
{
    return {
        u"Database"_s,
        {text("GOTRUE_DB_DATABASE_URL",
              "sqlite:///absolute/path.db, or postgres://... with the options of libpq")
             .orName("DATABASE_URL")
             .otherwiseNoted("latchkey.db in the data directory")
             .confidential(),
         text("GOTRUE_DB_DRIVER", "postgres or sqlite; must agree with the URL")
             .otherwiseNoted("by the URL"),
         text("GOTRUE_DB_DB_NAMESPACE", "schema of the tables (PostgreSQL)")
             .orName("DB_NAMESPACE")
             .orName("NAMESPACE")
             .otherwise("auth"),
         integer("GOTRUE_DB_MAX_POOL_SIZE", "most connections at once; 0: our own choice")
             .otherwise("0")
             .between(0, 10'000),
         integer("GOTRUE_DB_CONN_PERCENTAGE", "share of the server's connections to use")
             .otherwise("0")
             .notYet(),
         integer("GOTRUE_DB_MAX_IDLE_POOL_SIZE", "most idle connections").notYet(),
         duration("GOTRUE_DB_CONN_MAX_LIFETIME", "age at which a connection is renewed").notYet(),
         duration("GOTRUE_DB_CONN_MAX_IDLE_TIME", "idle time after which one is closed").notYet(),
         flag("GOTRUE_DB_CLEANUP_ENABLED",
              "remove outdated sessions, tokens and flows in the background")
             .otherwise("false"),
         flag("GOTRUE_AUDIT_LOG_DISABLE_POSTGRES", "write no audit rows, log lines only")
             .otherwise("false"),
         flag("GOTRUE_INDEX_WORKER_ENSURE_USER_SEARCH_INDEXES_EXIST",
              "make indexes for searching users, in the background")
             .otherwise("false")
             .notYet(),
         integer("GOTRUE_INDEX_WORKER_MAX_USERS_THRESHOLD",
                 "the same, up to this many users; 0: off")
             .otherwise("0")
             .notYet(),
         flag("GOTRUE_DB_ADVISOR_ENABLED", "warn when requests wait for connections")
             .otherwise("true")
             .notYet(),
         duration("GOTRUE_DB_ADVISOR_SAMPLING_INTERVAL", "how often that is looked at")
             .otherwise("200ms")
             .notYet(),
         duration("GOTRUE_DB_ADVISOR_OBSERVATION_INTERVAL", "over which time")
             .otherwise("20s")
             .notYet(),
         duration("GOTRUE_DB_HEALTH_CHECK_PERIOD", "no effect").ignored(),
         text("GOTRUE_DB_MIGRATIONS_PATH", "no effect").ignored()}};
}

SettingsSection siteSettings()
{
    return {u"Site"_s,
            {text("GOTRUE_SITE_URL", "your application; where links lead unless they say otherwise")
                 .otherwise("http://localhost:3000"),
             list("GOTRUE_URI_ALLOW_LIST",
                  "other places links may lead to; * within a part, ** across parts"),
             flag("GOTRUE_DISABLE_SIGNUP", "nobody can sign up; administrators still add users")
                 .otherwise("false")}};
}

SettingsSection jwtSettings()
{
    return {u"Tokens"_s,
            {text("GOTRUE_JWT_SECRET", "signs access tokens (HS256); 32 bytes or more")
                 .otherwiseNoted("made once, kept in the data directory")
                 .confidential()
                 .reloadable(),
             integer("GOTRUE_JWT_EXP", "life of access tokens in seconds")
                 .otherwise("3600")
                 .between(0, 10LL * 365 * 86'400),
             text("GOTRUE_JWT_AUD", "default audience").otherwise("authenticated"),
             text("GOTRUE_JWT_DEFAULT_GROUP_NAME", "role of new users").otherwise("authenticated"),
             list("GOTRUE_JWT_ADMIN_ROLES", "roles that may use /admin")
                 .otherwise("service_role,supabase_admin,fastrue_admin"),
             text("GOTRUE_JWT_ADMIN_GROUP_NAME", "role that may edit its own app_metadata")
                 .otherwise("admin"),
             text("GOTRUE_JWT_ISSUER", "the iss claim, and the base of discovery documents"),
             text("GOTRUE_JWT_KEY_ID", "kid of the secret").reloadable(),
             list("GOTRUE_JWT_VALID_METHODS", "algorithms that are accepted")
                 .otherwiseNoted("those of the keys")
                 .reloadable(),
             ofType(SettingType::JsonKeys, "GOTRUE_JWT_KEYS", "private keys as a JSON list of JWKs")
                 .confidential()
                 .reloadable()}};
}

SettingsSection passwordSettings()
{
    return {u"Passwords"_s,
            {integer("GOTRUE_PASSWORD_MIN_LENGTH", "fewest bytes; 6 or more").otherwise("6"),
             text("GOTRUE_PASSWORD_REQUIRED_CHARACTERS",
                  "sets of characters separated by ':' (\\: is a colon); one of each is needed"),
             text("GOTRUE_PASSWORD_HASH",
                  "how new passwords are stored; bcrypt for tools that know nothing else")
                 .oneOf({u"argon2id"_s, u"bcrypt"_s})
                 .otherwise("argon2id"),
             flag("GOTRUE_PASSWORD_HIBP_ENABLED", "refuse passwords known from leaks")
                 .otherwise("false")
                 .notYet(),
             flag("GOTRUE_PASSWORD_HIBP_FAIL_CLOSED", "refuse when the service does not answer")
                 .otherwise("false")
                 .notYet(),
             text("GOTRUE_PASSWORD_HIBP_USER_AGENT", "how we present ourselves to it")
                 .otherwise("https://github.com/supabase/gotrue")
                 .notYet(),
             flag("GOTRUE_PASSWORD_HIBP_BLOOM_ENABLED", "remember what it said")
                 .otherwise("false")
                 .notYet(),
             naturalNumber("GOTRUE_PASSWORD_HIBP_BLOOM_ITEMS", "how many hashes")
                 .otherwise("100000")
                 .notYet(),
             decimal("GOTRUE_PASSWORD_HIBP_BLOOM_FALSE_POSITIVES", "with which share of errors")
                 .otherwise("0.0000099")
                 .notYet()}};
}

SettingsSection sessionSettings()
{
    return {
        u"Sessions"_s,
        {duration("GOTRUE_SESSIONS_TIMEBOX", "longest life of a session").otherwiseNoted("none"),
         duration("GOTRUE_SESSIONS_INACTIVITY_TIMEOUT", "longest time without a refresh")
             .otherwiseNoted("none"),
         duration("GOTRUE_SESSIONS_ALLOW_LOW_AAL",
                  "how long users with a second factor may go without it")
             .otherwiseNoted("no limit"),
         flag("GOTRUE_SESSIONS_SINGLE_PER_USER", "only the latest session may refresh")
             .otherwise("false"),
         flag("LATCHKEY_BAN_ENDS_SESSIONS",
              "a ban signs the user out for good; else sessions only wait for its end")
             .otherwise("false"),
         list("GOTRUE_SESSIONS_TAGS", "kinds of sessions, one of each is allowed"),
         flag("GOTRUE_SECURITY_REFRESH_TOKEN_ROTATION_ENABLED",
              "a refresh token used twice ends the session")
             .otherwise("true"),
         integer("GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL",
                 "seconds in which it may be used twice")
             .otherwise("0")
             .between(0, 1'000'000'000),
         integer("GOTRUE_SECURITY_REFRESH_TOKEN_ALGORITHM_VERSION",
                 "kind of refresh tokens: 0 and 1 are rows, 2 is signed")
             .otherwise("0")
             .between(0, 2),
         integer("GOTRUE_SECURITY_REFRESH_TOKEN_UPGRADE_PERCENTAGE",
                 "share of sessions that change to kind 2")
             .otherwise("0")
             .between(0, 100),
         flag("GOTRUE_SECURITY_REFRESH_TOKEN_ALLOW_REUSE", "kind 2 may always be used twice")
             .otherwise("false")}};
}

SettingsSection securitySettings()
{
    return {
        u"Security"_s,
        {flag("GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_REAUTHENTICATION",
              "a new password needs a code when the session is older than a day")
             .otherwise("false"),
         flag("GOTRUE_SECURITY_UPDATE_PASSWORD_REQUIRE_CURRENT_PASSWORD",
              "a new password needs the old one")
             .otherwise("false"),
         flag("GOTRUE_SECURITY_MANUAL_LINKING_ENABLED", "users may link identities themselves")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_SECURITY_SB_FORWARDED_FOR_ENABLED",
              "believe Sb-Forwarded-For of trusted proxies about the client's address")
             .otherwise("false"),
         flag("GOTRUE_SECURITY_CAPTCHA_ENABLED", "ask for a captcha").otherwise("false"),
         text("GOTRUE_SECURITY_CAPTCHA_PROVIDER", "hcaptcha or turnstile").otherwise("hcaptcha"),
         text("GOTRUE_SECURITY_CAPTCHA_SECRET", "secret of that service").confidential(),
         duration("GOTRUE_SECURITY_CAPTCHA_TIMEOUT", "limit of the call").otherwise("10s"),
         flag("GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPT", "encrypt secrets in the database")
             .otherwise("false"),
         text("GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY_ID", "id of the key to encrypt with"),
         text("GOTRUE_SECURITY_DB_ENCRYPTION_ENCRYPTION_KEY", "that key: 32 bytes in base64url")
             .confidential(),
         map("GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS", "all keys, id:key").confidential()}};
}

SettingsSection rateLimitSettings()
{
    return {
        u"Rate limits"_s,
        {text("LATCHKEY_RATE_LIMITS", "off: no limits per client at all; for tests")
             .oneOf({u"on"_s, u"off"_s})
             .otherwise("on"),
         text("GOTRUE_RATE_LIMIT_HEADER",
              "header of trusted proxies that names the client; who lacks it is not limited")
             .otherwiseNoted("limits go by the client's address"),
         ofType(SettingType::Rate, "GOTRUE_RATE_LIMIT_EMAIL_SENT", "mails per hour, or N/DURATION")
             .otherwise("30"),
         ofType(SettingType::Rate, "GOTRUE_RATE_LIMIT_SMS_SENT", "messages per hour, or N/DURATION")
             .otherwise("30")
             .notYet(),
         decimal("GOTRUE_RATE_LIMIT_VERIFY", "/verify, per five minutes and client")
             .otherwise("30"),
         decimal("GOTRUE_RATE_LIMIT_TOKEN_REFRESH", "/token, per five minutes and client")
             .otherwise("150"),
         decimal("GOTRUE_RATE_LIMIT_OTP", "sign-up, codes and recovery, as before").otherwise("30"),
         decimal("GOTRUE_RATE_LIMIT_SSO", "/sso, as before").otherwise("30"),
         decimal("GOTRUE_RATE_LIMIT_WEB3", "wallets, as before").otherwise("30"),
         decimal("GOTRUE_RATE_LIMIT_PASSKEY", "passkeys, as before").otherwise("30"),
         decimal("GOTRUE_RATE_LIMIT_O_AUTH_DYNAMIC_CLIENT_REGISTER", "new OAuth clients, as before")
             .otherwise("10"),
         decimal("GOTRUE_RATE_LIMIT_ANONYMOUS_USERS", "anonymous users, per hour and client")
             .otherwise("30")}};
}

} // namespace latchkey::config
