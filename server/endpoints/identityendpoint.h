#pragma once

#include "endpointoptions.h"
#include "http/router.h"
#include "services/identityremoval.h"

namespace latchkey::endpoints {

// Below /user/identities: the ways in which somebody signs in (reference/http-api.md 2.20, 2.21).
class IdentityEndpoint
{
public:
    // `options` must outlive the endpoint.
    IdentityEndpoint(const EndpointOptions &options, const services::IdentityRemoval &removal);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> authorize(const http::HttpRequest &request) const;
    Result<http::HttpResponse> remove(http::RequestContext &context) const;

    const EndpointOptions &m_options;
    const services::IdentityRemoval &m_removal;
};

} // namespace latchkey::endpoints
