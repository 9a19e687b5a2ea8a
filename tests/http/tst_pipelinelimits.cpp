#include "edge.h"
#include "http/addresslimits.h"
#include "http/pipeline.h"
#include "main.h"

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target, bool hasToken = false)
{
    HttpRequest made;
    made.setMethod(method);
    made.setTarget(target);
    made.peer = QHostAddress(u"192.0.2.7"_s);
    if (hasToken)
        made.headers.add("Authorization", "Bearer good");
    return made;
}

std::shared_ptr<AddressLimits> twoAtOnce()
{
    AddressLimits::Rules rules;
    rules.fill({.bucket = domain::bucketRule(1, std::chrono::minutes(1), 2), .setting = u"X"_s});
    return std::make_shared<AddressLimits>(std::move(rules));
}

} // namespace

// When the pipeline takes the limit that a route names: as early as can be, never twice.
class TestPipelineLimits : public QObject
{
    Q_OBJECT

    HttpResponse dispatch(const HttpRequest &asked)
    {
        return Pipeline(m_options, m_router, m_guard, m_clock, m_random).dispatch(asked);
    }

    HttpServerOptions m_options;
    Router m_router;
    TokenGuard m_guard;
    FixedClock m_clock;
    SeededRandom m_random;
    bool m_isFeatureOff = false;

private Q_SLOTS:
    void initTestCase();
    void init();
    void limitsAreTakenBeforeAQueueCanFill();
    void limitsBehindAGuardComeAfterIt();
    void limitsBehindACaptchaWaitForAWorker();
};

void TestPipelineLimits::initTestCase()
{
    const auto plain = [](const HttpRequest &, RequestContext &) -> Result<HttpResponse> {
        return HttpResponse::json(200, "{}");
    };
    m_router.add({.path = "/health", .lane = Lane::Inline, .handler = plain});
    m_router.add(
        {.method = Method::Post, .path = "/limited", .handler = plain, .limit = Limit::Verify});
    m_router.add({.method = Method::Post,
                  .path = "/late",
                  .handler = plain,
                  .limit = Limit::Token,
                  .limitOrder = LimitOrder::AfterCaptcha});
    m_router.add({.method = Method::Put,
                  .path = "/user",
                  .access = Access::User,
                  .handler = plain,
                  .limit = Limit::UserUpdate});
    m_router.add({.method = Method::Post,
                  .path = "/passkeys/limited",
                  .handler = plain,
                  .limit = Limit::Passkey});
    m_router.addGroup({.prefix = "/passkeys", .feature = [this]() -> std::optional<Error> {
                           if (!m_isFeatureOff)
                               return std::nullopt;
                           return Error{.code = ErrorCode::FeatureDisabled, .message = u"off"_s};
                       }});
}

void TestPipelineLimits::init()
{
    m_options = HttpServerOptions();
    m_options.accessLog = false;
    m_options.limits = twoAtOnce();
    m_isFeatureOff = false;
}

void TestPipelineLimits::limitsAreTakenBeforeAQueueCanFill()
{
    const Pipeline pipeline(m_options, m_router, m_guard, m_clock, m_random);
    const HttpRequest asked = request("POST", "/limited");
    for (int i = 0; i < 2; ++i) {
        Pipeline::Admission admission = pipeline.gate(asked);
        QVERIFY(!admission.answer);
        QCOMPARE(pipeline.work(asked, admission).status, 200); // and not taken again
    }
    const Pipeline::Admission refused = pipeline.gate(asked);
    QVERIFY(refused.answer);
    QCOMPARE(refused.answer->status, 429);
    QCOMPARE(refused.context.errorCode, ErrorCode::OverRequestRateLimit); // for the access log
    QVERIFY(!pipeline.gate(request("GET", "/health")).answer);
}

// A stranger without a token is no caller of the route, and a token costs a look into the database.
void TestPipelineLimits::limitsBehindAGuardComeAfterIt()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(dispatch(request("PUT", "/user")).status, 401);
    const HttpRequest asked = request("PUT", "/user", true);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(dispatch(asked).status, 200);
    QVERIFY(!Pipeline(m_options, m_router, m_guard, m_clock, m_random).gate(asked).answer);
    QCOMPARE(dispatch(asked).status, 429);
    m_isFeatureOff = true;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(dispatch(request("POST", "/passkeys/limited")).status, 404);
}

void TestPipelineLimits::limitsBehindACaptchaWaitForAWorker()
{
    m_options.captchaEnabled = true;
    const Pipeline pipeline(m_options, m_router, m_guard, m_clock, m_random);
    const HttpRequest asked = request("POST", "/late");
    for (int i = 0; i < 2; ++i)
        QCOMPARE(pipeline.dispatch(asked).status, 200);
    Pipeline::Admission admission = pipeline.gate(asked);
    QVERIFY(!admission.answer);
    QCOMPARE(pipeline.work(asked, admission).status, 429);
    m_options.captchaEnabled = false;
    QVERIFY(pipeline.gate(asked).answer);
}

LATCHKEY_HTTP_TEST_MAIN(TestPipelineLimits)
#include "tst_pipelinelimits.moc"
