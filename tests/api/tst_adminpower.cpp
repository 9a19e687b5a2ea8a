#include "administering.h"
#include "apiscenario.h"
#include "mailbox.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray target(const TestApp &app,
                  const QByteArray &method,
                  const QString &email,
                  const QByteArray &below = {})
{
    return method + " /admin/users/" + userId(app, email) + below;
}

QString stateOf(const TestApp &app)
{
    return app.text(
        "SELECT count(*) || ' ' || coalesce(min(role), '') || ' ' || coalesce(max(role), "
        "'') || ' ' || count(banned_until) FROM users");
}

} // namespace

// Who may do what to whom, and that power is not lost by accident, on both engines.
class TestAdminPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void theHelpDeskHelps_data() { addEngineRows(); }

    void theHelpDeskHelps();

    void theHelpDeskDoesNothingElse_data() { addEngineRows(); }

    void theHelpDeskDoesNothingElse();

    void theHelpDeskTouchesNoAdministrator_data() { addEngineRows(); }

    void theHelpDeskTouchesNoAdministrator();

    void personsActInTheirOwnName_data() { addEngineRows(); }

    void personsActInTheirOwnName();

    void demotionHoldsAtOnce_data() { addEngineRows(); }

    void demotionHoldsAtOnce();

    void theLastAdministratorStays_data() { addEngineRows(); }

    void theLastAdministratorStays();

    void theLastTwoCannotRemoveEachOther_data() { addEngineRows(); }

    void theLastTwoCannotRemoveEachOther();

    void nobodyRaisesThemselves_data() { addEngineRows(); }

    void nobodyRaisesThemselves();
};

void TestAdminPower::theHelpDeskHelps()
{
    TestApp app(currentEngine(), {});
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    app.signUp(u"ann@example.org"_s);
    const QByteArray put = target(app, "PUT", u"ann@example.org"_s);
    QCOMPARE(app.send(put, R"({"ban_duration":"1h","ban_reason":"asked us to"})", desk).status,
             200);
    QCOMPARE(app.text("SELECT banned_by FROM latchkey_ban_reasons"), u"desk@example.org"_s);
    QCOMPARE(app.send(put, R"({"ban_duration":"none"})", desk).status, 200);
    QCOMPARE(
        app.send(put, R"({"ban_duration":"none","role":"","email_confirm":false})", desk).status,
        200);
    for (const char *kind : {"/recovery", "/magiclink"}) {
        const auto mailed = app.send(target(app, "POST", u"ann@example.org"_s, kind), {}, desk);
        QCOMPARE(mailed.status, 200);
        QCOMPARE(mailed.body, "{}"); // no link, no code, no token
    }
    QCOMPARE(queuedMails(app).size(), std::size_t(2));
    const auto ended = app.send(target(app, "DELETE", u"ann@example.org"_s, "/sessions"), {}, desk);
    QCOMPARE(ended.body, R"({"ended":1})");
}

void TestAdminPower::theHelpDeskDoesNothingElse()
{
    TestApp app(currentEngine(), {});
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    app.signUp(u"ann@example.org"_s);
    const QString before = stateOf(app);
    const QByteArray put = target(app, "PUT", u"ann@example.org"_s);
    for (const char *more : {R"("role":"service_role")",
                             R"("ROLE":"service_role")",
                             R"("r\u006fle":"service_role")",
                             R"("password":"battery staple")",
                             R"("password":"")",
                             R"("email":"evil@example.org")",
                             R"("phone":"15550199")",
                             R"("email_confirm":true)",
                             R"("phone_confirm":true)",
                             R"("user_metadata":{})",
                             R"("app_metadata":{"role":"service_role"})"}) {
        const QByteArray body = QByteArray(R"({"ban_duration":"1h",)") + more + '}';
        const auto refused = app.send(put, body, desk);
        QVERIFY2(refused.status == 403 && refused.body.contains("not_admin"), body.constData());
    }
    for (const QByteArray &line : {target(app, "DELETE", u"ann@example.org"_s),
                                   target(app, "POST", u"ann@example.org"_s),
                                   QByteArray("POST /admin/users"),
                                   QByteArray("POST /invite"),
                                   QByteArray("POST /admin/generate_link"),
                                   QByteArray("POST /auth/v1/admin/generate_link")})
        QCOMPARE(app.send(line, R"({"email":"c@example.org","type":"recovery"})", desk).status,
                 403);
    QCOMPARE(stateOf(app), before);
    QCOMPARE(queuedMails(app).size(), std::size_t(0));
}

