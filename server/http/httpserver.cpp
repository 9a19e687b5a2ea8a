#include "httpserver.h"

#include "connectionbudget.h"
#include "eventloop.h"
#include "lanes.h"
#include "listeningsocket.h"
#include "pipeline.h"

#include <QThread>

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace latchkey::http {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

// Some are left for the database, logs and calls to other servers: without a free descriptor Qt
// accepts in a busy loop. A connection of TLS takes up to 130 KiB as long as it lives (Qt makes a
// context of OpenSSL for each), one without 8: strangers shall not fill the memory by connecting.
int connectionLimit(const HttpServerOptions &options)
{
    constexpr int defaultLimit = 20'000;
    constexpr int defaultTlsLimit = 3'000;
    constexpr int reserved = 96;
    int limit = options.maxConnections > 0 ? options.maxConnections
        : options.tls                      ? defaultTlsLimit
                                           : defaultLimit;
#ifdef Q_OS_UNIX
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY) {
        const auto open = static_cast<qint64>(files.rlim_cur);
        limit = static_cast<int>(
            std::min<qint64>(limit, std::max<qint64>(open - reserved, open / 2)));
    }
#endif
    return limit;
}

int eventLoopCount(int wanted)
{
#ifdef Q_OS_LINUX
    return wanted > 0 ? wanted : std::clamp(QThread::idealThreadCount(), 1, 8);
#else
    Q_UNUSED(wanted)
    return 1;
#endif
}

GuardSettings guardSettings(const HttpServerOptions &options)
{
    return {.framing = {.maxHeadBytes = options.maxHeadBytes,
                        .maxTargetBytes = options.maxTargetBytes,
                        .maxBodyBytes = options.maxBodyBytes},
            .tls = options.tls,
            .handshake = options.handshakeDeadline,
            .headAndBody = options.headAndBodyDeadline,
            .idle = options.idleDeadline,
            .unreadAnswer = options.unreadAnswerDeadline,
            .answer = options.requestDeadline,
            .stalledStream = options.stalledStreamDeadline};
}

} // namespace

// Members are destroyed from the bottom: loops before what they use.
class HttpServer::Private
{
public:
    Private(HttpServerOptions wanted,
            const Router &router,
            AccessGuard &guard,
            const Clock &clock,
            RandomSource &random)
        : options(std::move(wanted))
        , settings(guardSettings(options))
        , counts(options.countRequests ? std::make_unique<RequestCounts>(router) : nullptr)
        , pipeline(options, router, guard, clock, random, counts.get())
        , budget(connectionLimit(options), options.maxBufferedBytes)
        , streamPlaces(options.maxStreams)
        , lanes(options)
    { }

    const HttpServerOptions options;
    const GuardSettings settings;
    const std::unique_ptr<RequestCounts> counts;
    const Pipeline pipeline;
    ConnectionBudget budget;
    StreamPlaces streamPlaces;
    Lanes lanes;
    const Edge edge{pipeline, lanes, streamPlaces, budget, settings};
    std::vector<std::unique_ptr<EventLoop>> loops;
};

HttpServer::HttpServer(HttpServerOptions options,
                       const Router &router,
                       AccessGuard &guard,
                       const Clock &clock,
                       RandomSource &random)
    : d(std::make_unique<Private>(std::move(options), router, guard, clock, random))
{ }

HttpServer::~HttpServer()
{
    stop(0ms);
}

Result<> HttpServer::start()
{
    const HttpServerOptions &options = d->options;
    const int count = eventLoopCount(options.eventLoops);
    std::vector<qintptr> sockets = TRY(openListeningSockets(options.address, options.port, count));
    for (int i = 0; i < count; ++i) {
        std::optional<qintptr> socket;
        if (!sockets.empty()) {
            socket = sockets.back();
            sockets.pop_back();
        }
        auto loop = std::make_unique<EventLoop>(d->edge);
        const Result<> started = loop->start(socket, options.address, options.port);
        if (!started) {
            closeListeningSockets(sockets);
            return started;
        }
        d->loops.push_back(std::move(loop));
    }
    return {};
}

quint16 HttpServer::port() const
{
    return d->loops.empty() ? 0 : d->loops.front()->port();
}

EdgeLoad HttpServer::load() const
{
    EdgeLoad load{.connections = d->budget.connections(),
                  .mostConnections = d->budget.mostConnections(),
                  .refusedConnections = d->budget.refused(),
                  .streams = d->streamPlaces.taken()};
    d->lanes.addLoad(load);
    return load;
}

std::vector<RequestRow> HttpServer::requestRows() const
{
    return d->counts ? d->counts->rows() : std::vector<RequestRow>();
}

bool HttpServer::isBusy() const
{
    return load().quick.waiting > 0;
}

void HttpServer::stop(std::chrono::milliseconds deadline)
{
    for (const auto &loop : d->loops)
        loop->closeWhenAnswered();
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (d->budget.connections() > 0 && std::chrono::steady_clock::now() < end)
        QThread::sleep(5ms);
    d->lanes.stop();
    d->loops.clear();
}

} // namespace latchkey::http
