#include "apierror.h"

#include "lastadministrator.h"

#include <QCoreApplication>

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

struct CodeRow
{
    QLatin1StringView code;
    const char *sentence;
};

// clang-format off: a sentence to a line.
constexpr std::array codeRows{
    CodeRow{"anonymous_provider_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "Signing in without an account is switched off on this server.")},
    CodeRow{"bad_json"_L1, QT_TRANSLATE_NOOP("ApiError", "The server could not read the request.")},
    CodeRow{"bad_jwt"_L1, QT_TRANSLATE_NOOP("ApiError", "The server does not accept this key or session.")},
    CodeRow{"captcha_failed"_L1, QT_TRANSLATE_NOOP("ApiError", "This server asks for a captcha, which the console cannot show. Use a service key.")},
    CodeRow{"conflict"_L1, QT_TRANSLATE_NOOP("ApiError", "Something else was changing this at the same moment.")},
    CodeRow{"custom_provider_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "This provider does not exist any more.")},
    CodeRow{"email_address_invalid"_L1, QT_TRANSLATE_NOOP("ApiError", "This is no e-mail address that the server accepts.")},
    CodeRow{"email_address_not_authorized"_L1, QT_TRANSLATE_NOOP("ApiError", "This server sends no mail to this address.")},
    CodeRow{"email_conflict_identity_not_deletable"_L1, QT_TRANSLATE_NOOP("ApiError", "This identity cannot be removed: another user has its e-mail address.")},
    CodeRow{"email_exists"_L1, QT_TRANSLATE_NOOP("ApiError", "Another user has this e-mail address.")},
    CodeRow{"email_not_confirmed"_L1, QT_TRANSLATE_NOOP("ApiError", "This e-mail address has not been confirmed yet.")},
    CodeRow{"email_provider_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "Signing in with e-mail is switched off on this server.")},
    CodeRow{"feature_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "This is switched off on this server.")},
    CodeRow{"header_fields_too_large"_L1, QT_TRANSLATE_NOOP("ApiError", "The request is too long for the server.")},
    CodeRow{"hook_payload_invalid_content_type"_L1, QT_TRANSLATE_NOOP("ApiError", "A hook of the server gave an answer that the server cannot use.")},
    CodeRow{"hook_payload_over_size_limit"_L1, QT_TRANSLATE_NOOP("ApiError", "A hook of the server gave an answer that the server cannot use.")},
    CodeRow{"hook_timeout"_L1, QT_TRANSLATE_NOOP("ApiError", "A hook of the server did not answer in time.")},
    CodeRow{"hook_timeout_after_retry"_L1, QT_TRANSLATE_NOOP("ApiError", "A hook of the server did not answer in time.")},
    CodeRow{"identity_already_exists"_L1, QT_TRANSLATE_NOOP("ApiError", "Another user has this identity.")},
    CodeRow{"identity_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "This identity does not exist any more.")},
    CodeRow{"insufficient_aal"_L1, QT_TRANSLATE_NOOP("ApiError", "The second factor is needed for this.")},
    CodeRow{"invalid_credentials"_L1, QT_TRANSLATE_NOOP("ApiError", "E-mail address or password is wrong.")},
    CodeRow{"invite_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "This invitation is gone or has expired.")},
    CodeRow{"length_required"_L1, QT_TRANSLATE_NOOP("ApiError", "The server could not read the request.")},
    CodeRow{"mfa_challenge_expired"_L1, QT_TRANSLATE_NOOP("ApiError", "The code came too late. Enter the next one.")},
    CodeRow{"mfa_factor_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "This factor is gone.")},
    CodeRow{"mfa_ip_address_mismatch"_L1, QT_TRANSLATE_NOOP("ApiError", "The code has to be entered on the computer that asked for it.")},
    CodeRow{"mfa_phone_verify_not_enabled"_L1, QT_TRANSLATE_NOOP("ApiError", "This second factor is switched off on this server.")},
    CodeRow{"mfa_totp_verify_not_enabled"_L1, QT_TRANSLATE_NOOP("ApiError", "This second factor is switched off on this server.")},
    CodeRow{"mfa_verification_failed"_L1, QT_TRANSLATE_NOOP("ApiError", "The code is wrong.")},
    CodeRow{"mfa_verification_rejected"_L1, QT_TRANSLATE_NOOP("ApiError", "The code was not accepted.")},
    CodeRow{"mfa_webauthn_verify_not_enabled"_L1, QT_TRANSLATE_NOOP("ApiError", "This second factor is switched off on this server.")},
    CodeRow{"no_authorization"_L1, QT_TRANSLATE_NOOP("ApiError", "The server asks for a sign-in.")},
    CodeRow{"not_admin"_L1, QT_TRANSLATE_NOOP("ApiError", "This account may not do that.")},
    CodeRow{"not_implemented"_L1, QT_TRANSLATE_NOOP("ApiError", "This server cannot do that yet.")},
    CodeRow{"otp_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "Signing in with a mailed link or code is switched off on this server.")},
    CodeRow{"otp_expired"_L1, QT_TRANSLATE_NOOP("ApiError", "The link or code has expired.")},
    CodeRow{"over_email_send_rate_limit"_L1, QT_TRANSLATE_NOOP("ApiError", "Too many mails were sent. Wait a while.")},
    CodeRow{"over_request_rate_limit"_L1, QT_TRANSLATE_NOOP("ApiError", "Too many requests. Wait a while.")},
    CodeRow{"over_sms_send_rate_limit"_L1, QT_TRANSLATE_NOOP("ApiError", "Too many text messages were sent. Wait a while.")},
    CodeRow{"phone_exists"_L1, QT_TRANSLATE_NOOP("ApiError", "Another user has this phone number.")},
    CodeRow{"phone_not_confirmed"_L1, QT_TRANSLATE_NOOP("ApiError", "This phone number has not been confirmed yet.")},
    CodeRow{"phone_provider_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "Signing in with a phone number is switched off on this server.")},
    CodeRow{"provider_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "This provider is switched off on this server.")},
    CodeRow{"refresh_token_already_used"_L1, QT_TRANSLATE_NOOP("ApiError", "The session was used from elsewhere and has ended.")},
    CodeRow{"refresh_token_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "The session has ended.")},
    CodeRow{"request_entity_too_large"_L1, QT_TRANSLATE_NOOP("ApiError", "That is more than the server takes at once.")},
    CodeRow{"request_timeout"_L1, QT_TRANSLATE_NOOP("ApiError", "The server took too long.")},
    CodeRow{"same_password"_L1, QT_TRANSLATE_NOOP("ApiError", "The new password is the old one.")},
    CodeRow{"service_unavailable"_L1, QT_TRANSLATE_NOOP("ApiError", "The server is busy, or its database is away. Try again in a moment.")},
    CodeRow{"session_expired"_L1, QT_TRANSLATE_NOOP("ApiError", "The session has expired.")},
    CodeRow{"session_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "The session has ended.")},
    CodeRow{"signup_disabled"_L1, QT_TRANSLATE_NOOP("ApiError", "Sign-ups are switched off on this server.")},
    CodeRow{"single_identity_not_deletable"_L1, QT_TRANSLATE_NOOP("ApiError", "A user's last identity cannot be removed.")},
    CodeRow{"sms_send_failed"_L1, QT_TRANSLATE_NOOP("ApiError", "The text message could not be sent.")},
    CodeRow{"unexpected_audience"_L1, QT_TRANSLATE_NOOP("ApiError", "The server does not accept this key or session.")},
    CodeRow{"unexpected_failure"_L1, QT_TRANSLATE_NOOP("ApiError", "Something went wrong in the server. Its log tells more.")},
    CodeRow{"uri_too_long"_L1, QT_TRANSLATE_NOOP("ApiError", "The request is too long for the server.")},
    CodeRow{"user_already_exists"_L1, QT_TRANSLATE_NOOP("ApiError", "This user exists already.")},
    CodeRow{"user_banned"_L1, QT_TRANSLATE_NOOP("ApiError", "This account is banned.")},
    CodeRow{"user_not_found"_L1, QT_TRANSLATE_NOOP("ApiError", "This user does not exist any more.")},
    CodeRow{"user_sso_managed"_L1, QT_TRANSLATE_NOOP("ApiError", "This user is managed by another system.")},
    CodeRow{"weak_password"_L1, QT_TRANSLATE_NOOP("ApiError", "The password is too weak.")},
};

// clang-format on

QString errorText(const char *text)
{
    return QCoreApplication::translate("ApiError", text);
}

QString refusedSentence(const ApiError &error)
{
    if (error.status == 412) {
        return errorText(
            QT_TRANSLATE_NOOP("ApiError", "Somebody else has changed this user meanwhile."));
    }
    if (isAboutLastAdministrator(error)) {
        return errorText(QT_TRANSLATE_NOOP(
            "ApiError",
            "This is the last administrator. Make somebody else an administrator first, so that "
            "nobody is locked out."));
    }
    const auto row = std::ranges::find_if(
        codeRows, [&](const CodeRow &one) { return error.code == one.code; });
    // Words of the server say which of many rules a value broke; no sentence of ours could.
    if (row == codeRows.end())
        return error.message;
    return errorText(row->sentence);
}

} // namespace

QString sentence(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Refused:
        return refusedSentence(error);
    case ApiError::Kind::Unreachable:
        return errorText(QT_TRANSLATE_NOOP("ApiError", "The server does not answer."));
    case ApiError::Kind::Untrusted:
        return error.certificate && !error.certificate->isExpected
            ? errorText(QT_TRANSLATE_NOOP(
                  "ApiError", "The server shows another certificate than the one you trusted."))
            : errorText(QT_TRANSLATE_NOOP("ApiError",
                                          "The server's certificate cannot be checked: this "
                                          "machine does not know who made it."));
    case ApiError::Kind::Unreadable:
        return errorText(QT_TRANSLATE_NOOP("ApiError", "What answers there is not Latchkey."));
    case ApiError::Kind::SignedOut:
        return errorText(QT_TRANSLATE_NOOP("ApiError", "Your session has ended. Sign in again."));
    }
    return error.message;
}

QString technicalDetails(const ApiError &error)
{
    QStringList lines;
    if (!error.detail.isEmpty())
        lines << error.detail;
    if (error.status != 0 || !error.code.isEmpty())
        lines << u"HTTP %1 %2"_s.arg(QString::number(error.status), error.code).trimmed();
    if (!error.message.isEmpty())
        lines << error.message;
    lines << error.reasons;
    if (error.certificate) {
        lines << error.certificate->problems << u"SHA-256 "_s + error.certificate->fingerprint
              << error.certificate->subject;
    }
    return lines.join(u'\n');
}

} // namespace latchkey::console
