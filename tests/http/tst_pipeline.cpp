#include "edge.h"
#include "http/pipeline.h"
#include "logging.h"
#include "main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

HttpRequest request(const QByteArray &method, const QByteArray &target, const Headers &headers = {})
{
    HttpRequest made;
    made.setMethod(method);
    made.setTarget(target);
    made.peer = QHostAddress(u"192.0.2.7"_s);
    for (const auto &[name, value] : headers)
        made.headers.add(name, value);
    return made;
}

} // namespace

// The pipeline without a socket: order of guards, answers of its own, facts of a request.
class TestPipeline : public QObject
{
    Q_OBJECT

    HttpResponse dispatch(const HttpRequest &asked);

    HttpServerOptions m_options;
    Router m_router;
    TokenGuard m_guard;
    FixedClock m_clock;
    SeededRandom m_random;
    RequestContext m_seen; // by the handler of /seen
    bool m_isFeatureOff = false;

private Q_SLOTS:
    void initTestCase();
    void init();
    void answers_data();
    void answers();
    void everyAnswerCarriesNosniffAndDate();
    void guardsRunOutermostFirst();
    void featureOffHidesEverythingBelow();
    void guardRunsBeforeTheMethodCheck();
    void publicRoutesDoNotLookAtAuthorization();
    void preflightsMeetNeitherGuardNorRoute();
    void context_data();
    void context();
    void clientAddress_data();
    void clientAddress();
    void requestIdFromAHeader();
    void redirectTargetIsResolved();
    void exceptionsBecomeAnswers_data();
    void exceptionsBecomeAnswers();
    void leastTimeCountsFromWhenTheRequestCame();
};

void TestPipeline::initTestCase()
{
    const auto plain = [](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        return HttpResponse::json(200, "{}");
    };
    const auto see = [this](const HttpRequest &, RequestContext &context) -> Result<HttpResponse> {
        m_seen = context;
        return HttpResponse::json(200, "{}");
    };
    const auto fail = [](const HttpRequest &asked, RequestContext &) -> Result<HttpResponse> {
        if (asked.query.contains(u"ours"))
            return unexpectedFailure(u"the disk is full"_s);
        return failure(ErrorCode::InvalidCredentials, u"Invalid login credentials"_s);
    };
    const auto fling = [](const HttpRequest &asked, RequestContext &) -> Result<HttpResponse> {
        if (asked.query.contains(u"odd"))
            throw 42; // NOLINT: something that is no exception
        throw std::runtime_error("flung");
    };
    m_router.add({.path = "/health", .lane = Lane::Inline, .handler = plain});
    m_router.add({.path = "/seen", .handler = see});
    m_router.add({.path = "/seen/{id}", .handler = see});
    m_router.add({.method = Method::Post, .path = "/token", .handler = fail});
    m_router.add({.path = "/throw", .handler = fling});
    m_router.add({.path = "/held", .handler = plain, .leastTime = std::chrono::milliseconds(40)});
    m_router.add({.path = "/user", .access = Access::User, .handler = plain});
    m_router.add({.path = "/admin/users", .handler = plain});
    m_router.add({.path = "/passkeys/list", .handler = plain});
    const FeatureSwitch feature = [this]() -> std::optional<Error> {
        if (!m_isFeatureOff)
            return std::nullopt;
        return Error{.code = ErrorCode::FeatureDisabled, .message = u"off"_s};
    };
    m_router.addGroup({.prefix = "/user", .access = Access::User});
    m_router.addGroup({.prefix = "/admin/oauth", .feature = feature});
    m_router.addGroup({.prefix = "/admin", .access = Access::Admin});
    m_router.addGroup({.prefix = "/passkeys", .feature = feature});
}

void TestPipeline::init()
{
    m_options = HttpServerOptions();
    m_options.accessLog = false;
    m_options.defaultAudience = u"authenticated"_s;
    m_guard.asked = 0;
    m_isFeatureOff = false;
    m_seen = RequestContext();
}

HttpResponse TestPipeline::dispatch(const HttpRequest &asked)
{
    return Pipeline(m_options, m_router, m_guard, m_clock, m_random).dispatch(asked);
}

void TestPipeline::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QByteArray>("body");
    const auto notFound = [](const char *method, const char *target) {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << 404 << "text/plain; charset=utf-8"_ba
            << ""_ba << "404 page not found\n"_ba;
    };
    const auto wrongMethod = [](const char *method, const char *target, const char *allow) {
        QTest::addRow("%s %s", method, target) << QByteArray(method) << QByteArray(target) << 405
                                               << ""_ba << QByteArray(allow) << ""_ba;
    };
    notFound("GET", "/");
    notFound("GET", "/nowhere");
    notFound("HEAD", "/nowhere");
    notFound("GET", "//health");
    notFound("GET", "/auth/v1");
    notFound("OPTIONS", "/nowhere");
    notFound("TRACE", "/nowhere");
    wrongMethod("HEAD", "/health", "GET");
    wrongMethod("OPTIONS", "/health", "GET");
    wrongMethod("GET", "/token", "POST");
    wrongMethod("TRACE", "/token", "POST");
    wrongMethod("PROPFIND", "/token", "POST");
    wrongMethod("PROPFIND", "/nowhere", "");
    wrongMethod("PROPFIND", "/user", "GET"); // no guard is asked
    wrongMethod("PROPFIND", "/admin/nowhere", "");
}

