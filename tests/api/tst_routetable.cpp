#include "apiscenario.h"
#include "http/router.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const Configure everythingOn = [](config::ServerConfig &config) {
    config.features
        = {.saml = true, .passkeys = true, .oauthServer = true, .customOauth = true, .scim = true};
    config.security.manualLinking = true;
};

QByteArray concrete(const QByteArray &path)
{
    QByteArray made;
    bool inside = false;
    for (const char c : path) {
        if (c == '{')
            made += "11111111-1111-4111-8111-111111111111";
        inside = c == '{' || (inside && c != '}');
        if (!inside && c != '}')
            made += c;
    }
    return made;
}

// Bodies that have broken servers before.
const QByteArrayList hostileBodies{
    "",
    "{",
    "[]",
    "null",
    "\"x\"",
    "1e999",
    "{\"email\":{}}",
    "{\"email\":[\"a@example.org\"],\"password\":true}",
    "{\"email\":\"a@example.org\",\"password\":\"\\ud800\"}",
    "{\"email\":\"a@example.org\",\"password\":\"x\\u0000y\"}",
    "{\"email\":\"a@example.org'; DROP TABLE users; --\",\"password\":\"correct horse\"}",
    "{\"phone\":\"99999999999999999999999999\",\"password\":\"correct horse\"}",
    "{\"data\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}",
    "{\"data\":{\"a\":1e400},\"email\":\"a@example.org\",\"password\":\"correct horse\"}",
    "{\"refresh_token\":\"" + QByteArray(100'000, 'a') + "\"}",
    "{\"email\":\"" + QByteArray(300'000, 'a') + "@example.org\",\"password\":\"correct horse\"}",
    QByteArray("{\"email\":\"a@example.org\",\"password\":\"\xff\xfe\xc0\x80\"}"),
    QByteArray(1000, '\0'),
};

} // namespace

// The route table as a whole: every route there is, with every kind of caller and hostile input.
class TestRouteTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void guardedRoutesWantAToken();
    void adminRoutesRefuseUsers();

    void nothingEverAnswers500_data() { addEngineRows(); }

    void nothingEverAnswers500();
    void prefixAnswersTheSame();
};

void TestRouteTable::guardedRoutesWantAToken()
{
    TestApp app(storage::Engine::Sqlite, everythingOn);
    int guarded = 0;
    for (const http::Route &route : app.router().routes()) {
        const QByteArray target = methodName(route.method) + ' ' + concrete(route.path);
        const auto answer = app.send(target, "{}");
        const bool isPublic = answer.status != 401;
        const http::Router::Match match = app.router().match(makeRequest(target));
        const bool wantsToken = route.access != http::Access::Public
            || std::ranges::any_of(match.groups, [](const http::RouteGroup *group) {
                                    return group->access != http::Access::Public;
                                });
        QVERIFY2(isPublic != wantsToken, target.constData());
        guarded += wantsToken;
    }
    QVERIFY(guarded > 40);
}

void TestRouteTable::adminRoutesRefuseUsers()
{
    TestApp app(storage::Engine::Sqlite, everythingOn);
    const QByteArray user
        = app.signUp(u"ann@example.org"_s).value(u"access_token").toString().toLatin1();
    for (const http::Route &route : app.router().routes()) {
        if (!route.path.startsWith("/admin") && route.path != "/invite")
            continue;
        const QByteArray target = methodName(route.method) + ' ' + concrete(route.path);
        const auto answer = app.send(target, "{}", user);
        QVERIFY2(answer.status == 403 && answer.body.contains("not_admin"), target.constData());
        const auto anon = app.send(target, "{}", app.keys().anon);
        QVERIFY2(anon.status == 403, target.constData());
        const auto service = app.send(target, "{}", app.keys().serviceRole);
        QVERIFY2(service.status != 401 && service.status != 403, target.constData());
    }
}

void TestRouteTable::nothingEverAnswers500()
{
    TestApp app(currentEngine(), everythingOn);
    const QByteArray user
        = app.signUp(u"ann@example.org"_s).value(u"access_token").toString().toLatin1();
    const QByteArrayList targets{"POST /signup",
                                 "POST /token?grant_type=password",
                                 "POST /token?grant_type=refresh_token",
                                 "PUT /user",
                                 "POST /logout?scope=others",
                                 "GET /user"};
    for (const QByteArray &target : targets) {
        for (const QByteArray &body : hostileBodies) {
            const auto answer = app.send(target, body, user);
            const QByteArray said = target + ' ' + body.left(60) + " -> " + answer.body.left(200);
            QVERIFY2(answer.status < 500, said.constData());
        }
    }
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
}

void TestRouteTable::prefixAnswersTheSame()
{
    TestApp app(storage::Engine::Sqlite, {});
    for (const QByteArray &path :
         QByteArrayList{"/health", "/settings", "/user", "/nowhere", "/admin/nowhere"}) {
        const auto plain = app.send(QByteArray("GET " + path));
        const auto prefixed = app.send(QByteArray("GET /auth/v1" + path));
        QCOMPARE(prefixed.status, plain.status);
        QCOMPARE(prefixed.body, plain.body);
    }
}

QTEST_GUILESS_MAIN(TestRouteTable)
#include "tst_routetable.moc"
