#include "edge.h"
#include "main.h"
#include "rawclient.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>
#include <set>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

QByteArray get(QByteArrayView target, QByteArrayView headers = {})
{
    return "GET " + target.toByteArray() + " HTTP/1.1\r\nHost: test\r\n" + headers.toByteArray()
        + "\r\n";
}

QByteArray post(QByteArrayView target, QByteArrayView body, QByteArrayView headers = {})
{
    return "POST " + target.toByteArray() + " HTTP/1.1\r\nHost: test\r\n" + headers.toByteArray()
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body.toByteArray();
}

} // namespace

// Order, keeping and closing of connections over real sockets.
class Connections : public QObject
{
    Q_OBJECT

    std::unique_ptr<Edge> m_edge;

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsAlive();
    void answersAPipelineInOrder();
    void bodiesArriveWhole_data();
    void bodiesArriveWhole();
    void rawTargetReachesTheHandler();
    void headHasNoBody();
    void http10IsAnsweredAndClosed();
    void closeSendsAWholeLargeAnswerFirst();
    void continueIsSentOnceAndOnlyIfBodyIsMissing();
    void tooLargeIsAnsweredWhileTheClientStillSends_data();
    void tooLargeIsAnsweredWhileTheClientStillSends();
    void refusalSpeaksTheClientsVersion();
    void refusalCanBeReadByABrowser();
    void severalLoopsShareThePort();
    void secondServerOnThePortIsRefused();
    void brokenAddressIsRefused();
    void servesIPv6();
};

void Connections::init()
{
    m_edge = std::make_unique<Edge>();
    m_edge->start();
}

void Connections::cleanup()
{
    m_edge.reset();
}

void Connections::keepsAlive()
{
    RawClient client(m_edge->port());
    for (int i = 0; i < 200; ++i) {
        const char *path = i % 2 ? "/health" : "/echo";
        const std::optional<RawAnswer> answer = client.get(path);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY(!answer->hasHeader("connection"));
        QVERIFY(answer->hasHeader("date"));
    }
    QCOMPARE(m_edge->executed, 100);
}

void Connections::answersAPipelineInOrder()
{
    RawClient client(m_edge->port());
    QByteArray requests = get("/wait"); // the first is the slowest
    for (int i = 0; i < 50; ++i)
        requests += i % 3 ? get(QByteArray("/echo?" + QByteArray::number(i)))
                          : post(QByteArray("/count?" + QByteArray::number(i)), "body");
    QVERIFY(client.send(requests));
    QVERIFY(m_edge->awaitEntered());
    QCOMPARE(m_edge->executed, 0); // one after the other
    m_edge->leave.release();
    QCOMPARE(bodyOf(client.receive()), "waited");
    for (int i = 0; i < 50; ++i) {
        const std::optional<RawAnswer> answer = client.receive();
        QVERIFY(answer);
        const QByteArray number = QByteArray::number(i);
        QCOMPARE(answer->body,
                 i % 3 ? QByteArray("/echo?" + number + '\n')
                       : QByteArray("/count?" + number + "\nbody"));
    }
    QCOMPARE(m_edge->executed, 50);
}

void Connections::bodiesArriveWhole_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 16'383, 16'384, 16'385, 65'535, 65'536, 65'537, 1'048'576})
        QTest::addRow("%lld", size) << size;
}

void Connections::bodiesArriveWhole()
{
    QFETCH(const qsizetype, size);
    QByteArray body(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        body[i] = static_cast<char>(i * 7 + i / 251);
    RawClient client(m_edge->port());
    for (const char *path : {"/echo", "/count"}) {
        QVERIFY(client.send(post(path, body)));
        const std::optional<RawAnswer> answer = client.receive();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray(path + QByteArray("\n") + body));
    }
}

void Connections::rawTargetReachesTheHandler()
{
    RawClient client(m_edge->port());
    QCOMPARE(bodyOf(client.get("/auth/v1/echo?a=%20%2f+b&c")), "/auth/v1/echo?a=%20%2f+b&c\n");
    QVERIFY(client.send("GET http://other:80/echo?x HTTP/1.1\r\nHost: test\r\n\r\n"));
    QCOMPARE(bodyOf(client.receive()), "/echo?x\n");
}

