#include "edge.h"
#include "http/pipeline.h"
#include "logging.h"
#include "main.h"
#include "rawclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

Result<HttpResponse> succeed(const HttpRequest &, RequestContext &context)
{
    context.grantType = u"password"_s;
    return HttpResponse::json(200, "{}");
}

Result<HttpResponse> fail(const HttpRequest &request, RequestContext &)
{
    if (request.query.contains(u"throw"))
        throw std::runtime_error("flung");
    if (request.query.contains(u"ours"))
        return unexpectedFailure(u"the disk is full"_s);
    return failure(ErrorCode::InvalidCredentials, u"Invalid login credentials"_s);
}

HttpRequest request(const QByteArray &method, const QByteArray &target)
{
    HttpRequest made;
    made.setMethod(method);
    made.setTarget(target);
    made.peer = QHostAddress(u"192.0.2.7"_s);
    return made;
}

} // namespace

// One JSON line for each request, and nothing in it that must stay secret.
class TestAccessLog : public QObject
{
    Q_OBJECT

    void dispatch(const HttpRequest &asked);
    QByteArray text() const;
    QList<QJsonObject> lines() const;

    QTemporaryDir m_folder;
    HttpServerOptions m_options;
    Router m_router;
    TokenGuard m_guard;
    FixedClock m_clock;
    SeededRandom m_random;

private Q_SLOTS:
    void initTestCase();
    void init();
    void line();
    void levels();
    void holdsNoSecret();
    void healthIsNotLogged();
    void canBeSwitchedOff();
    void overdueRequestIsLoggedOnce();
    void refusedRequestIsLoggedWithoutItsHeaders();
};

void TestAccessLog::initTestCase()
{
    QString problem;
    QVERIFY2(logging::setFile(m_folder.filePath(u"log"_s), &problem), qUtf8Printable(problem));
    m_router.add({.path = "/health", .lane = Lane::Inline, .handler = succeed});
    m_router.add({.path = "/succeed", .handler = succeed});
    m_router.add({.method = Method::Post, .path = "/fail", .handler = fail});
}

void TestAccessLog::init()
{
    m_options = HttpServerOptions();
    QFile::resize(m_folder.filePath(u"log"_s), 0);
}

void TestAccessLog::dispatch(const HttpRequest &asked)
{
    Pipeline(m_options, m_router, m_guard, m_clock, m_random).dispatch(asked);
}

QByteArray TestAccessLog::text() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("no log");
}

QList<QJsonObject> TestAccessLog::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : text().split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

void TestAccessLog::line()
{
    dispatch(request("GET", "/auth/v1/succeed?token=hunter2"));
    QCOMPARE(lines().size(), 1);
    const QJsonObject line = lines().first();
    QCOMPARE(line.value("component"_L1), u"api"_s);
    QCOMPARE(line.value("level"_L1), u"info"_s);
    QCOMPARE(line.value("method"_L1), u"GET"_s);
    QCOMPARE(line.value("path"_L1), u"/succeed"_s);
    QCOMPARE(line.value("status"_L1), 200);
    QCOMPARE(line.value("duration_us"_L1), 0); // the clock of the test stands still
    QCOMPARE(line.value("remote_addr"_L1), u"192.0.2.7"_s);
    QCOMPARE(line.value("grant_type"_L1), u"password"_s);
    QCOMPARE(line.value("request_id"_L1).toString().size(), 36);
}

void TestAccessLog::levels()
{
    dispatch(request("GET", "/succeed"));
    dispatch(request("POST", "/fail"));
    dispatch(request("POST", "/fail?ours"));
    dispatch(request("POST", "/fail?throw"));
    dispatch(request("GET", "/nowhere"));
    const QList<QJsonObject> seen = lines();
    QCOMPARE(seen.size(), 5);
    QCOMPARE(seen[0].value("level"_L1), u"info"_s);
    QCOMPARE(seen[1].value("level"_L1), u"warning"_s);
    QCOMPARE(seen[1].value("error_code"_L1), u"invalid_credentials"_s);
    QVERIFY(!seen[1].contains("error"_L1));
    QCOMPARE(seen[2].value("level"_L1), u"error"_s);
    QCOMPARE(seen[2].value("error"_L1), u"the disk is full"_s);
    QCOMPARE(seen[3].value("level"_L1), u"error"_s);
    QCOMPARE(seen[3].value("error"_L1), u"flung"_s);
    QCOMPARE(seen[4].value("status"_L1), 404);
}

void TestAccessLog::holdsNoSecret()
{
    HttpRequest asked = request("POST", "/fail?password=hunter2");
    asked.headers.add("Authorization", "Bearer hunter2");
    asked.headers.add("Cookie", "hunter2");
    asked.headers.add("X-JWT-AUD", "hunter2");
    asked.headers.add("Referer", "https://hunter2");
    asked.body = R"({"password":"hunter2"})";
    dispatch(asked);
    QVERIFY(text().contains("invalid_credentials"));
    QVERIFY(!text().contains("hunter2"));
}

void TestAccessLog::healthIsNotLogged()
{
    dispatch(request("GET", "/health"));
    dispatch(request("GET", "/auth/v1/health"));
    QCOMPARE(text(), "");
}

void TestAccessLog::canBeSwitchedOff()
{
    m_options.accessLog = false;
    dispatch(request("GET", "/succeed"));
    QCOMPARE(text(), "");
}

void TestAccessLog::overdueRequestIsLoggedOnce()
{
    HttpServerOptions options = Edge::defaults();
    options.accessLog = true;
    options.requestDeadline = std::chrono::milliseconds(20);
    Edge edge(options);
    edge.start();
    RawClient client(edge.port());
    QCOMPARE(statusOf(client.get("/wait")), 504);
    edge.leave.release();
    edge.server->stop(std::chrono::seconds(20)); // the late handler has ended
    QCOMPARE(lines().size(), 1);
    QCOMPARE(lines().first().value("status"_L1), 504);
    QCOMPARE(lines().first().value("error_code"_L1), u"request_timeout"_s);
}

void TestAccessLog::refusedRequestIsLoggedWithoutItsHeaders()
{
    HttpServerOptions options = Edge::defaults();
    options.accessLog = true;
    Edge edge(options);
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("POST /token?hunter2 HTTP/1.1\r\nAuthorization: hunter2\r\n\r\nhunter2"));
    QCOMPARE(statusOf(client.receive()), 400);
    QCOMPARE(lines().size(), 1);
    const QJsonObject line = lines().first();
    QCOMPARE(line.value("status"_L1), 400);
    QCOMPARE(line.value("path"_L1), u"/token"_s);
    QCOMPARE(line.value("remote_addr"_L1), u"127.0.0.1"_s);
    QCOMPARE(line.value("error_code"_L1), u"bad_request"_s);
    QVERIFY(!text().contains("hunter2"));
}

LATCHKEY_HTTP_TEST_MAIN(TestAccessLog)
#include "tst_accesslog.moc"
