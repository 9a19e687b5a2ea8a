#include "apiscenario.h"
#include "http/addresslimits.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using http::Limit;

namespace {

const Configure everythingOn = [](config::ServerConfig &config) {
    config.features
        = {.saml = true, .passkeys = true, .oauthServer = true, .oauthDynamicRegistration = true};
    config.external.anonymousEnabled = true;
    config.external.phoneEnabled = true;
};

constexpr const char *someId = "11111111-1111-4111-8111-111111111111";

// A row of the table in reference/http-api.md 1.13.
struct LimitedRoute
{
    Limit limit;
    QByteArray request;
    QByteArray body;
    std::chrono::milliseconds interval; // one more is allowed after it
    bool isGuarded = false;
};

std::vector<LimitedRoute> limitedRoutes()
{
    const QByteArray factor = QByteArray("POST /factors/") + someId;
    return {
        {Limit::AnonymousUsers, "POST /signup", "{}", 120s},
        {Limit::SignUp, "POST /signup", R"({"email":"x","password":"correct horse"})", 10s},
        {Limit::Recover, "POST /recover", R"({"email":"n@example.org"})", 10s},
        {Limit::Resend, "POST /resend", R"({"type":"signup","email":"n@example.org"})", 10s},
        {Limit::MagicLink, "POST /magiclink", R"({"email":"x"})", 10s},
        {Limit::Otp, "POST /otp", "{}", 10s},
        {Limit::UserUpdate, "PUT /user", "{}", 10s, true},
        {Limit::Token, "POST /token?grant_type=password", "{}", 2s},
        {Limit::Token, "POST /token?grant_type=refresh_token", "{}", 2s},
        {Limit::Token, "POST /token?grant_type=id_token", "{}", 2s},
        {Limit::Token, "POST /token?grant_type=pkce", "{}", 2s},
        {Limit::Web3, "POST /token?grant_type=web3", "{}", 10s},
        {Limit::Verify, "POST /verify", R"({"type":"signup","token_hash":"x"})", 10s},
        {Limit::Verify, "GET /verify?type=signup&token=x", "", 10s},
        {Limit::FactorChallenge, factor + "/challenge", "{}", 4s, true},
        {Limit::FactorVerify, factor + "/verify", "{}", 4s, true},
        {Limit::Sso, "POST /sso", "{}", 10s},
        {Limit::SamlAssertion, "POST /sso/saml/acs", "{}", 20s},
        {Limit::Passkey, "POST /passkeys/authentication/options", "{}", 10s},
        {Limit::ClientRegistration, "POST /oauth/clients/register", "{}", 30s},
    };
}

http::HttpRequest from(const QByteArray &peer,
                       QByteArrayView target,
                       QByteArrayView body = {},
                       QByteArrayView bearer = {})
{
    http::HttpRequest request = makeRequest(target, body, bearer);
    request.peer = QHostAddress(QString::fromLatin1(peer));
    return request;
}

bool isLimited(const http::HttpResponse &response)
{
    return response.status == 429 && response.body.contains("over_request_rate_limit");
}

// How many of `count` requests are not refused for their number.
template <typename MakeRequest>
int passing(const TestApp &app, int count, const MakeRequest &make)
{
    int passed = 0;
    for (int i = 0; i < count; ++i)
        passed += isLimited(app.send(make(i))) ? 0 : 1;
    return passed;
}

constexpr const char *signInTarget = "POST /token?grant_type=password";
constexpr const char *stranger = "203.0.113.7";

} // namespace

class TestRequestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteOfTheTable_data();
    void everyRouteOfTheTable();
    void everyLimitIsSomewhere();
    void grantsShareOneBucketButWeb3();
    void rotatedForwardedForDoesNotHelp();
    void rotatedForwardedForDoesNotHelpBehindAProxy();
    void clientsOfAProxyAreCountedApart();
    void neighboursInA64AreOne();
    void callersOnThisMachine();
    void switchedOff();
    void raised();
    void whatComesBeforeTheLimitDoesNotCount();
    void keyedByAHeader();

    void sessionsKeepTheAddress_data() { addEngineRows(); }

    void sessionsKeepTheAddress();
};

void TestRequestLimits::everyRouteOfTheTable_data()
{
    QTest::addColumn<int>("index");
    const auto routes = limitedRoutes();
    for (std::size_t i = 0; i < routes.size(); ++i)
        QTest::addRow("%zu %s", i, routes[i].request.constData()) << int(i);
}