void Connections::headHasNoBody()
{
    RawClient client(m_edge->port());
    QVERIFY(client.send("HEAD /big?size=100 HTTP/1.1\r\nHost: test\r\n\r\n"
                        "HEAD /health HTTP/1.1\r\nHost: test\r\n\r\n"
                        "HEAD /nowhere HTTP/1.1\r\nHost: test\r\n\r\n"));
    const std::optional<RawAnswer> big = client.receive(RawClient::Body::None);
    QVERIFY(big);
    QCOMPARE(big->status, 200);
    QCOMPARE(big->header("content-length"), "100");
    const std::optional<RawAnswer> health = client.receive(RawClient::Body::None);
    QVERIFY(health);
    QCOMPARE(health->status, 405);
    QCOMPARE(health->header("allow"), "GET");
    QVERIFY(!health->hasHeader("content-type"));
    const std::optional<RawAnswer> nowhere = client.receive(RawClient::Body::None);
    QVERIFY(nowhere);
    QCOMPARE(nowhere->status, 404);
    QCOMPARE(nowhere->header("content-length"), "19");
    QCOMPARE(statusOf(client.get("/health")), 200); // still in step

    RawClient broken(m_edge->port());
    QVERIFY(broken.send("HEAD /health HTTP/1.1\r\n\r\n"));
    QCOMPARE(statusOf(broken.receive(RawClient::Body::None)), 400);
    QVERIFY(broken.isClosedByServer());
}

void Connections::http10IsAnsweredAndClosed()
{
    for (const QByteArray &path : {"/health"_ba, "/echo"_ba, "/nowhere"_ba}) {
        RawClient client(m_edge->port());
        QVERIFY(client.send(QByteArray("GET " + path + " HTTP/1.0\r\n\r\n")));
        const std::optional<RawAnswer> answer = client.receive();
        QVERIFY(answer);
        QCOMPARE(answer->status, path == "/nowhere" ? 404 : 200);
        QCOMPARE(answer->header("connection"), "close");
        QVERIFY(client.isClosedByServer());
    }
}

void Connections::closeSendsAWholeLargeAnswerFirst()
{
    constexpr int size = 8'000'000; // more than the kernel buffers
    RawClient client(m_edge->port(), 8'192);
    QVERIFY(
        client.send(QByteArray(get("/big?size=8000000", "Connection: close\r\n") + get("/echo"))));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->body.size(), size);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_edge->executed, 0);
}

void Connections::continueIsSentOnceAndOnlyIfBodyIsMissing()
{
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\n"
                            "Content-Length: 6\r\n\r\n";
    RawClient client(m_edge->port());
    for (int round = 0; round < 2; ++round) {
        QVERIFY(client.send(head));
        QCOMPARE(statusOf(client.receive()), 100);
        QVERIFY(client.send("abc"));
        RawClient witness(m_edge->port()); // for whom the loop looks at all sockets
        QCOMPARE(statusOf(witness.get("/health")), 200);
        QVERIFY(client.send("def"));
        QCOMPARE(bodyOf(client.receive()), "/echo\nabcdef");
    }
    QVERIFY(client.send(QByteArray(head + "abcdef"))); // did not wait for it
    QCOMPARE(statusOf(client.receive()), 200);
    QCOMPARE(statusOf(client.get("/health")), 200);
}

void Connections::tooLargeIsAnsweredWhileTheClientStillSends_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("old shape") << ""_ba
                               << "{\"code\":413,\"error_code\":\"request_entity_too_large\","
                                  "\"msg\":\"Request body too large (max 1048576 bytes)\"}"_ba;
    QTest::newRow("new shape") << "X-Supabase-Api-Version: 2024-01-01\r\n"_ba
                               << "{\"code\":\"request_entity_too_large\","
                                  "\"message\":\"Request body too large (max 1048576 bytes)\"}"_ba;
}

