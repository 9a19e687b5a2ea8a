#include "edge.h"
#include "main.h"
#include "rawclient.h"

#include <thread>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

std::atomic<int> threadsSeen = 0;
std::atomic<int> threadsEnded = 0;

struct PerThread
{
    PerThread() { ++threadsSeen; }

    ~PerThread() { ++threadsEnded; }

    Q_DISABLE_COPY_MOVE(PerThread)

    int requests = 0;
};

Result<HttpResponse> touchThread(const HttpRequest &, RequestContext &)
{
    thread_local PerThread perThread;
    ++perThread.requests;
    return HttpResponse::empty(204);
}

void askUntilNobodyAnswers(quint16 port, std::atomic<int> &answered, std::atomic<bool> &isHealthy)
{
    RawClient client(port);
    for (;;) {
        const std::optional<RawAnswer> answer = client.get("/echo");
        if (!answer)
            return;
        ++answered;
        if (answer->status != 200 || answer->body != "/echo\n")
            isHealthy = false;
    }
}

} // namespace

class Shutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningRequestsAreAnswered();
    void idleAndHalfRequestsAreClosed();
    void pipelinedRequestsBehindTheRunningOneAreNotStarted();
    void nobodyGetsInAnyMore();
    void handlerBeyondTheDeadline();
    void threadsAreGone();
    void underLoad();
    void stopTwiceOrNeverStarted();
    void portIsFreeAgain();
};

void Shutdown::runningRequestsAreAnswered()
{
    Edge edge;
    edge.start();
    RawClient quick(edge.port());
    RawClient hashing(edge.port());
    QVERIFY(quick.send("GET /wait HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(hashing.send("GET /hash HTTP/1.1\r\nHost: test\r\n\r\n"));
    RawClient idle(edge.port());
    QCOMPARE(statusOf(idle.get("/health")), 200);
    QVERIFY(edge.awaitEntered(2));
    std::thread stopper([&edge] { edge.server->stop(20s); });
    QVERIFY(idle.isClosedByServer()); // stopping has begun
    edge.leave.release(2);
    stopper.join();
    for (RawClient *client : {&quick, &hashing}) {
        const std::optional<RawAnswer> answer = client->receive();
        QCOMPARE(bodyOf(answer), "waited");
        QCOMPARE(answer->header("connection"), "close");
        QVERIFY(client->isClosedByServer());
    }
}

void Shutdown::idleAndHalfRequestsAreClosed()
{
    Edge edge;
    edge.start();
    RawClient silent(edge.port());
    RawClient half(edge.port());
    QVERIFY(half.send("POST /count HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\nab"));
    RawClient idle(edge.port());
    QCOMPARE(statusOf(idle.get("/health")), 200); // so the others have been accepted
    edge.server->stop(20s);
    for (RawClient *client : {&silent, &half, &idle})
        QVERIFY(client->isClosedByServer());
    QCOMPARE(edge.executed, 0);
}

void Shutdown::pipelinedRequestsBehindTheRunningOneAreNotStarted()
{
    Edge edge;
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("GET /wait HTTP/1.1\r\nHost: test\r\n\r\n"
                        "GET /evil HTTP/1.1\r\nHost: test\r\n\r\n"));
    RawClient idle(edge.port());
    QCOMPARE(statusOf(idle.get("/health")), 200);
    QVERIFY(edge.awaitEntered());
    std::thread stopper([&edge] { edge.server->stop(20s); });
    QVERIFY(idle.isClosedByServer());
    edge.leave.release();
    stopper.join();
    QCOMPARE(bodyOf(client.receive()), "waited");
    QVERIFY(client.isClosedByServer());
    QCOMPARE(edge.forbidden, 0);
}

void Shutdown::nobodyGetsInAnyMore()
{
    Edge edge;
    edge.start();
    const quint16 port = edge.port();
    QVERIFY(RawClient(port).isConnected());
    edge.server->stop(20s);
    QVERIFY(!RawClient(port).isConnected());
}

// Its thread cannot be taken away, so stop() waits for it; the others have been sent home by then.
void Shutdown::handlerBeyondTheDeadline()
{
    Edge edge;
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("GET /wait HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(edge.awaitEntered());
    std::atomic<bool> hasStopped = false;
    std::thread stopper([&] {
        edge.server->stop(1ms);
        hasStopped = true;
    });
    QThread::sleep(100ms);
    QVERIFY(!hasStopped);
    edge.leave.release();
    stopper.join();
    QCOMPARE(bodyOf(client.receive()), "waited"); // late, but before the end
}

void Shutdown::threadsAreGone()
{
    threadsSeen = 0;
    threadsEnded = 0;
    HttpServerOptions options = Edge::defaults();
    options.eventLoops = 2;
    Edge edge(options);
    edge.router.add({.path = "/quick", .lane = Lane::Quick, .handler = touchThread});
    edge.router.add({.path = "/hashing", .lane = Lane::Hashing, .handler = touchThread});
    edge.router.add({.path = "/outbound", .lane = Lane::Outbound, .handler = touchThread});
    edge.router.add({.path = "/inline", .lane = Lane::Inline, .handler = touchThread});
    edge.start();
    RawClient client(edge.port());
    for (const char *path : {"/quick", "/hashing", "/outbound", "/inline"})
        QCOMPARE(statusOf(client.get(path)), 204);
    QCOMPARE(threadsSeen, 4);
    QCOMPARE(threadsEnded, 0);
    edge.server->stop(20s);
    QCOMPARE(threadsEnded, 4);
}

// Every request is either answered or not taken; nothing hangs, nothing is answered by halves.
void Shutdown::underLoad()
{
    for (int round = 0; round < 10; ++round) {
        HttpServerOptions options = Edge::defaults();
        options.eventLoops = 2;
        Edge edge(options);
        edge.start();
        const quint16 port = edge.port();
        std::atomic<bool> isHealthy = true;
        std::atomic<int> answered = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 4; ++i)
            clients.emplace_back([&, port] { askUntilNobodyAnswers(port, answered, isHealthy); });
        while (answered < 100)
            QThread::yieldCurrentThread();
        edge.server->stop(20s);
        for (std::thread &client : clients)
            client.join();
        QVERIFY(isHealthy);
        QCOMPARE_GE(edge.executed, answered);
        QCOMPARE_LE(edge.executed - answered, 4);
    }
}

void Shutdown::stopTwiceOrNeverStarted()
{
    Edge edge;
    HttpServer never(Edge::defaults(), edge.router, edge.guard, edge.clock, edge.random);
    never.stop(1s);
    QCOMPARE(never.port(), 0);
    edge.start();
    edge.server->stop(1s);
    edge.server->stop(1s);
    QCOMPARE(edge.server->port(), 0);
}

void Shutdown::portIsFreeAgain()
{
    HttpServerOptions options = Edge::defaults();
    quint16 port = 0;
    for (int round = 0; round < 5; ++round) {
        options.port = port;
        options.eventLoops = 1 + round % 2;
        Edge edge(options);
        edge.start();
        port = edge.port();
        RawClient client(port);
        QCOMPARE(statusOf(client.get("/health")), 200);
        edge.server->stop(1s);
    }
}

LATCHKEY_HTTP_TEST_MAIN(Shutdown)
#include "tst_shutdown.moc"
