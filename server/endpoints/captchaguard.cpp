#include "captchaguard.h"

#include "bearerguard.h"
#include "jsonreader.h"

#include <utility>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

// {"gotrue_meta_security": {"captcha_token": "…"}}
Result<QString> captchaToken(const http::HttpRequest &request)
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    const JsonReader security = TRY(body.nested(u"gotrue_meta_security"));
    return security.text(u"captcha_token");
}

} // namespace

CaptchaGuard::CaptchaGuard(const services::CaptchaCheck &check)
    : m_check(check)
{ }

http::Route CaptchaGuard::protect(http::Route route,
                                  std::function<bool(const http::HttpRequest &)> asks) const
{
    if (!m_check.isEnabled())
        return route;
    route.challenge = [this, asks](const http::HttpRequest &request,
                                   const http::RequestContext &context) -> Result<> {
        return asks(request) ? admit(request, context) : Result<>();
    };
    const http::Lane usual = route.lane;
    const auto usualFor = route.laneFor;
    route.laneFor = [asks = std::move(asks), usual, usualFor](const http::HttpRequest &request) {
        if (asks(request))
            return http::Lane::Outbound;
        return usualFor ? usualFor(request) : usual;
    };
    return route;
}

Result<> CaptchaGuard::admit(const http::HttpRequest &request,
                             const http::RequestContext &context) const
{
    const Result<QByteArray> bearer = bearerToken(request);
    if (bearer && m_check.isExempt(*bearer, context.caller))
        return {};
    const QString token = TRY(captchaToken(request));
    return m_check.check(token, context.caller);
}

} // namespace latchkey::endpoints
