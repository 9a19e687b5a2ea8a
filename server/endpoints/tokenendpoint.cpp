#include "tokenendpoint.h"

#include "jsonreader.h"
#include "sessionjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

QString grantType(const http::HttpRequest &request)
{
    return request.formValue(u"grant_type");
}

QByteArray nameOf(domain::ReuseCause cause)
{
    switch (cause) {
    case domain::ReuseCause::ConcurrentRefresh:
        return "concurrent-refresh";
    case domain::ReuseCause::FailToSave:
        return "fail-to-save";
    case domain::ReuseCause::AlwaysAllow:
        return "always-allow";
    }
    return {};
}

// How the presented token was taken (reference/http-api.md 1.17).
void nameDecision(http::RequestContext &context, const services::RefreshGrant::Outcome &outcome)
{
    using domain::RefreshDecision;
    const RefreshDecision decision = outcome.decision;
    if (decision == RefreshDecision::EndSession)
        context.answerHeaders.add("sb-auth-refresh-token-rotated", "true");
    if (decision == RefreshDecision::Rotate || decision == RefreshDecision::Branch
        || decision == RefreshDecision::Upgrade || decision == RefreshDecision::Advance)
        context.answerHeaders.add("sb-auth-refresh-token-reuse", "false");
    if (decision == RefreshDecision::Upgrade)
        namePrefix(context, outcome.tokens->refreshToken);
    QByteArrayList causes;
    for (const domain::ReuseCause cause : outcome.reuseCauses)
        causes.append(nameOf(cause));
    if (!causes.isEmpty())
        context.answerHeaders.add("sb-auth-refresh-token-reuse-cause", causes.join(','));
}

bool isPlanned(const QString &grant)
{
    return grant == u"id_token" || grant == u"web3";
}

// Grants that do not exist are not limited (reference/http-api.md 1.13).
std::optional<http::Limit> limitOf(const http::HttpRequest &request)
{
    const QString grant = grantType(request);
    if (grant == u"web3")
        return http::Limit::Web3;
    const bool exists
        = grant == u"password" || grant == u"refresh_token" || grant == u"pkce" || isPlanned(grant);
    return exists ? std::optional(http::Limit::Token) : std::nullopt;
}

// Not of who holds something that only a person could have got.
bool asksForCaptcha(const http::HttpRequest &request)
{
    const QString grant = grantType(request);
    return grant != u"refresh_token" && grant != u"pkce" && grant != u"id_token";
}

} // namespace

TokenEndpoint::TokenEndpoint(const services::PasswordGrant &passwordGrant,
                             const services::RefreshGrant &refreshGrant,
                             const services::PkceGrant &pkceGrant)
    : m_passwordGrant(passwordGrant)
    , m_refreshGrant(refreshGrant)
    , m_pkceGrant(pkceGrant)
{ }

void TokenEndpoint::mount(http::Router &router, const CaptchaGuard &captcha)
{
    http::Route route{
        .method = http::Method::Post,
        .path = "/token",
        .handler = [this](const http::HttpRequest &request,
                          http::RequestContext &context) { return issue(request, context); },
        .laneFor =
            [](const http::HttpRequest &request) {
                return request.query.value(u"grant_type") == u"password" ? http::Lane::Hashing
                                                                         : http::Lane::Quick;
            },
        .limitFor = limitOf,
        .limitOrder = http::LimitOrder::AfterCaptcha};
    router.add(captcha.protect(std::move(route), asksForCaptcha));
}

Result<http::HttpResponse> TokenEndpoint::issue(const http::HttpRequest &request,
                                                http::RequestContext &context) const
{
    const QString grant = grantType(request);
    if (grant == u"password") {
        context.grantType = grant;
        return byPassword(request, context);
    }
    if (grant == u"refresh_token") {
        context.grantType = grant;
        return byRefreshToken(request, context);
    }
    if (grant == u"pkce") {
        context.grantType = grant;
        return byPkce(request, context);
    }
    if (isPlanned(grant)) {
        return failure(ErrorCode::NotImplemented,
                       u"This grant is not available in this version of Latchkey"_s);
    }
    return failure(ErrorCode::InvalidCredentials, u"unsupported_grant_type"_s);
}

Result<http::HttpResponse> TokenEndpoint::byPassword(const http::HttpRequest &request,
                                                     http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::PasswordGrant::Form form;
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    form.password = TRY(body.secret(u"password"));
    const auto signedIn = TRY(m_passwordGrant.signIn(form, context.caller));
    return signInAnswer(signedIn.tokens, signedIn.weakness, context);
}

Result<http::HttpResponse> TokenEndpoint::byRefreshToken(const http::HttpRequest &request,
                                                         http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    const QString token = TRY(body.text(u"refresh_token"));
    const services::RefreshGrant::Outcome outcome
        = TRY(m_refreshGrant.refresh(token, context.caller));
    nameDecision(context, outcome);
    if (!outcome.tokens) {
        nameSession(context, outcome.userId, outcome.sessionId);
        return std::unexpected(outcome.tokens.error());
    }
    return sessionAnswer(*outcome.tokens, context);
}

Result<http::HttpResponse> TokenEndpoint::byPkce(const http::HttpRequest &request,
                                                 http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::PkceGrant::Form form;
    form.authCode = TRY(body.text(u"auth_code"));
    form.codeVerifier = TRY(body.text(u"code_verifier"));
    const services::SessionTokens tokens = TRY(m_pkceGrant.exchange(form, context.caller));
    return sessionAnswer(tokens, context);
}

} // namespace latchkey::endpoints
