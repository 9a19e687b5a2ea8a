#include "errorresponse.h"

#include "jsonwriter.h"

#include <array>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

int refusalStatus(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Invalid:
        return 400;
    case Refusal::Unauthenticated:
        return 401;
    case Refusal::Forbidden:
        return 403;
    case Refusal::Missing:
        return 404;
    case Refusal::Conflict:
        return 409;
    case Refusal::Outdated:
        return 412;
    case Refusal::Unprocessable:
        return 422;
    case Refusal::TooLarge:
        return 413;
    case Refusal::Limited:
        return 429;
    case Refusal::Unexpected:
        return 500;
    case Refusal::NotBuilt:
        return 501;
    case Refusal::Unavailable:
        return 503;
    case Refusal::Timeout:
        return 504;
    }
    return 500;
}

// clang-format off: every code once, a few to a line.
int usualStatus(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case BadCodeVerifier: case BadJson: case BadOauthCallback: case BadOauthState:
    case BadRequest: case CaptchaFailed: case CurrentPasswordInvalid:
    case CurrentPasswordRequired: case EmailAddressInvalid: case EmailAddressNotAuthorized:
    case EmailNotConfirmed: case EmailProviderDisabled: case FlowStateAlreadyUsed:
    case HookPayloadInvalidContentType: case InvalidCredentials: case OauthInvalidState:
    case OauthProviderNotSupported: case OverCustomProviderQuota: case PhoneNotConfirmed:
    case PhoneProviderDisabled: case ProviderDisabled: case ReauthenticationNeeded:
    case RefreshTokenAlreadyUsed: case RefreshTokenNotFound: case SamlAssertionNoEmail:
    case SamlAssertionNoUserId: case SamlEntityIdMismatch: case SamlMetadataFetchFailed:
    case SsoDomainAlreadyExists: case ValidationFailed: case Web3UnsupportedChain:
    case WebauthnChallengeExpired: case WebauthnChallengeNotFound:
    case WebauthnVerificationFailed: return 400;
    case NoAuthorization: return 401;
    case BadJwt: case InsufficientAal: case MfaVerificationRejected: case NotAdmin:
    case OauthDynamicClientRegistrationDisabled: case OtpExpired: case SessionExpired:
    case SessionNotFound: case UnexpectedAudience: case UserBanned:
        return 403;
    case CustomProviderNotFound: case FeatureDisabled: case FlowStateNotFound:
    case InviteNotFound: case ManualLinkingDisabled: case MfaFactorNotFound:
    case OauthAuthorizationNotFound: case OauthClientNotFound: case OauthConsentNotFound:
    case PasskeyDisabled: case SamlIdpNotFound: case SamlProviderDisabled:
    case SamlRelayStateNotFound: case SsoProviderDisabled: case SsoProviderNotFound:
    case UserNotFound: return 404;
    case Conflict: return 409;
    case LengthRequired: return 411;
    case RequestEntityTooLarge: return 413;
    case UriTooLong: return 414;
    case AnonymousProviderDisabled: case EmailConflictIdentityNotDeletable: case EmailExists:
    case FlowStateExpired: case HookPayloadOverSizeLimit: case HookTimeout:
    case HookTimeoutAfterRetry: case IdentityAlreadyExists: case IdentityNotFound:
    case MfaChallengeExpired: case MfaFactorNameConflict: case MfaIpAddressMismatch:
    case MfaPhoneEnrollNotEnabled: case MfaPhoneVerifyNotEnabled: case MfaTotpEnrollNotEnabled:
    case MfaTotpVerifyNotEnabled: case MfaVerificationFailed: case MfaVerifiedFactorExists:
    case MfaWebAuthnEnrollNotEnabled: case MfaWebAuthnVerifyNotEnabled:
    case OauthClientStateExpired: case OauthClientStateNotFound: case OtpDisabled:
    case PhoneExists: case ProviderEmailNeedsVerification: case ReauthenticationNotValid:
    case SamePassword: case SamlIdpAlreadyExists: case SamlRelayStateExpired: case SignupDisabled:
    case SingleIdentityNotDeletable: case SmsSendFailed: case TooManyEnrolledMfaFactors:
    case TooManyPasskeys: case UserAlreadyExists: case UserSsoManaged: case WeakPassword:
    case Web3ProviderDisabled: case WebauthnCredentialExists:
        return 422;
    case OverEmailSendRateLimit: case OverRequestRateLimit: case OverSmsSendRateLimit:
        return 429;
    case HeaderFieldsTooLarge: return 431;
    case UnexpectedFailure: return 500;
    case NotImplemented: return 501;
    case ServiceUnavailable: return 503;
    case RequestTimeout: return 504;
    }
    return 500;
}

