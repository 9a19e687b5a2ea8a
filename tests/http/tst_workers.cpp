#include "edge.h"
#include "main.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

QByteArray get(QByteArrayView target)
{
    return "GET " + target.toByteArray() + " HTTP/1.1\r\nHost: test\r\n\r\n";
}

// What other clients have done before has been seen when the second of two answers arrives: the
// loop looks at all sockets in between.
bool letTheLoopCatchUp(RawClient &witness)
{
    return statusOf(witness.get("/health")) == 200 && statusOf(witness.get("/health")) == 200;
}

} // namespace

// Requests that run on workers: clients that leave, full lanes, deadlines.
class Workers : public QObject
{
    Q_OBJECT

    std::unique_ptr<Edge> m_edge;

    // One thread for SQL, and /held, which says at once what leaves after `least`.
    void startWithHolding(std::chrono::milliseconds least);

private Q_SLOTS:
    void init();
    void cleanup();
    void clientLeavesWhileItsHandlerRuns_data();
    void clientLeavesWhileItsHandlerRuns();
    void waitingWorkOfAClientThatLeftIsNotDone();
    void fullLaneAnswers503AtOnce();
    void floodOfSignInsLeavesOtherLanesFree();
    void overdueAnswersAre504AndTheConnectionGoesOn();
    void answersOfARouteWithALeastTimeAreHeldWithoutAWorker();
    void heldAnswerOfAClientThatLeftHarmsNobody();
};

void Workers::init()
{
    m_edge = std::make_unique<Edge>();
    m_edge->start();
}

void Workers::cleanup()
{
    m_edge.reset();
}

void Workers::startWithHolding(std::chrono::milliseconds least)
{
    HttpServerOptions options = Edge::defaults();
    options.quick = {1, 1};
    m_edge = std::make_unique<Edge>(options);
    m_edge->router.add(
        {.path = "/held",
         .lane = Lane::Quick,
         .handler = [this](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
             m_edge->entered.release();
             return HttpResponse::text(200, "held");
         },
         .leastTime = least});
    m_edge->start();
}

void Workers::clientLeavesWhileItsHandlerRuns_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("closes") << false;
    QTest::newRow("resets") << true;
}

void Workers::clientLeavesWhileItsHandlerRuns()
{
    QFETCH(const bool, isReset);
    constexpr int clients = 4; // as many as the lane has threads
    for (int round = 0; round < 25; ++round) {
        std::vector<std::unique_ptr<RawClient>> leaving;
        for (int i = 0; i < clients; ++i) {
            leaving.push_back(std::make_unique<RawClient>(m_edge->port()));
            QVERIFY(leaving.back()->send(QByteArray(get("/wait") + get("/evil"))));
        }
        QVERIFY(m_edge->awaitEntered(clients));
        for (const auto &client : leaving)
            isReset ? (*client).reset() : client->close();
        m_edge->leave.release(clients);
        m_edge->left.acquire(clients);
    }
    RawClient client(m_edge->port());
    QCOMPARE(statusOf(client.get("/echo")), 200);
    // Who only closes may still be waiting for answers; who resets is not.
    if (isReset)
        QCOMPARE(m_edge->forbidden, 0);
}

void Workers::waitingWorkOfAClientThatLeftIsNotDone()
{
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int i = 0; i < 4; ++i) {
        busy.push_back(std::make_unique<RawClient>(m_edge->port()));
        QVERIFY(busy.back()->send(get("/wait")));
    }
    QVERIFY(m_edge->awaitEntered(4));
    std::vector<std::unique_ptr<RawClient>> leaving;
    for (int i = 0; i < 20; ++i) {
        leaving.push_back(std::make_unique<RawClient>(m_edge->port()));
        QVERIFY(leaving.back()->send(get("/echo")));
    }
    RawClient witness(m_edge->port());
    QVERIFY(letTheLoopCatchUp(witness));
    for (const auto &client : leaving)
        (*client).reset();
    QVERIFY(letTheLoopCatchUp(witness));
    m_edge->leave.release(4);
    QCOMPARE(statusOf(witness.get("/echo")), 200);
    QCOMPARE(m_edge->executed, 1); // only for the witness
}

