#include "edge.h"

#include "transport.h"

#include <cstring>

namespace latchkey::test {

using namespace Qt::Literals;
using http::Access;
using http::HttpRequest;
using http::HttpResponse;
using http::Lane;
using http::Method;
using http::RequestContext;

void SeededRandom::fill(std::span<std::byte> bytes)
{
    const quint64 value = m_next.fetch_add(1);
    std::memset(bytes.data(), 0, bytes.size());
    std::memcpy(bytes.data(), &value, std::min(bytes.size(), sizeof(value)));
}

Result<> TokenGuard::admit(Access, const HttpRequest &request, RequestContext &)
{
    ++asked;
    if (request.headers.value("Authorization") == "Bearer good")
        return {};
    return failure(ErrorCode::NoAuthorization, u"This endpoint requires a valid Bearer token"_s);
}

Edge::Edge(http::HttpServerOptions options)
    : m_options(std::move(options))
{
    addRoutes();
}

Edge::~Edge()
{
    leave.release(10'000); // whoever still waits, so that the lanes can end
    server.reset();
}

bool Edge::awaitEntered(int handlers)
{
    return entered.tryAcquire(handlers, QDeadlineTimer(std::chrono::seconds(20)));
}

http::HttpServerOptions Edge::defaults()
{
    http::HttpServerOptions options;
    options.port = 0;
    options.eventLoops = 1;
    options.accessLog = false;
    if (transport() == Transport::Tls)
        options.tls = testCredentials();
    return options;
}

void Edge::addRoutes()
{
    const auto health = [](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        return HttpResponse::json(200, R"({"name":"GoTrue"})");
    };
    const auto echo = [this](const HttpRequest &request, RequestContext &) -> Result<HttpResponse> {
        ++executed;
        return HttpResponse::text(200, request.target + '\n' + request.body);
    };
    const auto evil = [this](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        ++forbidden;
        return HttpResponse::text(200, "evil");
    };
    const auto wait = [this](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        entered.release();
        leave.acquire();
        left.release();
        return HttpResponse::text(200, "waited");
    };
    const auto big = [](const HttpRequest &request, RequestContext &) -> Result<HttpResponse> {
        return HttpResponse::text(200, QByteArray(request.query.value(u"size").toInt(), 'x'));
    };
    router.add({.path = "/wait", .lane = Lane::Quick, .handler = wait});
    router.add({.path = "/hash", .lane = Lane::Hashing, .handler = wait});
    router.add({.path = "/big", .lane = Lane::Quick, .handler = big});
    router.add({.method = Method::Head, .path = "/big", .lane = Lane::Quick, .handler = big});
    router.add({.method = Method::Get, .path = "/health", .lane = Lane::Inline, .handler = health});
    for (const Method method : {Method::Get, Method::Post, Method::Put}) {
        router.add({.method = method, .path = "/echo", .lane = Lane::Quick, .handler = echo});
        router.add({.method = method, .path = "/count", .lane = Lane::Inline, .handler = echo});
        router.add({.method = method, .path = "/evil", .lane = Lane::Inline, .handler = evil});
    }
}

void Edge::start()
{
    server = std::make_unique<http::HttpServer>(m_options, router, guard, clock, random);
    const Result<> started = server->start();
    if (!started)
        qFatal("%ls", qUtf16Printable(started.error().message));
}

} // namespace latchkey::test
