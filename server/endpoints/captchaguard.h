#pragma once

#include "http/route.h"
#include "services/captchacheck.h"

namespace latchkey::endpoints {

// Puts the captcha in front of routes that strangers could flood (reference/http-api.md 1.14).
class CaptchaGuard
{
public:
    explicit CaptchaGuard(const services::CaptchaCheck &check);

    // The route as it is while captchas are off. Else it asks first, if `asks` says so, and then
    // runs where waiting for somebody else's server does no harm.
    http::Route protect(
        http::Route route, std::function<bool(const http::HttpRequest &)> asks = [](const auto &) {
            return true;
        }) const;

private:
    Result<> admit(const http::HttpRequest &request, const http::RequestContext &context) const;

    const services::CaptchaCheck &m_check;
};

} // namespace latchkey::endpoints