void TestRequestLimits::everyRouteOfTheTable()
{
    QFETCH(const int, index);
    const LimitedRoute route = limitedRoutes().at(std::size_t(index));
    TestApp app(storage::Engine::Sqlite, everythingOn);
    const QByteArray bearer = route.isGuarded
        ? app.signUp(u"ann@example.org"_s).value(u"access_token").toString().toLatin1()
        : QByteArray();
    const auto ask = [&](int) { return from(stranger, route.request, route.body, bearer); };

    QCOMPARE(passing(app, 40, ask), 30);
    const auto refused = app.send(ask(0));
    QVERIFY(isLimited(refused));
    QVERIFY(refused.body.contains("Request rate limit reached"));
    QCOMPARE(refused.headers.value("Retry-After"),
             QByteArray::number(qint64(std::chrono::seconds(route.interval / 1s).count())));
    QCOMPARE(refused.headers.value("X-Sb-Error-Code"), "over_request_rate_limit");
    QVERIFY(!isLimited(app.send(from("203.0.113.8", route.request, route.body, bearer))));
    app.clock.advance(route.interval - 1ms);
    QCOMPARE(passing(app, 3, ask), 0);
    app.clock.advance(1ms);
    QCOMPARE(passing(app, 3, ask), 1);
}

// /signup asks for its two itself; every other one is in the route table.
void TestRequestLimits::everyLimitIsSomewhere()
{
    TestApp app(storage::Engine::Sqlite, everythingOn);
    QSet<int> named{int(Limit::SignUp), int(Limit::AnonymousUsers)};
    for (const http::Route &route : app.router().routes()) {
        if (route.limit)
            named.insert(int(*route.limit));
    }
    for (const LimitedRoute &route : limitedRoutes()) {
        const auto request = makeRequest(route.request);
        const auto match = app.router().match(request);
        QVERIFY2(match.route, route.request.constData());
        if (const auto limit = match.route->limitOf(request)) {
            QCOMPARE(*limit, route.limit);
            named.insert(int(*limit));
        }
    }
    QCOMPARE(named.size(), qsizetype(http::limitCount));
}

void TestRequestLimits::grantsShareOneBucketButWeb3()
{
    TestApp app(storage::Engine::Sqlite, {});
    const auto ask = [](const char *grant) {
        return from(stranger, QByteArray("POST /token?grant_type=").append(grant), "{}");
    };
    QCOMPARE(passing(app, 20, [&](int) { return ask("password"); }), 20);
    QCOMPARE(passing(app, 20, [&](int) { return ask("refresh_token"); }), 10);
    QCOMPARE(passing(app, 20, [&](int) { return ask("pkce"); }), 0);
    QCOMPARE(passing(app, 40, [&](int) { return ask("web3"); }), 30);
    QCOMPARE(passing(app, 100, [&](int) { return ask("nothing"); }), 100); // no grant at all
    http::HttpRequest form = from(stranger, "POST /token", "grant_type=password");
    form.headers.set("Content-Type", "application/x-www-form-urlencoded");
    QVERIFY(isLimited(app.send(form)));
}

void TestRequestLimits::rotatedForwardedForDoesNotHelp()
{
    TestApp app(storage::Engine::Sqlite, {});
    QCOMPARE(passing(app,
                     1000,
                     [](int i) {
                         auto request = from(stranger, signInTarget, "{}");
                         const QByteArray forged = "198.51." + QByteArray::number(i / 250) + '.'
                             + QByteArray::number(i % 250);
                         request.headers.set("X-Forwarded-For", forged);
                         request.headers.set("Sb-Forwarded-For", forged);
                         request.headers.set("X-Real-IP", forged);
                         request.headers.set("Forwarded", QByteArray("for=" + forged));
                         return request;
                     }),
             30);
}

// What the proxy has appended is all that counts.
void TestRequestLimits::rotatedForwardedForDoesNotHelpBehindAProxy()
{
    TestApp app(storage::Engine::Sqlite, {});
    QCOMPARE(passing(app,
                     1000,
                     [](int i) {
                         auto request = from("127.0.0.1", signInTarget, "{}");
                         const QByteArray forged = "198.51." + QByteArray::number(i / 250) + '.'
                             + QByteArray::number(i % 250);
                         request.headers.set("X-Forwarded-For",
                                             QByteArray(forged + ", " + stranger));
                         return request;
                     }),
             30);
}

void TestRequestLimits::clientsOfAProxyAreCountedApart()
{
    TestApp app(storage::Engine::Sqlite, {});
    for (const char *client : {"203.0.113.1", "203.0.113.2", "2001:db8::1"}) {
        QCOMPARE(passing(app,
                         40,
                         [&](int) {
                             auto request = from("::1", signInTarget, "{}");
                             request.headers.set("X-Forwarded-For", client);
                             return request;
                         }),
                 30);
    }
}

void TestRequestLimits::neighboursInA64AreOne()
{
    TestApp app(storage::Engine::Sqlite, {});
    QCOMPARE(passing(app,
                     500,
                     [](int i) {
                         const QByteArray host = "2001:db8:1:2::" + QByteArray::number(i + 1, 16);
                         return from(host, signInTarget, "{}");
                     }),
             30);
    QVERIFY(!isLimited(app.send(from("2001:db8:1:3::1", signInTarget, "{}"))));
}

