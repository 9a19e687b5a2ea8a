#include "http/router.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::http;
using namespace Qt::Literals;

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target)
{
    HttpRequest made;
    made.setMethod(method);
    made.setTarget(target);
    return made;
}

Result<HttpResponse> answerNothing(const HttpRequest &, RequestContext &)
{
    return HttpResponse::empty(200);
}

// A table with every kind of path the API has.
Router makeRouter()
{
    Router router;
    const auto add = [&router](Method method, QByteArray path, bool trailingSlash = false) {
        router.add({.method = method,
                    .path = std::move(path),
                    .trailingSlash = trailingSlash,
                    .handler = answerNothing});
    };
    add(Method::Get, "/health");
    add(Method::Post, "/token");
    add(Method::Post, "/signup", true);
    add(Method::Get, "/verify", true);
    add(Method::Post, "/verify", true);
    add(Method::Get, "/user", true);
    add(Method::Put, "/user", true);
    add(Method::Get, "/user/identities/authorize");
    add(Method::Delete, "/user/identities/{identity_id}");
    add(Method::Get, "/admin/users", true);
    add(Method::Post, "/admin/users", true);
    add(Method::Get, "/admin/users/{user_id}", true);
    add(Method::Put, "/admin/users/{user_id}");
    add(Method::Post, "/admin/users/special");
    add(Method::Delete, "/admin/users/{user_id}/factors/{factor_id}");
    router.addGroup({.prefix = "/admin/oauth"});
    router.addGroup({.prefix = "/user", .access = Access::User});
    router.addGroup({.prefix = "/admin", .access = Access::Admin});
    return router;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path"); // of the route; empty: none
    QTest::addColumn<QByteArray>("allow");
}

void addRow(const char *method, const char *target, const char *path, const char *allow)
{
    QTest::addRow("%s %s", method, target)
        << QByteArray(method) << QByteArray(target) << QByteArray(path) << QByteArray(allow);
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

    void match();

private Q_SLOTS:
    void literalPaths_data();
    void literalPaths();
    void pathsWithParameters_data();
    void pathsWithParameters();
    void parameters_data();
    void parameters();
    void groups_data();
    void groups();
    void lanes();
    void keepsTheOrderOfRoutes();
};

void TestRouter::literalPaths_data()
{
    addColumns();
    addRow("GET", "/health", "/health", "");
    addRow("GET", "/auth/v1/health", "/health", "");
    addRow("GET", "/health?a=b", "/health", "");
    addRow("GET", "/auth/v1/health?a=/b", "/health", "");
    addRow("GET", "/health/", "", "");
    addRow("GET", "/health/x", "", "");
    addRow("GET", "/Health", "", "");
    addRow("GET", "/%68ealth", "", "");
    addRow("GET", "//health", "", "");
    addRow("GET", "/./health", "", "");
    addRow("GET", "/admin/../health", "", "");
    addRow("GET", "/health%2f", "", "");
    addRow("GET", "/health%00", "", "");
    addRow("GET", "/", "", "");
    addRow("GET", "/auth/v1", "", "");
    addRow("GET", "/auth/v1/", "", "");
    addRow("GET", "/auth/v1//health", "", "");
    addRow("GET", "/auth/v1/auth/v1/health", "", "");
    addRow("GET", "/auth/v1health", "", "");
    addRow("GET", "/auth/V1/health", "", "");
    addRow("GET", "/auth/v2/health", "", "");
    addRow("GET", "/auth%2Fv1/health", "", "");
    addRow("HEAD", "/health", "", "GET");
    addRow("OPTIONS", "/health", "", "GET");
    addRow("POST", "/health", "", "GET");
    addRow("PROPFIND", "/health", "", "GET");
    addRow("GET", "/token", "", "POST");
    addRow("POST", "/token/", "", "");
    addRow("POST", "/signup", "/signup", "");
    addRow("POST", "/signup/", "/signup", "");
    addRow("POST", "/signup//", "", "");
    addRow("PUT", "/verify", "", "GET, POST");
    addRow("PUT", "/verify/", "", "GET, POST");
}

void TestRouter::literalPaths()
{
    match();
}

void TestRouter::pathsWithParameters_data()
{
    addColumns();
    addRow("GET", "/user/", "/user", "");
    addRow("DELETE", "/user", "", "GET, PUT");
    addRow("GET", "/user/identities/authorize", "/user/identities/authorize", "");
    addRow("DELETE", "/user/identities/authorize", "/user/identities/{identity_id}", "");
    addRow("DELETE", "/user/identities/1", "/user/identities/{identity_id}", "");
    addRow("POST", "/user/identities/authorize", "", "DELETE, GET");
    addRow("GET", "/admin/users", "/admin/users", "");
    addRow("GET", "/admin/users/", "/admin/users", "");
    addRow("GET", "/admin/users/1", "/admin/users/{user_id}", "");
    addRow("GET", "/admin/users/1/", "/admin/users/{user_id}", "");
    addRow("PUT", "/admin/users/1/", "", "GET");
    addRow("GET", "/admin/users//", "", "");
    addRow("GET", "/admin//users", "", "");
    addRow("POST", "/admin/users/special", "/admin/users/special", "");
    addRow("GET", "/admin/users/special", "/admin/users/{user_id}", "");
    addRow("DELETE", "/admin/users/special", "", "GET, POST, PUT");
    addRow("DELETE", "/admin/users/1/factors/2", "/admin/users/{user_id}/factors/{factor_id}", "");
    addRow("DELETE", "/admin/users/1/factors/", "", "");
    addRow("GET", "/admin/users/a%2Fb", "/admin/users/{user_id}", "");
    addRow("GET", "/admin/users/%zz", "", "");
    addRow("GET", "/admin/users/a%2", "", "");
    addRow("OPTIONS", "*", "", "");
}

