#pragma once

#include "clientaddress.h"
#include "edgeload.h"
#include "requestcounts.h"
#include "result.h"
#include "route.h"
#include "router.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace latchkey {
class Clock;
class RandomSource;
} // namespace latchkey

namespace latchkey::http {

// Whether pages of any origin may read answers in a browser, as the peer allows.
enum class CorsUse { AnyOrigin, None };

class AddressLimits;
class TlsCredentials;

// Every number of the edge. Durations and sizes have the defaults of the design, section 6.
struct HttpServerOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 9090; // 0: any free one
    int eventLoops = 0; // 0: by the number of cores
    std::shared_ptr<const TlsCredentials> tls; // null: plain HTTP
    QByteArray strictTransportSecurity; // the header's value (RFC 6797 6.1); empty: not sent

    std::chrono::milliseconds handshakeDeadline{5'000}; // of TLS
    std::chrono::milliseconds headAndBodyDeadline{10'000};
    std::chrono::milliseconds idleDeadline{60'000};
    std::chrono::milliseconds unreadAnswerDeadline{10'000};
    std::chrono::milliseconds requestDeadline{10'000}; // 504 request_timeout; 0: none
    std::chrono::milliseconds stalledStreamDeadline{60'000};
    qsizetype maxHeadBytes = 32 * 1024;
    qsizetype maxTargetBytes = 8 * 1024;
    qsizetype maxBodyBytes = 1024 * 1024;
    qsizetype maxBufferedBytes = 256 * 1024 * 1024; // of all unfinished requests together
    int maxConnections = 0; // 0: by the limit of open files, and for TLS by its need of memory

    struct LaneLimits
    {
        int threads; // 0: by the number of cores; less: no lane, everything is refused
        int maxWaiting; // more are refused with 503 and Retry-After
    };

    static constexpr LaneLimits noLane{-1, 0};

    LaneLimits quick{4, 1024};
    LaneLimits hashing{0, 256}; // 0 threads: twice the cores, see Lanes
    LaneLimits outbound{8, 256};
    int maxStreams = 64;

    QString requestIdHeader; // REQUEST_ID_HEADER; empty: a fresh UUID for each request
    CorsUse cors = CorsUse::AnyOrigin;
    QStringList corsAllowedHeaders; // beside the built-in ones
    QString defaultAudience;
    std::function<QString(const HttpRequest &)> redirectTarget; // reference/http-api.md 1.10
    std::function<QString(const HttpRequest &)> linkBase; // reference/http-api.md 1.11
    ForwardingRules forwarding;
    std::shared_ptr<AddressLimits> limits; // none: nobody is limited
    bool captchaEnabled = false; // limits of LimitOrder::AfterCaptcha then wait for a worker
    bool accessLog = true;
    bool countRequests = false; // for requestRows()
};

// The whole edge: sockets, guard, event loops, lanes, pipeline. Construct, start() and stop() on
// the main thread. `router` and `guard` must outlive it and are used from many threads.
class HttpServer
{
public:
    HttpServer(HttpServerOptions options,
               const Router &router,
               AccessGuard &guard,
               const Clock &clock,
               RandomSource &random);
    ~HttpServer();

    Result<> start(); // bound and listening when it returns
    quint16 port() const;

    EdgeLoad load() const; // from any thread
    std::vector<RequestRow> requestRows() const; // if they are counted; from any thread
    bool isBusy() const; // requests that need the database wait for their turn; from any thread

    // Stops accepting, lets running requests finish (at most `deadline`), closes everything.
    // Threads of the lanes are gone when it returns, so whatever lives per thread has been closed
    // too.
    void stop(std::chrono::milliseconds deadline);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::http
