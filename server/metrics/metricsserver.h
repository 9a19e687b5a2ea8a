#pragma once

#include "http/httpserver.h"
#include "http/router.h"
#include "metricspage.h"

#include <QHostAddress>

#include <memory>

namespace latchkey::metrics {

// Serves the metrics page on an address of its own, behind the same rules for connections as
// everything else, and to GET only. Construct, start() and destroy on the main thread.
class MetricsServer
{
public:
    struct Place
    {
        QHostAddress address = QHostAddress::LocalHost;
        quint16 port = 9100; // 0: any free one
    };

    MetricsServer(const Place &place,
                  const MetricsPage &page,
                  const Clock &clock,
                  RandomSource &random);
    ~MetricsServer();

    Result<> start(); // listening when it returns
    quint16 port() const;

private:
    // There is nothing to guard: whoever reaches the port may read the page.
    class OpenDoor final : public http::AccessGuard
    {
    public:
        Result<> admit(http::Access, const http::HttpRequest &, http::RequestContext &) override
        {
            return {};
        }
    };

    http::HttpResponse answer(const http::HttpRequest &request) const;

    const Place m_place;
    const MetricsPage &m_page;
    http::Router m_router;
    OpenDoor m_door;
    std::unique_ptr<http::HttpServer> m_server;
};

} // namespace latchkey::metrics