void TestAdminPower::theHelpDeskTouchesNoAdministrator()
{
    TestApp app(currentEngine(), {});
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    personWithRole(app, u"audit@example.org"_s, u"latchkey_auditor"_s);
    const QString before = stateOf(app);
    const qint64 sessions = app.count("SELECT count(*) FROM sessions");
    for (const QString &email :
         QStringList{u"boss@example.org"_s, u"audit@example.org"_s, u"desk@example.org"_s}) {
        const std::vector<std::pair<QByteArray, QByteArray>> requests{
            {target(app, "PUT", email), R"({"ban_duration":"1h"})"},
            {target(app, "PUT", email), R"({"ban_duration":"none"})"},
            {target(app, "POST", email, "/recovery"), {}},
            {target(app, "POST", email, "/magiclink"), {}},
            {target(app, "DELETE", email, "/sessions"), {}}};
        for (const auto &[line, body] : requests) {
            const auto refused = app.send(line, body, desk);
            QVERIFY2(refused.status == 403 && refused.body.contains("not_admin"), line.constData());
        }
    }
    QCOMPARE(stateOf(app), before);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), sessions);
    QCOMPARE(queuedMails(app).size(), std::size_t(0));
}

void TestAdminPower::personsActInTheirOwnName()
{
    TestApp app(currentEngine(), {});
    const QByteArray boss = personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    app.clock.advance(std::chrono::seconds(1));
    QCOMPARE(app.send("POST /admin/users", R"({"email":"ann@example.org"})", boss).status, 200);
    const QString payload = app.text("SELECT CAST(payload AS TEXT) FROM audit_log_entries "
                                     "ORDER BY created_at DESC LIMIT 1");
    QVERIFY(payload.contains(u"boss@example.org") && payload.contains(u"user_signedup"));
    QVERIFY(payload.contains(QString::fromLatin1(userId(app, u"boss@example.org"_s))));
    QVERIFY(!payload.contains(u"service_role"));
}

void TestAdminPower::demotionHoldsAtOnce()
{
    TestApp app(currentEngine(), {});
    const QByteArray boss = personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    const QByteArray second = personWithRole(app, u"second@example.org"_s, u"service_role"_s);
    QCOMPARE(app.send("GET /admin/whoami", {}, second).status, 200);
    QCOMPARE(
        app.send(target(app, "PUT", u"second@example.org"_s), R"({"role":"authenticated"})", boss)
            .status,
        200);
    QCOMPARE(app.send("GET /admin/whoami", {}, second).status, 403);
    QCOMPARE(app.send("GET /admin/whoami", {}, boss).status, 200);
}

