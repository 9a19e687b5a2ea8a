#include "edge.h"
#include "main.h"
#include "rawclient.h"
#include "streamkinds.h"

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

bool within(QSemaphore &semaphore)
{
    return semaphore.tryAcquire(1, QDeadlineTimer(20s));
}

} // namespace

class Streams : public QObject
{
    Q_OBJECT

    void serve(const QByteArray &path, Lane lane, const std::shared_ptr<ResponseStream> &stream);
    void start();

    HttpServerOptions m_options;
    std::unique_ptr<Edge> m_edge;
    QByteArrayList m_paths;

private Q_SLOTS:
    void init();
    void cleanup();
    void arrivesWholeAndTheConnectionGoesOn_data();
    void arrivesWholeAndTheConnectionGoesOn();
    void http10ReadsUntilTheEnd();
    void headStartsNoStream();
    void emptyStream();
    void waitsForTheClient();
    void clientLeaves_data();
    void clientLeaves();
    void stalledReaderIsDropped();
    void quietStreamIsNeitherIdleNorOverdue();
    void producerThatDoesNotWaitIsCutOff();
    void cap_data();
    void cap();
    void holdsNoWorker();
    void endsWithTheServer();
};

void Streams::init()
{
    m_options = Edge::defaults();
    m_edge.reset();
}

void Streams::cleanup()
{
    m_edge.reset();
}

void Streams::serve(const QByteArray &path,
                    Lane lane,
                    const std::shared_ptr<ResponseStream> &stream)
{
    if (!m_edge)
        m_edge = std::make_unique<Edge>(m_options);
    const Handler handler
        = [stream](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        HttpResponse response = HttpResponse::text(200, {});
        response.stream = stream;
        return response;
    };
    m_edge->router.add({.path = path, .lane = lane, .handler = handler});
    m_edge->router.add({.method = Method::Head, .path = path, .lane = lane, .handler = handler});
}

void Streams::arrivesWholeAndTheConnectionGoesOn_data()
{
    QTest::addColumn<Lane>("lane");
    QTest::newRow("streaming") << Lane::Streaming;
    QTest::newRow("inline") << Lane::Inline;
    QTest::newRow("outbound") << Lane::Outbound;
}

void Streams::arrivesWholeAndTheConnectionGoesOn()
{
    QFETCH(const Lane, lane);
    const auto producer = std::make_shared<Producer>(300);
    serve("/stream", lane, producer);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET /stream HTTP/1.1\r\nHost: test\r\n\r\n"
                        "GET /echo HTTP/1.1\r\nHost: test\r\n\r\n"));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->header("transfer-encoding"), "chunked");
    QVERIFY(!answer->hasHeader("content-length"));
    QCOMPARE(answer->header("x-content-type-options"), "nosniff");
    QCOMPARE(answer->body.size(), 300 * chunkSize);
    for (int i = 0; i < 300; ++i)
        QCOMPARE(answer->body[i * chunkSize], static_cast<char>('a' + (300 - i) % 26));
    QCOMPARE(bodyOf(client.receive()), "/echo\n");
    QVERIFY(!producer->left.tryAcquire());
}

void Streams::http10ReadsUntilTheEnd()
{
    serve("/stream", Lane::Streaming, std::make_shared<Producer>(50));
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET /stream HTTP/1.0\r\n\r\n"));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QVERIFY(!answer->hasHeader("transfer-encoding"));
    QCOMPARE(answer->header("connection"), "close");
    QCOMPARE(answer->body.size(), 50 * chunkSize);
}

void Streams::headStartsNoStream()
{
    const auto producer = std::make_shared<Producer>(1);
    serve("/stream", Lane::Streaming, producer);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("HEAD /stream HTTP/1.1\r\nHost: test\r\n\r\n"));
    QCOMPARE(statusOf(client.receive(RawClient::Body::None)), 200);
    QCOMPARE(statusOf(client.get("/echo")), 200);
    QVERIFY(!producer->started.tryAcquire());
}

void Streams::emptyStream()
{
    const auto quiet = std::make_shared<Quiet>();
    serve("/quiet", Lane::Streaming, quiet);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET /quiet HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(quiet->started));
    quiet->say({}); // nothing, which must not look like the end
    quiet->say("something");
    quiet->end();
    QCOMPARE(bodyOf(client.receive()), "something");
    QCOMPARE(statusOf(client.get("/echo")), 200);
}

