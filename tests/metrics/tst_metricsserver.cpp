#include "exposition.h"
#include "metrics/metricsserver.h"
#include "rawclient.h"
#include "support/databases.h"
#include "testapp.h"
#include "version.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::Literals;
using storage::Engine;
using support::addEngineRows;

namespace {

// A server with the page beside it, both on sockets.
struct Watched
{
    explicit Watched(Engine engine, const support::Configure &configure = {})
        : app(engine, configure)
        , server(options(), app.router(), door, app.clock, random)
        , housekeeping(app.database(), {.audit = std::chrono::hours(1)})
        , page(server, app.database(), app.services(), housekeeping, mails)
        , metrics({.port = 0}, page, app.clock, random)
    {
        support::must(server.start());
        support::must(metrics.start());
    }

    ~Watched() { server.stop(std::chrono::seconds(0)); }

    static http::HttpServerOptions options()
    {
        http::HttpServerOptions options;
        options.port = 0;
        options.eventLoops = 1;
        options.countRequests = true;
        options.accessLog = false;
        return options;
    }

    RawAnswer ask(quint16 port, const QByteArray &request) const
    {
        RawClient client(port);
        client.send(request);
        return client.receive().value_or(RawAnswer());
    }

    RawAnswer scrape(const QByteArray &line = "GET /metrics HTTP/1.1",
                     const QByteArray &host = "localhost:9100") const
    {
        return ask(metrics.port(), line + "\r\nHost: " + host + "\r\n\r\n");
    }

    Exposition read() const { return Exposition::read(scrape().body); }

    void request(const QByteArray &line, const QByteArray &body = {}) const
    {
        ask(server.port(),
            line
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  "Content-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    // Everybody comes in.
    struct Door final : http::AccessGuard
    {
        Result<> admit(http::Access, const http::HttpRequest &, http::RequestContext &) override
        {
            return failure(ErrorCode::NoAuthorization, u"This endpoint requires a token"_s);
        }
    };

    support::TestApp app;
    SystemRandom random;
    Door door;
    http::HttpServer server;
    services::Housekeeping housekeeping;
    mail::MailCounts mails;
    metrics::MetricsPage page;
    metrics::MetricsServer metrics;
};

} // namespace

// The page as Prometheus gets it, and who else may have it.
class TestMetricsServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isWellFormed_data() { addEngineRows(); }

    void isWellFormed();

    void countsByRoute_data() { addEngineRows(); }

    void countsByRoute();

    void strangersMakeNoRows_data() { addEngineRows(); }

    void strangersMakeNoRows();

    void showsWhatWaits_data() { addEngineRows(); }

    void showsWhatWaits();

    void countsMails_data() { addEngineRows(); }

    void countsMails();

    void countsMailLimits_data() { addEngineRows(); }

    void countsMailLimits();

    void refuses_data();
    void refuses();
    void sharesNothingWithTheApi();
};

void TestMetricsServer::isWellFormed()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const Watched watched(engine);

    const RawAnswer answer = watched.scrape();

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    QVERIFY(!answer.hasHeader("access-control-allow-origin"));
    const Exposition page = Exposition::read(answer.body);
    QCOMPARE(page.fault, QString());
    for (const auto &[name, type] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
             {"gotrue_running", "gauge"},
             {"http_status_codes", "counter"},
             {"gotrue_cleanup_affected_rows", "counter"},
             {"gotrue_email_rate_limit_counter", "counter"},
             {"gotrue_generate_from_password_submitted", "counter"},
             {"gotrue_compare_hash_and_password_completed", "counter"},
             {"global_auth_email_send_operations_total", "counter"},
             {"global_auth_email_send_errors_total", "counter"},
             {"global_auth_version_major", "gauge"},
             {"global_auth_version_minor", "gauge"},
             {"global_auth_version_patch", "gauge"},
             {"global_auth_version_rc", "gauge"},
             {"latchkey_http_requests_total", "counter"},
             {"latchkey_http_request_duration_seconds", "histogram"},
             {"latchkey_lane_waiting", "gauge"},
             {"latchkey_lane_refused_total", "counter"},
             {"latchkey_connections", "gauge"},
             {"latchkey_database_errors_total", "counter"},
             {"latchkey_database_connections", "gauge"},
             {"latchkey_mail_queue", "gauge"},
             {"process_resident_memory_bytes", "gauge"},
             {"process_cpu_seconds_total", "counter"},
             {"process_open_fds", "gauge"},
             {"process_start_time_seconds", "gauge"}})
        QCOMPARE(name + ' ' + page.types.value(name), name + ' ' + type);
    QCOMPARE(page.types.contains("latchkey_database_commit_size"), engine == Engine::Sqlite);
    const QByteArray numbers
        = QByteArray::number(qint64(page.samples.value("global_auth_version_major"))) + '.'
        + QByteArray::number(qint64(page.samples.value("global_auth_version_minor"))) + '.'
        + QByteArray::number(qint64(page.samples.value("global_auth_version_patch")));
    QCOMPARE(numbers, version);
    QCOMPARE(page.samples.value("latchkey_database_up"), 1);
    QCOMPARE(page.samples.value("latchkey_lane_threads{lane=\"quick\"}"), 4);
}

