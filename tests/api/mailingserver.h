#pragma once

#include "endpoints/adminserver.h"
#include "servicekey.h"

namespace latchkey::support {

// The one endpoint of a server that has a mail server: the sender stands for it.
class MailingServer
{
public:
    MailingServer(const TestApp &app,
                  const services::TestMails &testMails,
                  services::TestMailSender sender,
                  std::chrono::milliseconds requestDeadline = std::chrono::seconds(10))
        : m_options{.testMailSender = std::move(sender)}
        , m_endpoint(
              m_options, app.services().reads.statistics, app.services().reads.outbox, testMails)
        , m_httpOptions(app.httpOptions())
        , m_pipeline(m_httpOptions, m_router, app.guard(), app.clock, m_random)
    {
        m_httpOptions.requestDeadline = requestDeadline;
        m_endpoint.mount(m_router);
    }

    http::HttpResponse test(const QByteArray &bearer, const QByteArray &recipient)
    {
        const QByteArray body = R"({"recipient":")" + recipient + "\"}";
        return m_pipeline.dispatch(makeRequest("POST /admin/settings/test-mail", body, bearer));
    }

private:
    const endpoints::EndpointOptions m_options;
    endpoints::AdminServer m_endpoint;
    http::Router m_router;
    SystemRandom m_random;
    http::HttpServerOptions m_httpOptions; // whose deadline the pipeline reads at each request
    http::Pipeline m_pipeline;
};

} // namespace latchkey::support