void TestAdminPower::theLastAdministratorStays()
{
    TestApp app(currentEngine(), {});
    const QByteArray boss = personWithRole(app, u"boss@example.org"_s, u"service_role"_s);
    // None of these could administer in the place of the boss.
    personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    personWithRole(app, u"banned@example.org"_s, u"supabase_admin"_s);
    app.run("UPDATE users SET banned_until = ? WHERE email = 'banned@example.org'",
            {app.clock.now() + std::chrono::hours(1)});
    app.send("POST /admin/users", // who cannot sign in
             R"({"email":"unconfirmed@example.org","role":"supabase_admin"})",
             serviceKey(app));
    const QString email = u"boss@example.org"_s;
    const std::vector<std::pair<QByteArray, QByteArray>> requests{
        {target(app, "PUT", email), R"({"role":"authenticated"})"},
        {target(app, "PUT", email), R"({"role":"latchkey_auditor"})"},
        {target(app, "PUT", email), R"({"ban_duration":"1h"})"},
        {target(app, "DELETE", email), {}},
        {target(app, "DELETE", email), R"({"should_soft_delete":true})"}};
    const QString before = stateOf(app);
    for (const QByteArray &token : {boss, serviceKey(app)}) {
        for (const auto &[line, body] : requests) {
            const auto refused = app.send(line, body, token);
            QVERIFY2(refused.status == 409 && refused.body.contains("conflict"), line.constData());
        }
    }
    QCOMPARE(app.send(target(app, "DELETE", email, "?override_last_admin=1"), {}, boss).status,
             400);
    QCOMPARE(stateOf(app), before);
    // What leaves the power alone is nobody's business here.
    QCOMPARE(app.send(requests[0].first, R"({"role":"supabase_admin"})", boss).status, 200);
    QCOMPARE(app.send(requests[0].first, R"({"ban_duration":"-1h"})", serviceKey(app)).status, 200);
    QCOMPARE(app.send(requests[0].first, R"({"user_metadata":{"a":1}})", serviceKey(app)).status,
             200);
    QCOMPARE(
        app.send(target(app, "DELETE", email, "?override_last_admin=true"), {}, serviceKey(app))
            .status,
        200);
}

void TestAdminPower::theLastTwoCannotRemoveEachOther()
{
    TestApp app(currentEngine(), {});
    for (int round = 0; round < 5; ++round) {
        app.run("DELETE FROM users");
        personWithRole(app, u"a@example.org"_s, u"service_role"_s);
        personWithRole(app, u"b@example.org"_s, u"service_role"_s);
        const QByteArray first = target(app, "DELETE", u"a@example.org"_s);
        const QByteArray second = target(app, "PUT", u"b@example.org"_s);
        int one = 0;
        int two = 0;
        {
            const std::jthread a([&] { one = app.send(first, {}, serviceKey(app)).status; });
            const std::jthread b(
                [&] { two = app.send(second, R"({"role":"x"})", serviceKey(app)).status; });
        }
        QVERIFY2((one == 200 && two == 409) || (one == 409 && two == 200),
                 qPrintable(u"%1 %2"_s.arg(one).arg(two)));
        QCOMPARE(app.count("SELECT count(*) FROM users WHERE role = 'service_role'"), 1);
    }
}

void TestAdminPower::nobodyRaisesThemselves()
{
    TestApp app(currentEngine(), {});
    app.send("POST /signup",
             R"({"email":"eve@example.org","password":"correct horse","role":"service_role",
                 "aud":"x","app_metadata":{"role":"service_role"},"data":{"role":"service_role"}})");
    const QByteArray eve
        = app.signIn(u"eve@example.org"_s).value(u"access_token").toString().toLatin1();
    app.send("PUT /user",
             R"({"role":"service_role","data":{"role":"service_role"},"aud":"service_role"})",
             eve);
    QCOMPARE(app.send("PUT /user", R"({"app_metadata":{"role":"service_role"}})", eve).status, 403);
    QCOMPARE(app.text("SELECT role FROM users"), u"authenticated"_s);
    const QByteArray again
        = app.signIn(u"eve@example.org"_s).value(u"access_token").toString().toLatin1();
    for (const QByteArray &token : {eve, again}) {
        QCOMPARE(app.send("GET /admin/whoami", {}, token).status, 403);
        QCOMPARE(
            app.send(target(app, "PUT", u"eve@example.org"_s), R"({"role":"service_role"})", token)
                .status,
            403);
    }
    QCOMPARE(app.text("SELECT role FROM users"), u"authenticated"_s);
}

QTEST_GUILESS_MAIN(TestAdminPower)
#include "tst_adminpower.moc"