void TestPipeline::answers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const HttpResponse response = dispatch(request(method, target));
    QTEST(response.status, "status");
    QTEST(response.headers.value("Content-Type"), "type");
    QTEST(response.headers.value("Allow"), "allow");
    QTEST(response.body, "body");
    QCOMPARE(m_guard.asked, 0);
}

void TestPipeline::everyAnswerCarriesNosniffAndDate()
{
    for (const char *target : {"/health", "/nowhere", "/user", "/throw", "/token"}) {
        const HttpResponse response = dispatch(request("GET", target));
        QCOMPARE(response.headers.value("X-Content-Type-Options"), "nosniff");
        QCOMPARE(response.headers.value("Date"), "Tue, 14 Nov 2023 22:13:20 GMT");
    }
}

void TestPipeline::guardsRunOutermostFirst()
{
    m_isFeatureOff = true;
    // The guard of /admin stands before the switch of /admin/oauth.
    QCOMPARE(dispatch(request("GET", "/admin/oauth/clients")).status, 401);
    const HttpResponse response
        = dispatch(request("GET", "/admin/oauth/clients", {{"Authorization", "Bearer good"}}));
    QCOMPARE(response.headers.value("X-Sb-Error-Code"), "feature_disabled");
}

void TestPipeline::featureOffHidesEverythingBelow()
{
    QCOMPARE(dispatch(request("GET", "/passkeys/list")).status, 200);
    QCOMPARE(dispatch(request("GET", "/passkeys/nowhere")).body, "404 page not found\n");
    m_isFeatureOff = true;
    for (const char *target : {"/passkeys", "/passkeys/list", "/passkeys/nowhere"}) {
        const HttpResponse response = dispatch(request("GET", target));
        QCOMPARE(response.status, 404);
        QCOMPARE(response.body, R"({"code":404,"error_code":"feature_disabled","msg":"off"})");
    }
}

void TestPipeline::guardRunsBeforeTheMethodCheck()
{
    for (const char *method : {"GET", "DELETE", "HEAD", "OPTIONS", "TRACE"}) {
        for (const char *target : {"/user", "/user/nowhere", "/admin", "/admin/../health"})
            QCOMPARE(dispatch(request(method, target)).status, 401);
    }
    const Headers good = {{"Authorization", "Bearer good"}};
    QCOMPARE(dispatch(request("DELETE", "/user", good)).status, 405);
    QCOMPARE(dispatch(request("GET", "/user/nowhere", good)).status, 404);
    QCOMPARE(dispatch(request("GET", "/user", good)).status, 200);
}

void TestPipeline::publicRoutesDoNotLookAtAuthorization()
{
    for (const char *value : {"nonsense", "Bearer", "Bearer a.b.c", "Basic Zm9v"})
        QCOMPARE(dispatch(request("GET", "/health", {{"Authorization", value}})).status, 200);
    QCOMPARE(m_guard.asked, 0);
}

void TestPipeline::preflightsMeetNeitherGuardNorRoute()
{
    const Headers headers
        = {{"Origin", "https://a.example"}, {"Access-Control-Request-Method", "DELETE"}};
    for (const char *target : {"/health", "/nowhere", "/user", "/admin/users/x"}) {
        const HttpResponse response = dispatch(request("OPTIONS", target, headers));
        QCOMPARE(response.status, 204);
        QCOMPARE(response.headers.value("Access-Control-Allow-Methods"), "DELETE");
        QCOMPARE(response.headers.value("X-Content-Type-Options"), "nosniff");
    }
    QCOMPARE(m_guard.asked, 0);
    QCOMPARE(
        dispatch(request("GET", "/user", headers)).headers.value("Access-Control-Allow-Origin"),
        "*"); // refusals can be read too
}

void TestPipeline::context_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<ApiVersion>("version");
    const auto version = [](const char *value, ApiVersion expected) {
        QTest::addRow("version %s", value)
            << "X-Supabase-Api-Version"_ba << QByteArray(value) << u"authenticated"_s << expected;
    };
    version("2024-01-01", ApiVersion::V20240101);
    version("2026-12-31", ApiVersion::V20240101);
    version("9999-12-31", ApiVersion::V20240101);
    version("2023-12-31", ApiVersion::Initial);
    version("2024-02-30", ApiVersion::Initial);
    version("2024-1-1", ApiVersion::Initial);
    version("2024/01/01", ApiVersion::Initial);
    version("2024-01-01T00:00:00Z", ApiVersion::Initial);
    version("20240101", ApiVersion::Initial);
    version("latest", ApiVersion::Initial);
    version("", ApiVersion::Initial);
    QTest::newRow("audience") << "X-JWT-AUD"_ba << "other"_ba << u"other"_s << ApiVersion::Initial;
    QTest::newRow("empty audience")
        << "x-jwt-aud"_ba << ""_ba << u"authenticated"_s << ApiVersion::Initial;
}

