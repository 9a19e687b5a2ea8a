#pragma once

#include "endpointoptions.h"
#include "http/router.h"
#include "mailinglane.h"
#include "services/invitation.h"
#include "services/linkgeneration.h"

namespace latchkey::endpoints {

// POST /invite and POST /admin/generate_link: an administrator lets somebody in
// (reference/http-api.md 2.16, 2.17).
class InviteEndpoint
{
public:
    // `options` must outlive the endpoint.
    InviteEndpoint(const EndpointOptions &options,
                   const services::Invitation &invitation,
                   const services::LinkGeneration &linkGeneration);

    void mount(http::Router &router, const MailingLane &lane);

private:
    Result<http::HttpResponse> invite(const http::HttpRequest &request,
                                      http::RequestContext &context) const;
    Result<http::HttpResponse> generateLink(const http::HttpRequest &request,
                                            http::RequestContext &context) const;

    const EndpointOptions &m_options;
    const services::Invitation &m_invitation;
    const services::LinkGeneration &m_linkGeneration;
};

} // namespace latchkey::endpoints
