#include "reauthenticateendpoint.h"

namespace latchkey::endpoints {

ReauthenticateEndpoint::ReauthenticateEndpoint(const services::Reauthentication &reauthentication)
    : m_reauthentication(reauthentication)
{ }

void ReauthenticateEndpoint::mount(http::Router &router, const MailingLane &lane)
{
    router.add(lane.of({.path = "/reauthenticate",
                        .access = http::Access::User,
                        .trailingSlash = true,
                        .handler = [this](const http::HttpRequest &, http::RequestContext &context)
                            -> Result<http::HttpResponse> {
                            TRY(m_reauthentication.request(*context.principal, context.caller));
                            return http::HttpResponse::json(200, "{}");
                        }}));
}

} // namespace latchkey::endpoints
