#pragma once

#include "http/router.h"
#include "services/auditfeed.h"
#include "services/pagecursor.h"
#include "services/tokenauthenticator.h"

namespace latchkey::endpoints {

// GET /admin/events: new audit entries as server-sent events (WHATWG HTML 9.2). Ends when whoever
// listens is no administrator any more.
class AdminEvents
{
public:
    AdminEvents(services::AuditFeed &feed,
                const services::PageCursor &cursors,
                const services::TokenAuthenticator &authenticator);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> listen(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    services::AuditFeed &m_feed;
    const services::PageCursor &m_cursors;
    const services::TokenAuthenticator &m_authenticator;
};

} // namespace latchkey::endpoints