// As ordinary clients do: first everything is sent, then the answer is read, although it has been
// there for a while.
void Connections::tooLargeIsAnsweredWhileTheClientStillSends()
{
    QFETCH(const QByteArray, version);
    RawClient client(m_edge->port());
    const QByteArray request = post("/echo", QByteArray(1'100'000, 'x'), version);
    QVERIFY(client.send(request.first(50'000)));
    QVERIFY(client.awaitReadable());
    for (qsizetype i = 50'000; i < request.size(); i += 50'000)
        QVERIFY(client.send(request.sliced(i).first(std::min(50'000LL, request.size() - i))));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    QTEST(answer->body, "body");
    QCOMPARE(answer->header("x-sb-error-code"), "request_entity_too_large");
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_edge->executed, 0);
}

void Connections::refusalSpeaksTheClientsVersion()
{
    RawClient client(m_edge->port());
    QVERIFY(client.send("GET / HTTP/1.1\r\nX-Supabase-Api-Version: 2024-01-01\r\n\r\n"));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->header("x-supabase-api-version"), "2024-01-01");
    const QJsonObject body = QJsonDocument::fromJson(answer->body).object();
    QCOMPARE(body.value("code"_L1), u"bad_request"_s);
    QVERIFY(body.value("message"_L1).toString().startsWith("Malformed HTTP request"_L1));
}

void Connections::refusalCanBeReadByABrowser()
{
    RawClient client(m_edge->port());
    QVERIFY(client.send("POST / HTTP/1.1\r\nHost: test\r\nOrigin: https://a.example\r\n"
                        "Content-Length: 2000000\r\n\r\n"));
    const std::optional<RawAnswer> answer = client.receive();
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    QCOMPARE(answer->header("access-control-allow-origin"), "*");
    QCOMPARE(answer->header("x-content-type-options"), "nosniff");
}

void Connections::severalLoopsShareThePort()
{
    HttpServerOptions options = Edge::defaults();
    options.eventLoops = 3;
    m_edge = std::make_unique<Edge>(options);
    m_edge->start();
    std::set<QThread *> loops;
    std::mutex mutex;
    m_edge = std::make_unique<Edge>(options);
    m_edge->router.add(
        {.path = "/thread",
         .lane = Lane::Inline,
         .handler = [&](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
             const std::scoped_lock lock(mutex);
             loops.insert(QThread::currentThread());
             return HttpResponse::empty(204);
         }});
    m_edge->start();
    // Which loop gets a connection is the kernel's choice, by a hash of the client's port.
    for (int i = 0; i < 2'000 && loops.size() < 3; ++i) {
        RawClient client(m_edge->port());
        QCOMPARE(statusOf(client.get("/thread")), 204);
    }
    QCOMPARE(loops.size(), 3u);
}

void Connections::secondServerOnThePortIsRefused()
{
    HttpServerOptions options = Edge::defaults();
    options.port = m_edge->port();
    options.eventLoops = 2;
    HttpServer second(options, m_edge->router, m_edge->guard, m_edge->clock, m_edge->random);
    const Result<> started = second.start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(QString::number(options.port)));
    RawClient client(m_edge->port());
    QCOMPARE(statusOf(client.get("/health")), 200);
}

void Connections::brokenAddressIsRefused()
{
    HttpServerOptions options = Edge::defaults();
    options.address = QHostAddress(u"203.0.113.1"_s); // reserved for documentation: not ours
    HttpServer server(options, m_edge->router, m_edge->guard, m_edge->clock, m_edge->random);
    const Result<> started = server.start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"203.0.113.1"_s));
}

void Connections::servesIPv6()
{
    HttpServerOptions options = Edge::defaults();
    options.address = QHostAddress::Any; // both families: the client of the tests speaks IPv4
    m_edge = std::make_unique<Edge>(options);
    QString peer;
    m_edge->router.add(
        {.path = "/peer",
         .lane = Lane::Inline,
         .handler = [&](const HttpRequest &, RequestContext &context) -> Result<HttpResponse> {
             peer = context.caller.ipAddress;
             return HttpResponse::empty(204);
         }});
    m_edge->start();
    RawClient client(m_edge->port());
    QCOMPARE(statusOf(client.get("/peer")), 204);
    QCOMPARE(peer, u"127.0.0.1"_s); // not ::ffff:127.0.0.1
}

LATCHKEY_HTTP_TEST_MAIN(Connections)
#include "tst_connections.moc"
