#pragma once

#include "cors.h"
#include "httpmessage.h"
#include "requestcontext.h"
#include "router.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace latchkey {
class Clock;
class RandomSource;
} // namespace latchkey

namespace latchkey::http {

struct HttpServerOptions;
class RequestCounts;

// What happens to every request, in two halves: gate() on the event loop (request id, time,
// address, version, CORS, limits: microseconds, before a queue can fill) and work() on a worker
// (guards, handler, log). Stateless but for its references; used from many threads. Tests dispatch
// through it without a socket.
class Pipeline
{
public:
    Pipeline(const HttpServerOptions &options,
             const Router &router,
             AccessGuard &guard,
             const Clock &clock,
             RandomSource &random,
             RequestCounts *counts = nullptr);

    struct Admission
    {
        RequestContext context;
        Router::Match match;
        std::optional<HttpResponse>
            answer; // decided already (preflight, 404, 405, 429): no worker needed
        bool isLimitTaken = false;
    };

    Admission gate(const HttpRequest &request) const;

    // Runs guards and handler; a failure or an exception becomes an answer. Never throws.
    HttpResponse work(const HttpRequest &request, Admission &admission) const;

    // The answer to a request that gets no further, for a reason outside of it (a full lane, the
    // deadline) or because it breaks HTTP.
    static HttpResponse refuse(const Error &error, RequestContext &context);

    // What every answer carries: CORS, nosniff, Date, what the handler adds. Also counts it and
    // writes the access log line.
    void
    finish(const HttpRequest &request, const RequestContext &context, HttpResponse &response) const;

    // How long a worker's answer has yet to wait for its route's least time.
    std::chrono::milliseconds remainingTime(const RequestContext &context) const;

    // gate, work and finish in one, on the calling thread.
    HttpResponse dispatch(const HttpRequest &request) const;

    // The facts of a request that need no route: who, when, from where, in which dialect.
    RequestContext contextOf(const HttpRequest &request) const;

private:
    bool isLimitFirst(const Router::Match &match) const;
    Result<> takeLimit(const HttpRequest &request, Admission &admission) const;
    Result<> passGuards(const HttpRequest &request, Admission &admission) const;
    void count(const HttpRequest &request,
               const RequestContext &context,
               int status,
               std::chrono::microseconds took) const;
    Result<HttpResponse> handle(const HttpRequest &request, Admission &admission) const;
    Result<HttpResponse> run(const HttpRequest &request, Admission &admission) const;
    static Result<> meetSubjects(const HttpRequest &request, const Router::Match &match);

    const HttpServerOptions &m_options;
    const Router &m_router;
    AccessGuard &m_guard;
    const Clock &m_clock;
    RandomSource &m_random;
    Cors m_cors;
    RequestCounts *m_counts; // null: nobody wants to know
};

} // namespace latchkey::http