void Streams::waitsForTheClient()
{
    const auto producer = std::make_shared<Producer>(100'000); // 1 GB
    serve("/stream", Lane::Streaming, producer);
    m_edge->start();
    RawClient client(m_edge->port(), 4'096);
    QVERIFY(client.send("GET /stream HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(producer->started));
    // Nobody reads, so it comes to a standstill.
    qsizetype before = -1;
    while (before != producer->written) {
        before = producer->written;
        QThread::sleep(100ms);
    }
    QCOMPARE_LT(before, 50'000'000);
    QCOMPARE_LE(producer->mostWaiting, 64 * 1024 + chunkSize + 16);
    // Reading moves it on.
    qsizetype received = 0;
    while (received < 2 * before) {
        const std::optional<QByteArray> some = client.receiveSome();
        QVERIFY(some);
        received += some->size();
    }
    QCOMPARE_GT(producer->written, before);
    QCOMPARE_LE(producer->mostWaiting, 64 * 1024 + chunkSize + 16);
}

void Streams::clientLeaves_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("closes") << false;
    QTest::newRow("resets") << true;
}

void Streams::clientLeaves()
{
    QFETCH(const bool, isReset);
    const auto producer = std::make_shared<Producer>(100'000);
    const auto quiet = std::make_shared<Quiet>();
    serve("/stream", Lane::Streaming, producer);
    serve("/quiet", Lane::Streaming, quiet);
    m_edge->start();
    RawClient first(m_edge->port());
    RawClient second(m_edge->port());
    QVERIFY(first.send("GET /stream HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(second.send("GET /quiet HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(producer->started));
    QVERIFY(within(quiet->started));
    isReset ? first.reset() : first.close();
    isReset ? second.reset() : second.close();
    QVERIFY(within(producer->left));
    QVERIFY(within(quiet->left));
    QVERIFY(!producer->wasOpenWhenGone);
    quiet->say("to nobody");
    quiet->end();
    const qsizetype written = producer->written;
    RawClient healthy(m_edge->port());
    QCOMPARE(statusOf(healthy.get("/echo")), 200);
    QCOMPARE(producer->written, written);
    QVERIFY(!producer->left.tryAcquire()); // told once
    QVERIFY(!quiet->left.tryAcquire());
}

void Streams::stalledReaderIsDropped()
{
    m_options.stalledStreamDeadline = 150ms;
    const auto producer = std::make_shared<Producer>(100'000);
    serve("/stream", Lane::Streaming, producer);
    m_edge->start();
    RawClient client(m_edge->port(), 4'096);
    QVERIFY(client.send("GET /stream HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(producer->left));
}

void Streams::quietStreamIsNeitherIdleNorOverdue()
{
    m_options.stalledStreamDeadline = 50ms;
    m_options.requestDeadline = 50ms;
    m_options.idleDeadline = 50ms;
    m_options.headAndBodyDeadline = 50ms;
    m_options.unreadAnswerDeadline = 50ms;
    const auto quiet = std::make_shared<Quiet>();
    serve("/quiet", Lane::Streaming, quiet);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET /quiet HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(quiet->started));
    for (int i = 0; i < 5; ++i) {
        RawClient idle(m_edge->port());
        QVERIFY(idle.isClosedByServer()); // each of these takes one deadline
    }
    quiet->say("still here");
    quiet->end();
    QCOMPARE(bodyOf(client.receive()), "still here");
}

void Streams::producerThatDoesNotWaitIsCutOff()
{
    const auto deaf = std::make_shared<Deaf>();
    serve("/deaf", Lane::Streaming, deaf);
    m_edge->start();
    RawClient client(m_edge->port(), 4'096);
    QVERIFY(client.send("GET /deaf HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(deaf->left));
    RawClient healthy(m_edge->port());
    QCOMPARE(statusOf(healthy.get("/echo")), 200);
}

void Streams::cap_data()
{
    QTest::addColumn<Lane>("lane");
    QTest::newRow("streaming") << Lane::Streaming;
    QTest::newRow("found out late") << Lane::Quick;
}

void Streams::cap()
{
    QFETCH(const Lane, lane);
    m_options.maxStreams = 2;
    const auto first = std::make_shared<Quiet>();
    const auto second = std::make_shared<Quiet>();
    const auto third = std::make_shared<Producer>(1);
    serve("/first", lane, first);
    serve("/second", lane, second);
    serve("/third", lane, third);
    serve("/fourth", lane, std::make_shared<Producer>(1));
    m_edge->start();
    RawClient one(m_edge->port());
    RawClient two(m_edge->port());
    RawClient three(m_edge->port());
    QVERIFY(one.send("GET /first HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(two.send("GET /second HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(first->started));
    QVERIFY(within(second->started));
    const std::optional<RawAnswer> refused = three.get("/third");
    QCOMPARE(statusOf(refused), 503);
    QCOMPARE(refused->header("retry-after"), "1");
    QVERIFY(!third->started.tryAcquire());
    QCOMPARE(statusOf(three.get("/echo")), 200);

    first->end();
    QCOMPARE(bodyOf(one.receive()), "");
    const std::optional<RawAnswer> admitted = three.get("/third");
    QCOMPARE(statusOf(admitted), 200);
    QCOMPARE(admitted->body.size(), chunkSize);

    two.reset(); // gives its place back too
    QVERIFY(within(second->left));
    QCOMPARE(statusOf(three.get("/fourth")), 200);
}

void Streams::holdsNoWorker()
{
    m_options.quick = {1, 1}; // the one worker may not have noticed yet that it is free
    std::vector<std::shared_ptr<Quiet>> streams;
    for (int i = 0; i < 10; ++i) {
        streams.push_back(std::make_shared<Quiet>());
        serve("/quiet/" + QByteArray::number(i), Lane::Streaming, streams.back());
    }
    m_edge->start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_edge->port()));
        const QByteArray path = "/quiet/" + QByteArray::number(i);
        QVERIFY(clients.back()->send(QByteArray("GET " + path + " HTTP/1.1\r\nHost: t\r\n\r\n")));
        QVERIFY(within(streams[static_cast<std::size_t>(i)]->started));
    }
    RawClient client(m_edge->port());
    QCOMPARE(statusOf(client.get("/echo")), 200);
}

void Streams::endsWithTheServer()
{
    const auto quiet = std::make_shared<Quiet>();
    serve("/quiet", Lane::Streaming, quiet);
    m_edge->start();
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET /quiet HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(within(quiet->started));
    m_edge->server->stop(10s);
    QVERIFY(quiet->left.tryAcquire());
    QVERIFY(!client.receive());
}

LATCHKEY_HTTP_TEST_MAIN(Streams)
#include "tst_streams.moc"