void TestMetricsServer::countsByRoute()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const Watched watched(engine);

    watched.request("GET /health");
    watched.request("GET /auth/v1/health");
    watched.request("POST /signup", R"({"email":"ada@example.org","password":"correct horse"})");
    watched.request("POST /signup", R"({"email":"ada@example.org","password":"correct horse"})");
    watched.request("GET /user");
    const Exposition page = watched.read();

    const auto count = [&](const QByteArray &labels) {
        return page.samples.value("latchkey_http_requests_total{" + labels + '}');
    };
    QCOMPARE(count(R"(route="/health",method="GET",status="200")"), 2);
    QCOMPARE(count(R"(route="/signup",method="POST",status="200")"), 1);
    QCOMPARE(count(R"(route="/signup",method="POST",status="422")"), 1);
    QCOMPARE(count(R"(route="/user",method="GET",status="401")"), 1);
    QCOMPARE(page.sum("latchkey_http_requests_total"), 5);
    QCOMPARE(page.sum("latchkey_http_request_duration_seconds_count"), 5);
    QCOMPARE(page.samples.value(R"(http_status_codes{code="422",http_route="/signup"})"), 1);
    QVERIFY(page.samples.value("gotrue_generate_from_password_completed") >= 1);
    QCOMPARE(page.samples.value("gotrue_generate_from_password_submitted"),
             page.samples.value("gotrue_generate_from_password_completed"));
    QCOMPARE(page.samples.value("gotrue_compare_hash_and_password_submitted"),
             page.samples.value("gotrue_compare_hash_and_password_completed"));
    QVERIFY(page.samples.value("latchkey_database_writes_total") >= 1);
    if (engine == Engine::Sqlite)
        QVERIFY(page.samples.value("latchkey_database_commit_size_count") >= 1);
}

// What clients invent becomes neither a label nor part of one.
void TestMetricsServer::strangersMakeNoRows()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const Watched watched(engine);
    watched.request("GET /nothing/here");
    watched.request("BREW /nothing/here");
    watched.request("POST /health");
    watched.request("POST /signup", R"({"email":"ada@example.org","password":"correct horse"})");
    const auto rows = watched.read().samples.size();

    for (int i = 0; i < 50; ++i) {
        const QByteArray number = QByteArray::number(i);
        watched.request("GET /secret-" + number + "?token=hidden");
        watched.request("X" + number + " /secret-" + number);
        watched.request("POST /signup",
                        "{\"email\":\"u" + number
                            + "@example.org\",\"password\":\"correct horse\"}");
    }
    const RawAnswer answer = watched.scrape();
    const Exposition page = Exposition::read(answer.body);

    QCOMPARE(page.fault, QString());
    QCOMPARE(page.samples.size(), rows);
    for (const QByteArray word : {"secret", "hidden", "example.org", "X1", "127.0.0.1"})
        QVERIFY2(!answer.body.contains(word), word.constData());
    const QByteArray unknown = R"(latchkey_http_requests_total{route="other",method=)";
    QCOMPARE(page.samples.value(unknown + R"("GET",status="404"})"), 51);
    QCOMPARE(page.samples.value(unknown + R"("other",status="405"})"), 51);
}

void TestMetricsServer::showsWhatWaits()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const Watched watched(engine);
    for (const char *state : {"pending", "pending", "sending", "sent", "failed"}) {
        watched.app.run("INSERT INTO latchkey_outbox (id, kind, recipient, state, next_attempt_at,"
                        " created_at, updated_at) VALUES (?, 'invite', 'ada@example.org', ?, ?, ?,"
                        " ?)",
                        {QUuid::createUuid(),
                         state,
                         watched.app.clock.now(),
                         watched.app.clock.now(),
                         watched.app.clock.now()});
    }
    watched.app.run("INSERT INTO audit_log_entries (id, created_at, ip_address) VALUES (?, ?, '')",
                    {QUuid::createUuid(), watched.app.clock.now() - std::chrono::hours(2)});
    support::must(watched.housekeeping.round(watched.app.clock.now(), [] { return true; }));
    const RawClient idle(watched.server.port());
    watched.request("GET /health");
    const Exposition page = watched.read();

    QCOMPARE(page.samples.value("latchkey_mail_queue"), 3);
    QCOMPARE(page.samples.value("gotrue_cleanup_affected_rows"), 1);
    QVERIFY(page.samples.value("latchkey_connections") >= 1);
    QVERIFY(page.samples.value("latchkey_database_connections") >= 1);
}

