#pragma once

#include "clock.h"
#include "http/httpserver.h"
#include "randomsource.h"

#include <QSemaphore>

#include <atomic>
#include <memory>

namespace latchkey::test {

class SeededRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;

private:
    std::atomic<quint64> m_next = 1;
};

class FixedClock final : public Clock
{
public:
    Timestamp now() const override { return moment; }

    Timestamp moment = Timestamp(std::chrono::seconds(1'700'000'000));
};

// Admits whoever sends the bearer token "good"; counts how often it was asked.
class TokenGuard final : public http::AccessGuard
{
public:
    Result<> admit(http::Access access,
                   const http::HttpRequest &request,
                   http::RequestContext &context) override;

    std::atomic<int> asked = 0;
};

// A real server on a free port, with handlers that count how often they ran.
class Edge
{
public:
    explicit Edge(http::HttpServerOptions options = defaults());
    ~Edge();

    static http::HttpServerOptions
    defaults(); // one loop, no log, a free port, TLS if transport() says so

    bool awaitEntered(int handlers = 1); // false if they do not come

    quint16 port() const { return server->port(); }

    http::Router router;
    TokenGuard guard;
    SystemClock clock;
    SeededRandom random;
    std::atomic<int> executed = 0; // handlers of /echo and /count
    std::atomic<int> forbidden = 0; // handler of /evil, which no test ever asks for by itself
    QSemaphore entered; // released by a handler of /wait (Quick) or /hash (Hashing) when it runs
    QSemaphore leave; // which it then acquires
    QSemaphore left; // and that afterwards
    std::unique_ptr<http::HttpServer> server;

    void start(); // after further routes were added

private:
    void addRoutes();

    http::HttpServerOptions m_options;
};

} // namespace latchkey::test
