#include "administering.h"
#include "apiscenario.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// The mistake that the guard must survive: limited roles among the unlimited ones.
const Configure careless = [](config::ServerConfig &config) {
    config.jwt.adminRoles += {u"latchkey_helpdesk"_s, u"latchkey_auditor"_s};
};

QByteArray concrete(QByteArray path)
{
    for (qsizetype open = path.indexOf('{'); open >= 0; open = path.indexOf('{'))
        path.replace(open, path.indexOf('}') - open + 1, "11111111-1111-4111-8111-111111111111");
    return path;
}

QByteArray lineOf(const http::Route &route)
{
    return methodName(route.method) + ' ' + route.path;
}

bool isForAdministrators(const TestApp &app, const http::Route &route)
{
    const http::Router::Match match = app.router().match(makeRequest(concrete(lineOf(route))));
    return route.access == http::Access::Admin
        || std::ranges::any_of(match.groups, [](const http::RouteGroup *group) {
               return group->access == http::Access::Admin;
           });
}

// The routes that the token's bearer is let through to, but for reads.
QByteArrayList openTo(const TestApp &app, const QByteArray &token)
{
    QByteArrayList open;
    for (const http::Route &route : app.router().routes()) {
        if (!isForAdministrators(app, route) || route.method == http::Method::Get)
            continue;
        const QByteArray line = lineOf(route);
        const auto answer = app.send(concrete(line), "{}", token);
        if (answer.status != 403 && answer.status != 401)
            open.append(line);
    }
    std::ranges::sort(open);
    return open;
}

} // namespace

// Who may use the administrators' API, on both engines.
class TestAdminAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void everyRouteSaysWhatItDoes();

    void limitedRolesStayLimited_data() { addEngineRows(); }

    void limitedRolesStayLimited();

    void personsAreChecked_data() { addEngineRows(); }

    void personsAreChecked();

    void whoAmI_data() { addEngineRows(); }

    void whoAmI();
};

void TestAdminAccess::everyRouteSaysWhatItDoes()
{
    TestApp app(storage::Engine::Sqlite, {});
    for (const http::Route &route : app.router().routes()) {
        const QByteArray line = lineOf(route);
        if (!isForAdministrators(app, route))
            QVERIFY2(route.adminRight == domain::AdminRight::Write, line.constData());
        // What changes nothing may be read; what changes something is no read.
        if (route.adminRight == domain::AdminRight::Read)
            QVERIFY2(route.method == http::Method::Get, line.constData());
    }
}

void TestAdminAccess::limitedRolesStayLimited()
{
    for (const Configure &configure : {Configure(), careless}) {
        TestApp app(currentEngine(), configure);
        const QByteArray helpDesk
            = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
        const QByteArray auditor
            = personWithRole(app, u"audit@example.org"_s, u"latchkey_auditor"_s);
        QCOMPARE(openTo(app, auditor), QByteArrayList());
        QCOMPARE(openTo(app, helpDesk),
                 (QByteArrayList{"DELETE /admin/users/{user_id}/sessions",
                                 "DELETE /admin/users/{user_id}/sessions/{session_id}",
                                 "POST /admin/users/{user_id}/magiclink",
                                 "POST /admin/users/{user_id}/recovery",
                                 "PUT /admin/user/{user_id}",
                                 "PUT /admin/users/{user_id}"}));
        for (const QByteArray &token : {helpDesk, auditor}) {
            QCOMPARE(app.send("GET /admin/whoami", {}, token).status, 200);
            QCOMPARE(app.send("GET /admin/nowhere", {}, token).status, 403);
            QCOMPARE(app.send("PATCH /admin/whoami", {}, token).status, 403);
            QCOMPARE(app.send("POST /invite", R"({"email":"a@b.c"})", token).status, 403);
            const auto link = app.send(
                "POST /admin/generate_link", R"({"type":"magiclink","email":"a@b.c"})", token);
            QCOMPARE(link.status, 403);
            QVERIFY(link.body.contains("not_admin"));
        }
        QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
    }
}

void TestAdminAccess::personsAreChecked()
{
    TestApp app(currentEngine(), {});
    const QByteArray ann = personWithRole(app, u"ann@example.org"_s, u"service_role"_s);
    const auto ask = [&] { return app.send("GET /admin/whoami", {}, ann); };
    QCOMPARE(ask().status, 200);
    app.run("UPDATE users SET banned_until = ?", {app.clock.now() + std::chrono::hours(1)});
    QCOMPARE(ask().status, 403);
    QVERIFY(ask().body.contains("user_banned"));
    app.run("UPDATE users SET banned_until = NULL");
    QCOMPARE(ask().status, 200);
    app.run("DELETE FROM sessions");
    QCOMPARE(ask().status, 403);
    QVERIFY(ask().body.contains("session_not_found"));
    app.run("DELETE FROM users");
    QVERIFY(ask().body.contains("user_not_found"));
    QCOMPARE(app.send("GET /admin/whoami", {}, serviceKey(app)).status, 200);
}

void TestAdminAccess::whoAmI()
{
    TestApp app(currentEngine(), {});
    QCOMPARE(app.send("GET /admin/whoami", {}, serviceKey(app)).body,
             R"({"role":"service_role","user_id":null,"email":null,)"
             R"("can":["read","ban","recover","end_sessions","write"]})");
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    QCOMPARE(
        app.send("GET /admin/whoami", {}, desk).body,
        R"({"role":"latchkey_helpdesk","user_id":")" + userId(app, u"desk@example.org"_s)
            + R"(","email":"desk@example.org","can":["read","ban","recover","end_sessions"]})");
    const QByteArray audit = personWithRole(app, u"audit@example.org"_s, u"latchkey_auditor"_s);
    QVERIFY(app.send("GET /admin/whoami", {}, audit).body.endsWith(R"("can":["read"]})"));
    const QByteArray user = personWithRole(app, u"user@example.org"_s, u"authenticated"_s);
    QCOMPARE(app.send("GET /admin/whoami", {}, user).status, 403);
    QCOMPARE(app.send("GET /admin/whoami", {}, app.keys().anon).status, 403);
    QCOMPARE(app.send("GET /admin/whoami").status, 401);
}

QTEST_GUILESS_MAIN(TestAdminAccess)
#include "tst_adminaccess.moc"