void Workers::fullLaneAnswers503AtOnce()
{
    HttpServerOptions options = Edge::defaults();
    options.hashing = {1, 1};
    m_edge = std::make_unique<Edge>(options);
    m_edge->start();
    RawClient running(m_edge->port());
    RawClient waiting(m_edge->port());
    RawClient refused(m_edge->port());
    QVERIFY(running.send(get("/hash")));
    QVERIFY(m_edge->awaitEntered());
    QVERIFY(waiting.send(get("/hash")));
    RawClient witness(m_edge->port());
    QVERIFY(letTheLoopCatchUp(witness)); // with the second
    const std::optional<RawAnswer> answer = refused.get("/hash");
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
    QCOMPARE(answer->header("retry-after"), "1");
    QVERIFY(answer->body.contains("service_unavailable"));
    QCOMPARE(statusOf(refused.get("/echo")), 200); // only that lane, and the connection goes on
    m_edge->leave.release(2);
    QCOMPARE(statusOf(running.receive()), 200);
    QCOMPARE(statusOf(waiting.receive()), 200);
}

void Workers::floodOfSignInsLeavesOtherLanesFree()
{
    HttpServerOptions options = Edge::defaults();
    options.hashing = {2, 4};
    m_edge = std::make_unique<Edge>(options);
    m_edge->start();
    std::vector<std::unique_ptr<RawClient>> flood;
    for (int i = 0; i < 30; ++i) {
        flood.push_back(std::make_unique<RawClient>(m_edge->port()));
        QVERIFY(flood.back()->send(get("/hash")));
    }
    QVERIFY(m_edge->awaitEntered(2)); // both threads are stuck until the end of this test
    RawClient client(m_edge->port());
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(statusOf(client.get("/echo")), 200);
        QCOMPARE(statusOf(client.get("/health")), 200);
    }
    QVERIFY(!m_edge->entered.tryAcquire());
    m_edge->leave.release(6);
    int served = 0;
    for (const auto &one : flood)
        served += statusOf(one->receive()) == 200;
    QCOMPARE(served, 6);
}

void Workers::overdueAnswersAre504AndTheConnectionGoesOn()
{
    HttpServerOptions options = Edge::defaults();
    options.requestDeadline = std::chrono::milliseconds(50);
    m_edge = std::make_unique<Edge>(options);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send(get("/wait")));
    QVERIFY(m_edge->awaitEntered());
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 504);
    const QJsonObject body = QJsonDocument::fromJson(answer->body).object();
    QCOMPARE(body.value("error_code"_L1), u"request_timeout"_s);
    QVERIFY(body.contains("error_id"_L1));
    m_edge->leave.release(); // the late answer must not appear as that of the next request
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bodyOf(client.get("/count")), "/count\n");
}

void Workers::answersOfARouteWithALeastTimeAreHeldWithoutAWorker()
{
    constexpr std::chrono::milliseconds least{300};
    startWithHolding(least);
    RawClient held(m_edge->port());
    RawClient other(m_edge->port());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(held.send(QByteArray(get("/held") + get("/count"))));
    QVERIFY(m_edge->awaitEntered());
    QCOMPARE(bodyOf(other.get("/echo")), "/echo\n"); // the lane has one thread
    const std::optional<RawAnswer> answer = held.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QVERIFY(timer.durationElapsed() >= least);
    QCOMPARE(bodyOf(held.receive()), "/count\n");
}

void Workers::heldAnswerOfAClientThatLeftHarmsNobody()
{
    startWithHolding(std::chrono::milliseconds(50));
    for (int i = 0; i < 10; ++i) {
        RawClient leaving(m_edge->port());
        QVERIFY(leaving.send(get("/held")));
        QVERIFY(m_edge->awaitEntered());
        leaving.reset();
    }
    RawClient client(m_edge->port());
    QCOMPARE(statusOf(client.get("/held")), 200);
}

LATCHKEY_HTTP_TEST_MAIN(Workers)
#include "tst_workers.moc"
