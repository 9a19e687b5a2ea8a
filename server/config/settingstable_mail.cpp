#include "settingstable.h"
#include "settingstable_sections.h"

// Mail and text messages.
namespace latchkey::config {

using namespace Qt::Literals;

SettingsSection mailSettings()
{
    return {
        u"Mail"_s,
        {text("GOTRUE_SMTP_HOST",
              "mail server; without one mails become files in the data directory"),
         integer("GOTRUE_SMTP_PORT", "465: TLS from the start; else STARTTLS if offered")
             .otherwise("587")
             .between(1, 65535),
         text("GOTRUE_SMTP_USER", "name to sign in with"),
         text("GOTRUE_SMTP_PASS", "its password").confidential(),
         text("LATCHKEY_SMTP_CA_FILE", "certificates to trust besides the system's, PEM"),
         flag("LATCHKEY_SMTP_REQUIRE_TLS", "send nothing without TLS").otherwise("false"),
         text("GOTRUE_SMTP_ADMIN_EMAIL", "address that mails come from")
             .otherwiseNoted("noreply@ the host of API_EXTERNAL_URL"),
         text("GOTRUE_SMTP_SENDER_NAME", "name that mails come from"),
         duration("GOTRUE_SMTP_MAX_FREQUENCY",
                  "shortest time between two mails of a kind to a user")
             .otherwise("1m"),
         ofType(SettingType::JsonHeaders, "GOTRUE_SMTP_HEADERS", "more headers of each mail")
             .confidential(),
         flag("GOTRUE_SMTP_LOGGING_ENABLED", "one log line per mail").otherwise("false"),
         flag("GOTRUE_MAILER_AUTOCONFIRM", "new users need not confirm their address")
             .otherwiseNoted("true while GOTRUE_SMTP_HOST is not set"),
         flag("GOTRUE_MAILER_ALLOW_UNVERIFIED_EMAIL_SIGN_INS",
              "external sign-in with an unverified address")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_MAILER_SECURE_EMAIL_CHANGE_ENABLED",
              "both the old and the new address must confirm a change")
             .otherwise("true"),
         naturalNumber("GOTRUE_MAILER_OTP_EXP", "life of codes and links in seconds")
             .otherwise("86400")
             .between(0, 1'000'000'000),
         integer("GOTRUE_MAILER_OTP_LENGTH", "digits of a code, 6 to 10").otherwise("6"),
         list("GOTRUE_MAILER_EXTERNAL_HOSTS", "host names that links may use instead of our own"),
         flag("LATCHKEY_MAILER_CONFIRM_BY_POST",
              "links show a button first, which mail scanners do not press")
             .otherwise("false"),
         flag("GOTRUE_MAILER_EMAIL_BACKGROUND_SENDING", "no effect: mail is always sent later")
             .otherwise("false")
             .ignored()}};
}

SettingsSection mailTextSettings()
{
    return {u"Mail texts"_s,
            {text("GOTRUE_MAILER_SUBJECTS_<MAIL>", "subject, a template"),
             text("GOTRUE_MAILER_TEMPLATES_<MAIL>", "URL or file of the body, a template")},
            u"<MAIL>"_s,
            {u"INVITE"_s,
             u"CONFIRMATION"_s,
             u"RECOVERY"_s,
             u"EMAIL_CHANGE"_s,
             u"MAGIC_LINK"_s,
             u"REAUTHENTICATION"_s,
             u"PASSWORD_CHANGED_NOTIFICATION"_s,
             u"EMAIL_CHANGED_NOTIFICATION"_s,
             u"PHONE_CHANGED_NOTIFICATION"_s,
             u"IDENTITY_LINKED_NOTIFICATION"_s,
             u"IDENTITY_UNLINKED_NOTIFICATION"_s,
             u"MFA_FACTOR_ENROLLED_NOTIFICATION"_s,
             u"MFA_FACTOR_UNENROLLED_NOTIFICATION"_s}};
}

SettingsSection mailPathSettings()
{
    return {
        u"Mail links and checks"_s,
        {text("GOTRUE_MAILER_URLPATHS_CONFIRMATION", "path of confirmation links")
             .otherwise("/verify"),
         text("GOTRUE_MAILER_URLPATHS_EMAIL_CHANGE", "path of address change links")
             .otherwise("/verify"),
         text("GOTRUE_MAILER_URLPATHS_INVITE", "path of invitations").otherwise("/verify"),
         text("GOTRUE_MAILER_URLPATHS_RECOVERY", "path of recovery and magic links")
             .otherwise("/verify"),
         text("GOTRUE_MAILER_URLPATHS_MAGIC_LINK", "no effect").ignored(),
         text("GOTRUE_MAILER_URLPATHS_REAUTHENTICATION", "no effect").ignored(),
         integer("GOTRUE_MAILER_TEMPLATE_MAX_SIZE", "bytes after which a body is cut")
             .otherwise("1000000")
             .between(1, 10'000'000),
         duration("GOTRUE_MAILER_TEMPLATE_MAX_AGE", "time after which a template is fetched again")
             .otherwise("10m"),
         duration("GOTRUE_MAILER_TEMPLATE_RETRY_INTERVAL", "pause after a failed fetch")
             .otherwise("10s"),
         flag("GOTRUE_MAILER_TEMPLATE_RELOADING_ENABLED", "fetch in the background")
             .otherwise("false"),
         duration("GOTRUE_MAILER_TEMPLATE_RELOADING_MAX_IDLE", "stop that without mail for so long")
             .otherwise("20m"),
         text("LATCHKEY_MAILER_DEFAULT_LOCALE",
              "language of built-in texts for users without a locale: en, de, fr or es")
             .oneOf({u"en"_s, u"de"_s, u"fr"_s, u"es"_s})
             .otherwise("en"),
         flag("GOTRUE_MAILER_EMAIL_VALIDATION_EXTENDED",
              "mail only to addresses that no list of bad ones has and whose domain takes mail")
             .otherwise("false"),
         ofType(SettingType::Url,
                "GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_URL",
                "service that is asked before an address is mailed"),
         ofType(SettingType::JsonHeaders,
                "GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_HEADERS",
                "headers of that call")
             .confidential(),
         ofType(SettingType::JsonNames,
                "GOTRUE_MAILER_EMAIL_VALIDATION_BLOCKED_MX",
                "mail servers whose domains are not mailed, with the extended check")}};
}

SettingsSection mailNotificationSettings()
{
    return {u"Mail notifications"_s,
            {flag("GOTRUE_MAILER_NOTIFICATIONS_<EVENT>_ENABLED", "tell the user by mail")
                 .otherwise("false"),
             text("GOTRUE_MAILER_URLPATHS_<EVENT>_NOTIFICATION", "no effect").ignored()},
            u"<EVENT>"_s,
            mailEvents()};
}

QStringList mailEvents()
{
    return {u"PASSWORD_CHANGED"_s,
            u"EMAIL_CHANGED"_s,
            u"PHONE_CHANGED"_s,
            u"IDENTITY_LINKED"_s,
            u"IDENTITY_UNLINKED"_s,
            u"MFA_FACTOR_ENROLLED"_s,
            u"MFA_FACTOR_UNENROLLED"_s};
}

SettingsSection phoneSettings()
{
    return {
        u"Text messages"_s,
        {flag("GOTRUE_EXTERNAL_PHONE_ENABLED", "sign-in by phone number")
             .otherwise("false")
             .notYet(),
         flag("GOTRUE_SMS_AUTOCONFIRM", "new users need not confirm their number")
             .otherwise("false"),
         text("GOTRUE_SMS_PROVIDER", "twilio, twilio_verify, messagebird, textlocal or vonage"),
         duration("GOTRUE_SMS_MAX_FREQUENCY", "shortest time between two messages to a user")
             .otherwise("1m")
             .notYet(),
         naturalNumber("GOTRUE_SMS_OTP_EXP", "life of codes in seconds").otherwise("60").notYet(),
         integer("GOTRUE_SMS_OTP_LENGTH", "digits of a code, 6 to 10").otherwise("6").notYet(),
         text("GOTRUE_SMS_TEMPLATE", "text of the message")
             .otherwise("Your code is {{ .Code }}")
             .notYet(),
         map("GOTRUE_SMS_TEST_OTP", "fixed codes, phone:code").confidential().notYet(),
         ofType(SettingType::Time, "GOTRUE_SMS_TEST_OTP_VALID_UNTIL", "when they end")
             .otherwiseNoted("never")
             .notYet()}};
}

SettingsSection smsGatewaySettings()
{
    return {u"Text message gateways"_s,
            {text("GOTRUE_SMS_TWILIO_ACCOUNT_SID", "account").notYet(),
             text("GOTRUE_SMS_TWILIO_AUTH_TOKEN", "token").confidential().notYet(),
             text("GOTRUE_SMS_TWILIO_MESSAGE_SERVICE_SID", "service or sender's number").notYet(),
             text("GOTRUE_SMS_TWILIO_CONTENT_SID", "content template for WhatsApp").notYet(),
             text("GOTRUE_SMS_TWILIO_VERIFY_ACCOUNT_SID", "account").notYet(),
             text("GOTRUE_SMS_TWILIO_VERIFY_AUTH_TOKEN", "token").confidential().notYet(),
             text("GOTRUE_SMS_TWILIO_VERIFY_MESSAGE_SERVICE_SID", "service").notYet(),
             text("GOTRUE_SMS_MESSAGEBIRD_ACCESS_KEY", "key").confidential().notYet(),
             text("GOTRUE_SMS_MESSAGEBIRD_ORIGINATOR", "sender").notYet(),
             text("GOTRUE_SMS_TEXTLOCAL_API_KEY", "key").confidential().notYet(),
             text("GOTRUE_SMS_TEXTLOCAL_SENDER", "sender").notYet(),
             text("GOTRUE_SMS_VONAGE_API_KEY", "key").confidential().notYet(),
             text("GOTRUE_SMS_VONAGE_API_SECRET", "secret").confidential().notYet(),
             text("GOTRUE_SMS_VONAGE_FROM", "sender").notYet()}};
}

} // namespace latchkey::config
