#include "verifyendpoint.h"

#include "confirmationpage.h"
#include "domain/redirecturl.h"
#include "http/errorresponse.h"
#include "jsonreader.h"
#include "jsonwriter.h"
#include "passwordlane.h"
#include "sessionjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
namespace redirecturl = domain::redirecturl;

namespace {

constexpr auto halfAccepted
    = "Confirmation link accepted. Please proceed to confirm link sent to the other email"_L1;

// RFC 6749 4.1.2.1 and 5.2 know few words; other failures have none.
QString oauthWord(int status)
{
    switch (status) {
    case 400:
        return u"invalid_request"_s;
    case 401:
        return u"unauthorized_client"_s;
    case 403:
        return u"access_denied"_s;
    case 500:
        return u"server_error"_s;
    case 503:
        return u"temporarily_unavailable"_s;
    default:
        return {};
    }
}

http::HttpResponse redirect(const QString &target)
{
    http::HttpResponse response = http::HttpResponse::empty(303); // RFC 9110 15.4.4
    response.headers.add("Location", redirecturl::toLocation(target));
    response.headers.add("Referrer-Policy", "no-referrer"); // this address holds a token
    return response;
}

redirecturl::Placement placementFor(const QString &token)
{
    return token.startsWith(domain::pkcePrefix) ? redirecturl::Placement::QueryToo
                                                : redirecturl::Placement::FragmentOnly;
}

http::HttpResponse
errorRedirect(const Error &error, const QString &token, http::RequestContext &context)
{
    context.errorCode = error.code;
    context.errorDetail = error.detail.isEmpty() ? error.message : error.detail;
    redirecturl::Parameters parameters{{u"error_code"_s, errorCodeName(error.code)},
                                       {u"error_description"_s, error.message}};
    const QString word = oauthWord(http::statusOf(error));
    if (!word.isEmpty())
        parameters.insert(u"error"_s, word);
    return redirect(
        redirecturl::withMessage(context.caller.redirectTo, parameters, placementFor(token)));
}

http::HttpResponse sessionRedirect(const services::SessionTokens &tokens,
                                   domain::VerifyType type,
                                   http::RequestContext &context)
{
    nameTokens(context, tokens);
    return redirect(
        redirecturl::withTokens(context.caller.redirectTo,
                                {{u"access_token"_s, QString::fromLatin1(tokens.accessToken)},
                                 {u"expires_at"_s, QString::number(unixSeconds(tokens.expiresAt))},
                                 {u"expires_in"_s, QString::number(tokens.lifetime.count())},
                                 {u"refresh_token"_s, tokens.refreshToken},
                                 {u"sb"_s, QString()},
                                 {u"token_type"_s, u"bearer"_s},
                                 {u"type"_s, domain::verifyTypeName(type)}}));
}

} // namespace

VerifyEndpoint::VerifyEndpoint(const EndpointOptions &options,
                               const services::Verification &verification)
    : m_options(options)
    , m_verification(verification)
{ }

void VerifyEndpoint::mount(http::Router &router)
{
    router.add(
        {.path = "/verify",
         .trailingSlash = true,
         .handler = [this](const http::HttpRequest &request,
                           http::RequestContext &context) { return showLink(request, context); },
         .limit = http::Limit::Verify});
    router.add(
        {.method = http::Method::Post,
         .path = "/verify",
         .trailingSlash = true,
         .handler = [this](const http::HttpRequest &request,
                           http::RequestContext &context) { return submit(request, context); },
         .laneFor = passwordLane,
         .limit = http::Limit::Verify});
}

Result<http::HttpResponse> VerifyEndpoint::showLink(const http::HttpRequest &request,
                                                    http::RequestContext &context) const
{
    const bool isLink
        = !request.query.value(u"type").isEmpty() && !request.query.value(u"token").isEmpty();
    if (m_options.confirmByPost && isLink)
        return confirmationPage(request);
    return followLink(request, context);
}

Result<http::HttpResponse> VerifyEndpoint::followLink(const http::HttpRequest &request,
                                                      http::RequestContext &context) const
{
    const QString token = request.formValue(u"token");
    const QString type = request.formValue(u"type");
    if (type.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"Verify requires a verification type"_s);
    if (token.isEmpty()) {
        return failure(ErrorCode::ValidationFailed, u"Verify requires a token or a token hash"_s);
    }
    const auto outcome = m_verification.byLink(type, token, context.caller);
    if (!outcome)
        return errorRedirect(outcome.error(), token, context);
    if (outcome->tokens)
        return sessionRedirect(*outcome->tokens, outcome->type, context);
    const QString &target = context.caller.redirectTo;
    if (!outcome->authCode.isEmpty())
        return redirect(redirecturl::withQuery(target, {{u"code"_s, outcome->authCode}}));
    return redirect(
        redirecturl::withMessage(target, {{u"message"_s, halfAccepted}}, placementFor(token)));
}

Result<http::HttpResponse> VerifyEndpoint::submit(const http::HttpRequest &request,
                                                  http::RequestContext &context) const
{
    if (m_options.confirmByPost && request.isFormEncoded()) // the button of that page
        return followLink(request, context);
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::Verification::Form form;
    form.type = TRY(body.text(u"type"));
    form.token = TRY(body.text(u"token"));
    form.tokenHash = TRY(body.text(u"token_hash"));
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    form.redirectTo = TRY(body.text(u"redirect_to"));
    form.password = TRY(body.secret(u"password"));
    const auto outcome = TRY(m_verification.byForm(form, context.caller));
    if (outcome.tokens)
        return sessionAnswer(*outcome.tokens, context);
    JsonWriter json;
    json.beginObject().key("code").text(u"200"_s).key("msg").text(QString(halfAccepted));
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
