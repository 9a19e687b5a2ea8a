#include "edge.h"
#include "main.h"
#include "rawclient.h"
#include "residentmemory.h"

#include <sys/resource.h>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

// Sanitizers keep freed memory for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 slack = 256 * 1024 * 1024;
#else
constexpr qint64 slack = 24 * 1024 * 1024;
#endif

std::chrono::microseconds processorTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

} // namespace

// What a client can make the server hold: memory, connections, file descriptors.
class Limits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pipeliningWithoutReading();
    void sixteenMegabytesOfHeader();
    void hugeBodyAnnounced();
    void manyBodiesAtOnce();
    void connectionsBeyondTheCapAreClosed();
    void placesAreGivenBack();
    void noDescriptorsLeft();
    void thousandsOfConnections();
};

void Limits::initTestCase()
{
    QVERIFY(residentBytes() > 0);
    Edge edge; // so that what is allocated once counts for no test
    edge.start();
    RawClient client(edge.port());
    QCOMPARE(statusOf(client.get("/health")), 200);
}

void Limits::pipeliningWithoutReading()
{
    HttpServerOptions options = Edge::defaults();
    options.unreadAnswerDeadline = 60s; // not the deadline, but the order of things bounds it
    Edge edge(options);
    edge.start();
    RawClient client(edge.port(), 4'096);
    const qint64 before = residentBytes();
    const QByteArray requests
        = QByteArray("GET /count?" + QByteArray(1'000, 'a') + " HTTP/1.1\r\nHost: test\r\n\r\n")
              .repeated(100);
    qsizetype sent = 0;
    int refusals = 0; // of the kernel, in a row: nobody takes anything any more
    while (sent < 400'000'000 && refusals < 200) {
        const qsizetype taken = client.trySend(requests);
        QVERIFY(taken >= 0);
        refusals = taken ? 0 : refusals + 1;
        sent += taken;
        if (!taken)
            QThread::sleep(1ms);
    }
    QCOMPARE_LT(sent, 400'000'000);
    QCOMPARE_LT(residentBytes() - before, slack);
    RawClient healthy(edge.port());
    QCOMPARE(statusOf(healthy.get("/health")), 200);
}

void Limits::sixteenMegabytesOfHeader()
{
    Edge edge;
    edge.start();
    RawClient client(edge.port());
    const qint64 before = residentBytes();
    QVERIFY(client.send("GET /count HTTP/1.1\r\nHost: test\r\nX-Long: "));
    const QByteArray piece(65'536, 'a');
    for (int i = 0; i < 256 && client.send(piece); ++i) { }
    QCOMPARE_LT(residentBytes() - before, slack);
    QCOMPARE(edge.executed, 0);
}

void Limits::hugeBodyAnnounced()
{
    Edge edge;
    edge.start();
    const qint64 before = residentBytes();
    const QByteArray piece(65'536, 'a');
    for (int round = 0; round < 20; ++round) {
        RawClient client(edge.port());
        QVERIFY(
            client.send("POST /count HTTP/1.1\r\nHost: test\r\nContent-Length: 536870912\r\n\r\n"));
        for (int i = 0; i < 30; ++i)
            QVERIFY(client.send(piece)); // less than what is drained
        QCOMPARE(statusOf(client.receive()), 413);
    }
    QCOMPARE_LT(residentBytes() - before, slack);
    QCOMPARE(edge.executed, 0);
}

// Each is allowed by itself; together they would fill the memory.
void Limits::manyBodiesAtOnce()
{
    HttpServerOptions options = Edge::defaults();
    options.maxBufferedBytes = 4 * 1024 * 1024;
    Edge edge(options);
    edge.start();
    const qint64 before = residentBytes();
    std::vector<std::unique_ptr<RawClient>> clients;
    const QByteArray most(1'000'000, 'a');
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<RawClient>(edge.port()));
        QVERIFY(clients.back()->send(
            "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1048576\r\n\r\n"));
        QVERIFY(clients.back()->send(most));
    }
    QCOMPARE_LT(residentBytes() - before, slack);
    RawClient healthy(edge.port());
    QVERIFY(healthy.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 2\r\n\r\nhi"));
    int served = statusOf(healthy.receive()) == 200;
    QCOMPARE(served, 1);
    int refused = 0;
    for (const auto &client : clients) {
        client->send(QByteArray(48'576, 'b'));
        const std::optional<RawAnswer> answer = client->receive();
        QVERIFY(answer);
        served += answer->status == 200;
        refused += answer->status == 503 && answer->header("retry-after") == "1";
    }
    QCOMPARE(served + refused, 61);
    QCOMPARE_GE(served, 4);
    QCOMPARE_GE(refused, 40);
    RawClient later(edge.port()); // and the budget is free again
    QVERIFY(later.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 1048576\r\n\r\n"));
    QVERIFY(later.send(QByteArray(1'048'576, 'c')));
    QCOMPARE(statusOf(later.receive()), 200);
}

void Limits::connectionsBeyondTheCapAreClosed()
{
    HttpServerOptions options = Edge::defaults();
    options.maxConnections = 10;
    Edge edge(options);
    edge.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<RawClient>(edge.port()));
        QCOMPARE(statusOf(clients.back()->get("/health")), 200);
    }
    for (int i = 0; i < 20; ++i) {
        RawClient tooMany(edge.port());
        QVERIFY(tooMany.isClosedByServer());
    }
    for (const auto &client : clients)
        QCOMPARE(statusOf(client->get("/echo")), 200);
}

void Limits::placesAreGivenBack()
{
    HttpServerOptions options = Edge::defaults();
    options.maxConnections = 3;
    Edge edge(options);
    edge.start();
    for (int i = 0; i < 200; ++i) {
        // One that leaves in order, one that is refused, one that resets. Each must give its
        // place back, though the loop may need a moment to notice.
        auto client = std::make_unique<RawClient>(edge.port());
        std::optional<RawAnswer> answer = client->get("/health");
        for (int attempt = 0; !answer && attempt < 10'000; ++attempt) {
            client = std::make_unique<RawClient>(edge.port());
            answer = client->get("/health");
        }
        QCOMPARE(statusOf(answer), 200);
        if (i % 3 == 1)
            QVERIFY(client->send("nonsense\r\n"));
        if (i % 3 == 2)
            (*client).reset();
    }
}

// Somebody else in the process has taken every descriptor: accepting fails, and must neither spin
// nor stop for good.
void Limits::noDescriptorsLeft()
{
    Edge edge;
    edge.start();
    RawClient healthy(edge.port());
    QCOMPARE(statusOf(healthy.get("/health")), 200);
    RawClient waiting(edge.port());
    QCOMPARE(statusOf(waiting.get("/health")), 200);

    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    const rlim_t normal = files.rlim_cur;
    std::vector<std::unique_ptr<RawClient>> clients;
    clients.push_back(std::make_unique<RawClient>(edge.port()));
    QCOMPARE(statusOf(clients.back()->get("/health")), 200);
    // A socket for one more client, and no descriptor for the server's end of it.
    const int next = ::dup(0);
    ::close(next);
    files.rlim_cur = static_cast<rlim_t>(next) + 1;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
    RawClient stranded(edge.port());
    QVERIFY(stranded.isConnected()); // by the kernel; nobody accepts
    const auto processorBefore = processorTime();
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(statusOf(healthy.get("/health")), 200);
        QThread::sleep(50ms);
    }
    // It would be all of that second if it span.
    QCOMPARE_LT((processorTime() - processorBefore).count(), 300'000);
    files.rlim_cur = normal;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
    QCOMPARE(statusOf(stranded.get("/health")), 200); // accepted late
}

void Limits::thousandsOfConnections()
{
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    // Both ends live in this process.
    const auto wanted = static_cast<int>(std::min<rlim_t>(3'000, files.rlim_cur / 2 - 200));
    HttpServerOptions options = Edge::defaults();
    options.maxConnections = wanted * 3 / 10;
    options.handshakeDeadline = 60s; // they take their turns
    Edge edge(options);
    edge.start();
    RawClient healthy(edge.port());
    QCOMPARE(statusOf(healthy.get("/health")), 200);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < wanted; ++i)
        clients.push_back(std::make_unique<RawClient>(edge.port()));
    int served = 0;
    for (const auto &client : clients)
        served += client->get("/health").has_value();
    QCOMPARE(served, options.maxConnections - 1);
    QCOMPARE(statusOf(healthy.get("/echo")), 200);
}

LATCHKEY_HTTP_TEST_MAIN(Limits)
#include "tst_limits.moc"
