#pragma once

#include "captchaguard.h"
#include "http/router.h"
#include "services/passwordgrant.h"
#include "services/pkcegrant.h"
#include "services/refreshgrant.h"

namespace latchkey::endpoints {

// POST /token: one route, one grant for each grant_type (reference/http-api.md 2.6).
class TokenEndpoint
{
public:
    TokenEndpoint(const services::PasswordGrant &passwordGrant,
                  const services::RefreshGrant &refreshGrant,
                  const services::PkceGrant &pkceGrant);

    void mount(http::Router &router, const CaptchaGuard &captcha);

private:
    Result<http::HttpResponse> issue(const http::HttpRequest &request,
                                     http::RequestContext &context) const;
    Result<http::HttpResponse> byPassword(const http::HttpRequest &request,
                                          http::RequestContext &context) const;
    Result<http::HttpResponse> byRefreshToken(const http::HttpRequest &request,
                                              http::RequestContext &context) const;
    Result<http::HttpResponse> byPkce(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const services::PasswordGrant &m_passwordGrant;
    const services::RefreshGrant &m_refreshGrant;
    const services::PkceGrant &m_pkceGrant;
};

} // namespace latchkey::endpoints