// By the peer's names; a kind that no program knows is told by none of its letters.
void TestMetricsServer::countsMails()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Watched watched(engine);
    using Outcome = mail::MailCounts::Outcome;
    for (const Outcome outcome : {Outcome::Accepted, Outcome::Failed, Outcome::Accepted})
        watched.mails.add(u"confirmation"_s, outcome);
    watched.mails.add(u"magic_link"_s, Outcome::Accepted);
    watched.mails.add(u"my invention"_s, Outcome::Failed);
    const RawAnswer answer = watched.scrape();
    const Exposition page = Exposition::read(answer.body);

    QCOMPARE(page.fault, QString());
    const auto count = [&](const QByteArray &what, const QByteArray &type) {
        return page.samples.value("global_auth_email_send_" + what + "_total{type=\"" + type
                                  + "\"}");
    };
    QCOMPARE(count("operations", "signup"), 3);
    QCOMPARE(count("errors", "signup"), 1);
    QCOMPARE(count("operations", "magiclink"), 1);
    QCOMPARE(count("errors", "magiclink"), 0);
    QCOMPARE(count("operations", "other"), 1);
    QCOMPARE(count("errors", "other"), 1);
    QCOMPARE(page.sum("global_auth_email_send_operations_total"), 5);
    QVERIFY(!answer.body.contains("invention"));
}

// The limit of the whole server, and not the time between two mails to one address.
void TestMetricsServer::countsMailLimits()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const Watched watched(engine, [](config::ServerConfig &config) {
        config.mailer.autoconfirm = false;
        config.rateLimits.mails.events = 2;
    });
    const auto recover = [&](const QByteArray &name) {
        watched.request("POST /auth/v1/recover", R"({"email":")" + name + R"(@example.org"})");
    };
    recover("ada");
    recover("ada"); // too soon
    recover("bob");
    recover("cid"); // too many
    recover("dan");
    watched.request("POST /otp", R"({"email":"eve@example.org"})");
    const Exposition page = watched.read();

    const QByteArray refused = R"(http_status_codes{code="429",http_route=")";
    QCOMPARE(page.samples.value(refused + R"(/recover"})"), 3);
    QCOMPARE(page.samples.value(R"(gotrue_email_rate_limit_counter{path="/recover"})"), 2);
    QCOMPARE(page.samples.value(R"(gotrue_email_rate_limit_counter{path="/otp"})"), 1);
    QCOMPARE(page.sum("gotrue_email_rate_limit_counter"), 3);
}

void TestMetricsServer::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *line, const char *host, int status) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(host) << status;
    };
    row("other path", "GET / HTTP/1.1", "127.0.0.1", 200);
    row("address of IPv6", "GET /metrics HTTP/1.1", "[::1]:9100", 200);
    row("deeper path", "GET /metrics/more HTTP/1.1", "localhost", 404);
    row("POST", "POST /metrics HTTP/1.1\r\nContent-Length: 0", "localhost", 405);
    row("HEAD", "HEAD /metrics HTTP/1.1", "localhost", 405);
    row("DELETE", "DELETE /metrics HTTP/1.1", "localhost", 405);
    row("preflight",
        "OPTIONS /metrics HTTP/1.1\r\nOrigin: http://evil.example\r\n"
        "Access-Control-Request-Method: GET",
        "localhost",
        405);
    row("a name that was bent to us", "GET /metrics HTTP/1.1", "evil.example:9100", 421);
    row("no host", "GET /metrics HTTP/1.1", "", 400);
    row("a body", "GET /metrics HTTP/1.1\r\nContent-Length: 2000", "localhost", 413);
    row("chunks", "GET /metrics HTTP/1.1\r\nTransfer-Encoding: chunked", "localhost", 411);
    row("no HTTP", "GET /metrics", "localhost", 400);
}

void TestMetricsServer::refuses()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, host);
    const Watched watched(Engine::Sqlite);
    RawClient client(watched.metrics.port());
    client.send(QByteArray(line + "\r\nHost: " + host + "\r\n\r\n"));
    const bool isHead = line.startsWith("HEAD");
    const auto answer = client.receive(isHead ? RawClient::Body::None : RawClient::Body::Expected);
    QTEST(statusOf(answer), "status");
    QCOMPARE(bodyOf(answer).contains("gotrue_running"), statusOf(answer) == 200);
    QVERIFY(!answer->hasHeader("access-control-allow-origin"));
}

void TestMetricsServer::sharesNothingWithTheApi()
{
    const Watched watched(Engine::Sqlite);
    RawClient api(watched.server.port());
    QCOMPARE(statusOf(api.get("/metrics")), 404);
    QCOMPARE(watched.scrape("GET /health HTTP/1.1").status, 200); // the page, at any path
    QVERIFY(!watched.scrape("GET /health HTTP/1.1").body.contains("GoTrue"));
    QCOMPARE(watched.read().sum("latchkey_http_requests_total"), 1); // scrapes do not count
}

QTEST_GUILESS_MAIN(TestMetricsServer)
#include "tst_metricsserver.moc"
