#include "metricsserver.h"

#include "prometheustext.h"

namespace latchkey::metrics {

using namespace std::chrono_literals;
using http::HttpRequest;
using http::HttpResponse;

namespace {

// One reader, now and then: no more room than that.
http::HttpServerOptions options(const MetricsServer::Place &place)
{
    http::HttpServerOptions options;
    options.address = place.address;
    options.port = place.port;
    options.eventLoops = 1;
    options.headAndBodyDeadline = 5s;
    options.maxConnections = 32;
    options.maxBodyBytes = 1024;
    options.quick = {.threads = 1, .maxWaiting = 16};
    options.hashing = http::HttpServerOptions::noLane;
    options.outbound = http::HttpServerOptions::noLane;
    options.maxStreams = 0;
    options.cors = http::CorsUse::None;
    options.accessLog = false;
    return options;
}

bool isLoopbackName(QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon > 0 && !host.endsWith(']');
    const QByteArrayView name = hasPort ? host.first(colon) : host;
    return name == "localhost" || name == "[::1]"
        || QHostAddress(QString::fromLatin1(name)).isLoopback();
}

} // namespace

// Prometheus asks for /metrics unless told otherwise; the peer answers at any path.
MetricsServer::MetricsServer(const Place &place,
                             const MetricsPage &page,
                             const Clock &clock,
                             RandomSource &random)
    : m_place(place)
    , m_page(page)
{
    for (const char *path : {"/", "/{any}"}) {
        m_router.add({.path = path,
                      .lane = http::Lane::Quick,
                      .handler = [this](const HttpRequest &request, http::RequestContext &) {
                          return Result<HttpResponse>(answer(request));
                      }});
    }
    m_server = std::make_unique<http::HttpServer>(options(place), m_router, m_door, clock, random);
}

MetricsServer::~MetricsServer()
{
    m_server->stop(0ms);
}

Result<> MetricsServer::start()
{
    return m_server->start();
}

quint16 MetricsServer::port() const
{
    return m_server->port();
}

// A page in a browser on this machine can point its own name at the loopback address (DNS
// rebinding): its requests carry that name.
HttpResponse MetricsServer::answer(const HttpRequest &request) const
{
    if (m_place.address.isLoopback() && !isLoopbackName(request.headers.value("Host")))
        return HttpResponse::text(421, "421 this is not that host\n");
    HttpResponse response;
    response.headers.add("Content-Type", PrometheusText::contentType);
    response.headers.add("Cache-Control", "no-store");
    response.body = m_page.text();
    return response;
}

} // namespace latchkey::metrics