void TestRouter::pathsWithParameters()
{
    match();
}

void TestRouter::match()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, allow);
    const Router router = makeRouter();
    const Router::Match match = router.match(request(method, target));
    QCOMPARE(match.route ? match.route->path : QByteArray(), path);
    QCOMPARE(match.allow, allow);
}

void TestRouter::parameters_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "/admin/users/1"_ba << "user_id=1;"_ba;
    QTest::newRow("decoded") << "/admin/users/a%20%2F%C3%AB"_ba << "user_id=a /\xc3\xab;"_ba;
    QTest::newRow("plus stays") << "/admin/users/a+b"_ba << "user_id=a+b;"_ba;
    QTest::newRow("decoded once") << "/admin/users/%2541"_ba << "user_id=%41;"_ba;
    QTest::newRow("dots") << "/admin/users/.."_ba << "user_id=..;"_ba;
}

void TestRouter::parameters()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, expected);
    const Router router = makeRouter();
    QByteArray seen;
    for (const auto &[name, value] : router.match(request("GET", target)).parameters)
        seen += name + '=' + value + ';';
    QCOMPARE(seen, expected);
}

void TestRouter::groups_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("expected"); // outermost first
    QTest::newRow("itself") << "/admin"_ba << "/admin "_ba;
    QTest::newRow("slash") << "/admin/"_ba << "/admin "_ba;
    QTest::newRow("below") << "/admin/x/y"_ba << "/admin "_ba;
    QTest::newRow("nested, though added first") << "/admin/oauth/x"_ba << "/admin /admin/oauth "_ba;
    QTest::newRow("with the prefix") << "/auth/v1/admin/oauth"_ba << "/admin /admin/oauth "_ba;
    QTest::newRow("a longer word") << "/administer"_ba << ""_ba;
    QTest::newRow("double slash") << "//admin"_ba << ""_ba;
    QTest::newRow("dot segments") << "/admin/../health"_ba << "/admin "_ba;
    QTest::newRow("other case") << "/Admin"_ba << ""_ba;
    QTest::newRow("encoded") << "/%61dmin"_ba << ""_ba;
}

void TestRouter::groups()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, expected);
    const Router router = makeRouter();
    QByteArray seen;
    for (const RouteGroup *group : router.match(request("GET", target)).groups)
        seen += group->prefix + ' ';
    QCOMPARE(seen, expected);
}

void TestRouter::lanes()
{
    Router router;
    router.add({.path = "/a", .lane = Lane::Hashing, .handler = answerNothing});
    router.add({.path = "/b",
                .lane = Lane::Quick,
                .handler = answerNothing,
                .laneFor = [](const HttpRequest &asked) {
                    return asked.query.contains(u"slow") ? Lane::Hashing : Lane::Inline;
                }});
    router.add({.path = "/c", .lane = Lane::Inline, .access = Access::User});
    router.add({.path = "/d/e", .lane = Lane::Inline, .handler = answerNothing});
    router.addGroup({.prefix = "/d", .access = Access::Admin});
    router.addGroup({.prefix = "/f"});
    const auto lane = [&router](const char *target) {
        const HttpRequest asked = request("GET", target);
        return router.match(asked).lane(asked);
    };
    QCOMPARE(lane("/a"), Lane::Hashing);
    QCOMPARE(lane("/b?slow"), Lane::Hashing);
    QCOMPARE(lane("/b"), Lane::Inline);
    QCOMPARE(lane("/c"), Lane::Quick); // its guard uses the database
    QCOMPARE(lane("/d/e"), Lane::Quick);
    QCOMPARE(lane("/d/unknown"), Lane::Quick);
    QCOMPARE(lane("/f/unknown"), Lane::Inline);
    QCOMPARE(lane("/unknown"), Lane::Inline);
}

void TestRouter::keepsTheOrderOfRoutes()
{
    QByteArrayList paths;
    const Router router = makeRouter();
    for (const Route &route : router.routes())
        paths.append(route.path);
    QCOMPARE(paths.size(), 15);
    QCOMPARE(paths.first(), "/health");
    QCOMPARE(paths.last(), "/admin/users/{user_id}/factors/{factor_id}");
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
