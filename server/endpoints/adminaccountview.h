#pragma once

#include "http/router.h"
#include "services/accountview.h"

namespace latchkey::endpoints {

// GET /admin/users/{id}, with the older name /admin/user/{id}, and its sessions
// (reference/http-api.md 2.25, and more).
class AdminAccountView
{
public:
    explicit AdminAccountView(const services::AccountView &accounts);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> show(http::RequestContext &context) const;
    Result<http::HttpResponse> sessions(http::RequestContext &context) const;

    const services::AccountView &m_accounts;
};

} // namespace latchkey::endpoints