void TestPipeline::context()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, value);
    dispatch(request("GET", "/seen/a%20b", {{header, value}, {"User-Agent", "tests/1"}}));
    QTEST(m_seen.caller.audience, "audience");
    QTEST(m_seen.apiVersion, "version");
    QCOMPARE(m_seen.caller.userAgent, u"tests/1"_s);
    QCOMPARE(m_seen.caller.now, m_clock.moment);
    QCOMPARE(m_seen.caller.requestId.size(), 36);
    QCOMPARE(m_seen.pathParameters.size(), 1u);
    QCOMPARE(m_seen.pathParameters.front().second, "a b");
}

// The rules themselves: tst_clientaddress.
void TestPipeline::clientAddress_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("address");
    QTest::newRow("socket") << u"192.0.2.7"_s << ""_ba << u"192.0.2.7"_s;
    QTest::newRow("a stranger's word") << u"192.0.2.7"_s << "198.51.100.1"_ba << u"192.0.2.7"_s;
    QTest::newRow("a neighbour's word") << u"10.0.0.1"_s << "198.51.100.1"_ba << u"10.0.0.1"_s;
    QTest::newRow("own proxy") << u"127.0.0.1"_s << "198.51.100.1"_ba << u"198.51.100.1"_s;
    QTest::newRow("mapped") << u"::ffff:192.0.2.7"_s << "198.51.100.1"_ba << u"192.0.2.7"_s;
}

void TestPipeline::clientAddress()
{
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, forwarded);
    HttpRequest asked = request("GET", "/seen", {{"X-Forwarded-For", forwarded}});
    asked.peer = QHostAddress(peer);
    dispatch(asked);
    QTEST(m_seen.caller.ipAddress, "address");
}

void TestPipeline::requestIdFromAHeader()
{
    dispatch(request("GET", "/seen"));
    const QString first = m_seen.caller.requestId;
    dispatch(request("GET", "/seen"));
    QVERIFY(first != m_seen.caller.requestId);
    m_options.requestIdHeader = u"X-Request-Id"_s;
    dispatch(request("GET", "/seen", {{"x-request-id", "from the proxy"}}));
    QCOMPARE(m_seen.caller.requestId, u"from the proxy"_s);
    dispatch(request("GET", "/seen"));
    QCOMPARE(m_seen.caller.requestId, QString());
}

void TestPipeline::redirectTargetIsResolved()
{
    m_options.redirectTarget
        = [](const HttpRequest &asked) { return u"https://app/"_s + asked.query.value(u"to"); };
    dispatch(request("GET", "/seen?to=a%2Fb"));
    QCOMPARE(m_seen.caller.redirectTo, u"https://app/a/b"_s);
}

void TestPipeline::exceptionsBecomeAnswers_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("exception") << "/throw"_ba;
    QTest::newRow("something else") << "/throw?odd"_ba;
}

void TestPipeline::exceptionsBecomeAnswers()
{
    QFETCH(const QByteArray, target);
    const HttpResponse response = dispatch(request("GET", target));
    QCOMPARE(response.status, 500);
    QVERIFY(response.body.contains(R"("msg":"Internal Server Error")"));
    QVERIFY(!response.body.contains("flung"));
    QVERIFY(!response.headers.contains("X-Sb-Error-Code"));
}

void TestPipeline::leastTimeCountsFromWhenTheRequestCame()
{
    using namespace std::chrono_literals;
    const Pipeline pipeline(m_options, m_router, m_guard, m_clock, m_random);
    const RequestContext held = pipeline.gate(request("GET", "/held")).context;
    QCOMPARE(pipeline.remainingTime(held), 40ms);
    m_clock.moment += 14'500us;
    QCOMPARE(pipeline.remainingTime(held), 26ms);
    m_clock.moment += 1s;
    QCOMPARE(pipeline.remainingTime(held), 0ms);
    m_clock.moment -= 1h;
    QCOMPARE(pipeline.remainingTime(held), 40ms);
    QCOMPARE(pipeline.remainingTime(pipeline.gate(request("GET", "/seen")).context), 0ms);
    QCOMPARE(pipeline.remainingTime(pipeline.gate(request("GET", "/none")).context), 0ms);
}

LATCHKEY_HTTP_TEST_MAIN(TestPipeline)
#include "tst_pipeline.moc"