// clang-format on

// Errors that triggers raise reach clients in the words of PostgreSQL (reference/http-api.md 1.5).
bool isRaisedByTrigger(const SqlDiagnostic &sql)
{
    static constexpr std::array listed = {"P0001"_L1,
                                          "23000"_L1,
                                          "23001"_L1,
                                          "23502"_L1,
                                          "23503"_L1,
                                          "23505"_L1,
                                          "23514"_L1,
                                          "23P01"_L1};
    return sql.state.startsWith("PT"_L1) || std::ranges::find(listed, sql.state) != listed.end();
}

// PTnnn asks for status nnn, a convention of PostgREST.
int sqlStatus(const SqlDiagnostic &sql)
{
    bool isNumber = false;
    const int status = QStringView(sql.state).sliced(2).toInt(&isNumber);
    const bool isStatus = isNumber && status >= 200 && status <= 599;
    return sql.state.startsWith("PT"_L1) && isStatus ? status : 500;
}

HttpResponse sqlResponse(const SqlDiagnostic &sql)
{
    JsonWriter json;
    json.beginObject().key("code").text(sql.state).key("message").text(sql.message);
    if (!sql.hint.isEmpty())
        json.key("hint").text(sql.hint);
    if (!sql.detail.isEmpty())
        json.key("detail").text(sql.detail);
    json.endObject();
    return HttpResponse::json(sqlStatus(sql), std::move(json));
}

void writeReasons(JsonWriter &json, const Error &error)
{
    if (error.code != ErrorCode::WeakPassword)
        return;
    json.key("weak_password").beginObject().key("reasons").beginArray();
    for (const QString &reason : error.reasons)
        json.text(reason);
    json.endArray().endObject();
}

HttpResponse initialShape(const Error &error, const RequestContext &context)
{
    const int status = statusOf(error);
    JsonWriter json;
    json.beginObject().key("code").number(status);
    json.key("error_code").text(QString(errorCodeName(error.code)));
    json.key("msg").text(error.message);
    if (status >= 500 && !context.caller.requestId.isEmpty())
        json.key("error_id").text(context.caller.requestId);
    writeReasons(json, error);
    json.endObject();
    return HttpResponse::json(status, std::move(json));
}

HttpResponse datedShape(const Error &error)
{
    JsonWriter json;
    json.beginObject().key("code").text(QString(errorCodeName(error.code)));
    json.key("message").text(error.message);
    writeReasons(json, error);
    json.endObject();
    HttpResponse response = HttpResponse::json(statusOf(error), std::move(json));
    response.headers.add("X-Supabase-Api-Version", "2024-01-01");
    return response;
}

} // namespace

int statusOf(const Error &error)
{
    return error.refusal ? refusalStatus(*error.refusal) : usualStatus(error.code);
}

HttpResponse errorResponse(const Error &error, const RequestContext &context)
{
    const bool isInitial = context.apiVersion == ApiVersion::Initial;
    const bool speaksSql = isInitial && error.sql && isRaisedByTrigger(*error.sql);
    HttpResponse response = speaksSql ? sqlResponse(*error.sql)
        : isInitial                   ? initialShape(error, context)
                                      : datedShape(error);
    if (isInitial || error.code != ErrorCode::WeakPassword) {
        const QLatin1StringView name = errorCodeName(error.code);
        response.headers.add("X-Sb-Error-Code", QByteArrayView(name.data(), name.size()));
    }
    if (error.retryAfterSeconds > 0)
        response.headers.add("Retry-After", QByteArray::number(error.retryAfterSeconds));
    return response;
}

HttpResponse brokenHandlerResponse(const RequestContext &context)
{
    const Error error{.code = ErrorCode::UnexpectedFailure, .message = u"Internal Server Error"_s};
    return context.apiVersion == ApiVersion::Initial ? initialShape(error, context)
                                                     : datedShape(error);
}

} // namespace latchkey::http