void TestRequestLimits::callersOnThisMachine()
{
    TestApp app(storage::Engine::Sqlite, {});
    for (const char *own : {"127.0.0.1", "::1", "::ffff:127.0.0.1"})
        QCOMPARE(passing(app, 200, [&](int) { return from(own, signInTarget, "{}"); }), 200);
}

void TestRequestLimits::switchedOff()
{
    TestApp app(storage::Engine::Sqlite,
                [](config::ServerConfig &config) { config.rateLimits.perAddress = false; });
    QCOMPARE(passing(app, 200, [&](int) { return from(stranger, signInTarget, "{}"); }), 200);
    QCOMPARE(passing(app, 200, [&](int) { return from(stranger, "POST /signup", "{}"); }), 200);
}

void TestRequestLimits::raised()
{
    TestApp app(storage::Engine::Sqlite, [](config::ServerConfig &config) {
        config.external.anonymousEnabled = true;
        config.rateLimits.anonymousUsers = 3;
        config.rateLimits.token = 300;
    });
    QCOMPARE(passing(app, 50, [&](int) { return from(stranger, "POST /signup", "{}"); }), 3);
    QCOMPARE(passing(app, 50, [&](int) { return from(stranger, signInTarget, "{}"); }), 30);
    app.clock.advance(1s);
    QCOMPARE(passing(app, 50, [&](int) { return from(stranger, signInTarget, "{}"); }), 1);
}

// Guards, switches and, for /signup, the body: who is refused by them is not counted.
void TestRequestLimits::whatComesBeforeTheLimitDoesNotCount()
{
    TestApp app(storage::Engine::Sqlite, {});
    const QByteArray ann
        = app.signUp(u"ann@example.org"_s).value(u"access_token").toString().toLatin1();
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(app.send(from(stranger, "PUT /user", "{}")).status, 401);
        QCOMPARE(app.send(from(stranger, "PUT /user", "{}", "bad")).status, 403);
        QCOMPARE(app.send(from(stranger, "POST /signup", "{")).status, 400);
        QCOMPARE(app.send(from(stranger, "POST /signup", "{}")).status, 422); // switched off
        QCOMPARE(app.send(from(stranger, "POST /sso", "{}")).status, 404);
        QCOMPARE(app.send(from(stranger, "GET /token")).status, 405);
        QCOMPARE(app.send(from(stranger, "GET /health")).status, 200);
        QCOMPARE(app.send(from(stranger, "GET /user", {}, ann)).status, 200); // has no limit
    }
    QCOMPARE(passing(app, 40, [&](int) { return from(stranger, "PUT /user", "{}", ann); }), 30);
    const auto signUp = [](int) {
        return from(stranger, "POST /signup", R"({"email":"x","password":"correct horse"})");
    };
    QCOMPARE(passing(app, 40, signUp), 30);
}

void TestRequestLimits::keyedByAHeader()
{
    TestApp app(storage::Engine::Sqlite,
                [](config::ServerConfig &config) { config.rateLimits.header = u"X-Key"_s; });
    const auto keyed = [](const char *peer, const QByteArray &key) {
        auto request = from(peer, signInTarget, "{}");
        if (!key.isEmpty())
            request.headers.set("X-Key", key);
        return request;
    };
    QCOMPARE(passing(app, 40, [&](int) { return keyed("127.0.0.1", "1.1.1.1"); }), 30);
    const auto refused = app.send(keyed("127.0.0.1", "1.1.1.1, 9.9.9.9"));
    QVERIFY(isLimited(refused));
    QVERIFY(!refused.headers.contains("Retry-After")); // as the peer has it
    QVERIFY(!isLimited(app.send(keyed("127.0.0.1", "2.2.2.2"))));
    QCOMPARE(passing(app, 100, [&](int) { return keyed("127.0.0.1", ""); }), 100);
    // A stranger's header is not looked at.
    QCOMPARE(passing(app, 100, [&](int i) { return keyed(stranger, QByteArray::number(i)); }), 30);
}

void TestRequestLimits::sessionsKeepTheAddress()
{
    REQUIRE_ENGINE(currentEngine());
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    const QByteArray body = R"({"email":"ann@example.org","password":"correct horse"})";
    auto behindProxy = from("127.0.0.1", signInTarget, body);
    behindProxy.headers.set("X-Forwarded-For", "6.6.6.6, 2001:DB8::7");
    auto lying = from("fe80::1%eth0", signInTarget, body);
    lying.headers.set("X-Forwarded-For", "6.6.6.6");
    QCOMPARE(app.send(behindProxy).status, 200);
    QCOMPARE(app.send(lying).status, 200);
    const char *known = app.engine() == storage::Engine::Sqlite
        ? "SELECT count(*) FROM sessions WHERE ip IN ('2001:db8::7', 'fe80::1', '127.0.0.1')"
        : "SELECT count(*) FROM sessions WHERE host(ip) IN ('2001:db8::7', 'fe80::1', '127.0.0.1')";
    QCOMPARE(app.count(known), 3);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 3);
}

QTEST_GUILESS_MAIN(TestRequestLimits)
#include "tst_requestlimits.moc"
