#pragma once

#include "http/router.h"
#include "services/signout.h"

namespace latchkey::endpoints {

// POST /logout (reference/http-api.md 2.15).
class LogoutEndpoint
{
public:
    explicit LogoutEndpoint(const services::SignOut &signOut);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> signOut(const http::HttpRequest &request,
                                       http::RequestContext &context) const;

    const services::SignOut &m_signOut;
};

} // namespace latchkey::endpoints
