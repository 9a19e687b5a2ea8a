#pragma once

#include "http/router.h"
#include "services/verification.h"

namespace latchkey::endpoints {

// GET and POST /verify (reference/http-api.md 2.10, 2.11): JSON for clients, redirects for browsers
// that follow a link.
class VerifyEndpoint
{
public:
    explicit VerifyEndpoint(const services::Verification &verification);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> followLink(const http::HttpRequest &request,
                                          http::RequestContext &context) const;
    Result<http::HttpResponse> submit(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const services::Verification &m_verification;
};

} // namespace latchkey::endpoints
