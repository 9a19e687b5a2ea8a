#pragma once

#include "endpointoptions.h"
#include "http/router.h"
#include "services/outboxdesk.h"
#include "services/serverstatistics.h"
#include "services/testmails.h"

namespace latchkey::endpoints {

// What administrators see of the server itself: GET /admin/stats, /admin/outbox and
// /admin/settings; and they may have a mail tried again, or a test sent.
class AdminServer
{
public:
    // `options` must outlive the endpoint.
    AdminServer(const EndpointOptions &options,
                const services::ServerStatistics &statistics,
                const services::OutboxDesk &outbox,
                const services::TestMails &testMails);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> showStatistics(http::RequestContext &context) const;
    Result<http::HttpResponse> listOutbox(const http::HttpRequest &request) const;
    Result<http::HttpResponse> retryMail(http::RequestContext &context) const;
    Result<http::HttpResponse> showSettings() const;
    Result<http::HttpResponse> testMail(const http::HttpRequest &request,
                                        http::RequestContext &context) const;

    const EndpointOptions &m_options;
    const services::ServerStatistics &m_statistics;
    const services::OutboxDesk &m_outbox;
    const services::TestMails &m_testMails;
};

} // namespace latchkey::endpoints
