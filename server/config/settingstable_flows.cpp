#include "settingstable.h"
#include "settingstable_sections.h"

// The ways to sign in, and what other programs do with us.
namespace latchkey::config {

using namespace Qt::Literals;

SettingsSection signInSettings()
{
    return {
        u"Ways to sign in"_s,
        {flag("GOTRUE_EXTERNAL_EMAIL_ENABLED", "e-mail address and password").otherwise("true"),
         flag("GOTRUE_EXTERNAL_EMAIL_MAGIC_LINK_ENABLED", "links by mail").otherwise("true"),
         list("GOTRUE_EXTERNAL_EMAIL_AUTHORIZED_ADDRESSES", "only these receive mail"),
         flag("GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED", "users without address or password")
             .otherwise("false"),
         flag("GOTRUE_EXTERNAL_WEB3_SOLANA_ENABLED", "Solana wallets").otherwise("false").notYet(),
         duration("GOTRUE_EXTERNAL_WEB3_SOLANA_MAXIMUM_VALIDITY_DURATION", "age of their messages")
             .otherwise("10m")
             .notYet(),
         flag("GOTRUE_EXTERNAL_WEB3_ETHEREUM_ENABLED", "Ethereum wallets")
             .otherwise("false")
             .notYet(),
         duration("GOTRUE_EXTERNAL_WEB3_ETHEREUM_MAXIMUM_VALIDITY_DURATION",
                  "age of their messages")
             .otherwise("10m")
             .notYet(),
         text("GOTRUE_EXTERNAL_IOS_BUNDLE_ID", "further audience of Apple's tokens").notYet(),
         list("GOTRUE_EXTERNAL_ALLOWED_ID_TOKEN_ISSUERS", "issuers of ID tokens that are accepted")
             .otherwise("https://appleid.apple.com,https://accounts.google.com")
             .notYet(),
         text("GOTRUE_EXTERNAL_REDIRECTURL", "where every OAuth callback leads").notYet(),
         duration("GOTRUE_EXTERNAL_FLOW_STATE_EXPIRY_DURATION", "time to finish; 300s or more")
             .otherwise("300s"),
         duration("GOTRUE_EXTERNAL_OIDC_PROVIDER_CACHE_TTL", "how long discovery is remembered")
             .otherwise("1h")
             .notYet()}};
}

SettingsSection providerSettings()
{
    QStringList variants;
    for (const QString &provider : providerNames())
        variants.append(provider.toUpper());
    return {
        u"External providers"_s,
        {flag("GOTRUE_EXTERNAL_<PROVIDER>_ENABLED", "offer it").otherwise("false").notYet(),
         list("GOTRUE_EXTERNAL_<PROVIDER>_CLIENT_ID", "our id there; more are accepted audiences")
             .notYet(),
         text("GOTRUE_EXTERNAL_<PROVIDER>_SECRET", "our secret there").confidential().notYet(),
         text("GOTRUE_EXTERNAL_<PROVIDER>_REDIRECT_URI", "our /callback as registered there")
             .notYet(),
         text("GOTRUE_EXTERNAL_<PROVIDER>_URL", "another base, for self-hosted ones").notYet(),
         text("GOTRUE_EXTERNAL_<PROVIDER>_API_URL", "no effect").ignored(),
         flag("GOTRUE_EXTERNAL_<PROVIDER>_EMAIL_OPTIONAL", "accept users without address")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_EXTERNAL_<PROVIDER>_SKIP_NONCE_CHECK", "accept ID tokens without nonce")
             .otherwise("false")
             .notYet()},
        u"<PROVIDER>"_s,
        variants};
}

QStringList providerNames()
{
    return {u"apple"_s,      u"azure"_s,
            u"bitbucket"_s,  u"discord"_s,
            u"facebook"_s,   u"figma"_s,
            u"fly"_s,        u"github"_s,
            u"gitlab"_s,     u"google"_s,
            u"kakao"_s,      u"keycloak"_s,
            u"linkedin"_s,   u"linkedin_oidc"_s,
            u"notion"_s,     u"slack"_s,
            u"slack_oidc"_s, u"snapchat"_s,
            u"spotify"_s,    u"twitch"_s,
            u"twitter"_s,    u"vercel_marketplace"_s,
            u"workos"_s,     u"x"_s,
            u"zoom"_s};
}

SettingsSection mfaSettings()
{
    return {
        u"Second factors"_s,
        {flag("GOTRUE_MFA_TOTP_ENROLL_ENABLED", "authenticator apps can be added")
             .otherwise("true")
             .notYet(),
         flag("GOTRUE_MFA_TOTP_VERIFY_ENABLED", "and used").otherwise("true").notYet(),
         flag("GOTRUE_MFA_PHONE_ENROLL_ENABLED", "phones can be added").otherwise("false").notYet(),
         flag("GOTRUE_MFA_PHONE_VERIFY_ENABLED", "and used").otherwise("false").notYet(),
         flag("GOTRUE_MFA_WEB_AUTHN_ENROLL_ENABLED", "security keys can be added")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_MFA_WEB_AUTHN_VERIFY_ENABLED", "and used").otherwise("false").notYet(),
         decimal("GOTRUE_MFA_CHALLENGE_EXPIRY_DURATION",
                 "life of a challenge in seconds, 300 or more")
             .otherwise("300")
             .notYet(),
         duration("GOTRUE_MFA_FACTOR_EXPIRY_DURATION", "life of a factor that is never verified")
             .otherwise("300s")
             .notYet(),
         decimal("GOTRUE_MFA_RATE_LIMIT_CHALLENGE_AND_VERIFY", "tries per minute and client")
             .otherwise("15"),
         decimal("GOTRUE_MFA_MAX_ENROLLED_FACTORS", "most factors of a user")
             .otherwise("10")
             .notYet(),
         integer("GOTRUE_MFA_MAX_VERIFIED_FACTORS", "most verified ones").otherwise("10").notYet(),
         integer("GOTRUE_MFA_PHONE_OTP_LENGTH", "digits of a code, 6 to 10")
             .otherwise("6")
             .notYet(),
         duration("GOTRUE_MFA_PHONE_MAX_FREQUENCY", "shortest time between two messages")
             .otherwise("1m")
             .notYet(),
         text("GOTRUE_MFA_PHONE_TEMPLATE", "text of the message")
             .otherwise("Your code is {{ .Code }}")
             .notYet()}};
}

SettingsSection passkeySettings()
{
    return {
        u"Passkeys"_s,
        {flag("GOTRUE_PASSKEY_ENABLED", "sign-in with passkeys").otherwise("false").notYet(),
         integer("GOTRUE_PASSKEY_MAX_PASSKEYS_PER_USER", "most of a user").otherwise("10").notYet(),
         text("GOTRUE_WEBAUTHN_RP_ID", "domain they are bound to").orName("RP_ID").notYet(),
         text("GOTRUE_WEBAUTHN_RP_DISPLAY_NAME", "name that devices show").notYet(),
         list("GOTRUE_WEBAUTHN_RP_ORIGINS", "origins that may use them").notYet(),
         duration("GOTRUE_WEBAUTHN_CHALLENGE_EXPIRY_DURATION", "life of a challenge")
             .otherwise("5m")
             .notYet()}};
}

SettingsSection hookSettings()
{
    return {u"Hooks"_s,
            {flag("GOTRUE_HOOK_<POINT>_ENABLED", "call it").otherwise("false").notYet(),
             text("GOTRUE_HOOK_<POINT>_URI",
                  "https://..., http://localhost..., or pg-functions://postgres/SCHEMA/FUNCTION")
                 .notYet(),
             text("GOTRUE_HOOK_<POINT>_SECRETS", "v1,whsec_BASE64; several separated by |")
                 .orName("SECRETS")
                 .confidential()
                 .notYet()},
            u"<POINT>"_s,
            {u"MFA_VERIFICATION_ATTEMPT"_s,
             u"PASSWORD_VERIFICATION_ATTEMPT"_s,
             u"CUSTOM_ACCESS_TOKEN"_s,
             u"SEND_EMAIL"_s,
             u"SEND_SMS"_s,
             u"BEFORE_USER_CREATED"_s,
             u"AFTER_USER_CREATED"_s}};
}

SettingsSection samlSettings()
{
    return {
        u"SAML"_s,
        {flag("GOTRUE_SAML_ENABLED", "single sign-on with SAML 2.0").otherwise("false").notYet(),
         text("GOTRUE_SAML_PRIVATE_KEY", "RSA key (PKCS#1 DER in base64), 2048 bits or more")
             .confidential()
             .notYet(),
         text("GOTRUE_SAML_PRIVATE_KEY_NEXT", "the key that will follow").confidential().notYet(),
         flag("GOTRUE_SAML_ALLOW_ENCRYPTED_ASSERTIONS", "accept encrypted assertions")
             .otherwise("false")
             .notYet(),
         duration("GOTRUE_SAML_RELAY_STATE_VALIDITY_PERIOD", "time to finish a sign-in")
             .otherwise("2m")
             .notYet(),
         ofType(SettingType::Url, "GOTRUE_SAML_EXTERNAL_URL", "base of our SAML addresses")
             .otherwiseNoted("API_EXTERNAL_URL")
             .notYet(),
         decimal("GOTRUE_SAML_RATE_LIMIT_ASSERTION", "assertions per five minutes and client")
             .otherwise("15")}};
}

SettingsSection oauthServerSettings()
{
    return {
        u"OAuth server and custom providers"_s,
        {flag("GOTRUE_OAUTH_SERVER_ENABLED", "other applications sign in with us")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_OAUTH_SERVER_ALLOW_DYNAMIC_REGISTRATION", "they may register themselves")
             .otherwise("false")
             .notYet(),
         text("GOTRUE_OAUTH_SERVER_AUTHORIZATION_PATH", "page of your site that asks for consent")
             .notYet(),
         duration("GOTRUE_OAUTH_SERVER_AUTHORIZATION_TTL", "life of requests and codes")
             .otherwise("10m")
             .notYet(),
         text("GOTRUE_OAUTH_SERVER_DEFAULT_SCOPE", "scope where none is asked for")
             .otherwise("email")
             .notYet(),
         flag("GOTRUE_CUSTOM_OAUTH_ENABLED", "administrators may add providers")
             .otherwise("true")
             .notYet(),
         integer("GOTRUE_CUSTOM_OAUTH_MAX_PROVIDERS", "most of them; 0: no limit")
             .otherwise("0")
             .notYet(),
         ofType(SettingType::Url, "GOTRUE_CUSTOM_OAUTH_EXTERNAL_URL", "base of their callback")
             .otherwiseNoted("API_EXTERNAL_URL")
             .notYet()}};
}

SettingsSection experimentalSettings()
{
    return {
        u"Experimental"_s,
        {ofType(SettingType::Domains,
                "GOTRUE_EXPERIMENTAL_PROVIDER_LINKING_DOMAINS",
                "providers whose users are joined by address, provider=domain")
             .notYet(),
         list("GOTRUE_EXPERIMENTAL_PROVIDERS_WITH_OWN_LINKING_DOMAIN",
              "providers whose users are never joined")
             .notYet(),
         flag("GOTRUE_EXPERIMENTAL_CURSOR_PAGINATION_ENABLED", "lists of users by cursor")
             .otherwise("false"),
         flag("GOTRUE_EXPERIMENTAL_SCIM_ENABLED", "the SCIM routes").otherwise("false").notYet(),
         flag("GOTRUE_EXPERIMENTAL_CREATE_EMAIL_IDENTITY_ON_PASSWORD_SET_ENABLED",
              "a first password also adds an e-mail identity")
             .otherwise("false")
             .notYet()}};
}

} // namespace latchkey::config
