#pragma once

#include "endpointoptions.h"
#include "http/router.h"
#include "services/verification.h"

namespace latchkey::endpoints {

// GET and POST /verify (reference/http-api.md 2.10, 2.11): JSON for clients, redirects for browsers
// that follow a link.
class VerifyEndpoint
{
public:
    // `options` must outlive the endpoint.
    VerifyEndpoint(const EndpointOptions &options, const services::Verification &verification);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> showLink(const http::HttpRequest &request,
                                        http::RequestContext &context) const;
    Result<http::HttpResponse> followLink(const http::HttpRequest &request,
                                          http::RequestContext &context) const;
    Result<http::HttpResponse> submit(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const EndpointOptions &m_options;
    const services::Verification &m_verification;
};

} // namespace latchkey::endpoints
