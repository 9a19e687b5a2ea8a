#include "apiscenario.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray annsToken(TestApp &app)
{
    return app.signIn(u"ann@example.org"_s).value(u"access_token").toString().toLatin1();
}

QByteArray annsTokenWithoutSession(TestApp &app)
{
    return app.token({{u"sub"_s, app.text("SELECT CAST(id AS TEXT) FROM users")},
                      {u"aud"_s, u"authenticated"_s}});
}

// Three sessions once the row has signed in: two from here.
void annTwice(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
    app.signIn(u"ann@example.org"_s);
}

ApiScenario logout(const char *name, const QByteArray &query, int ended)
{
    return {.name = name,
            .given = annTwice,
            .request = "POST /logout" + query,
            .bearerFrom = annsToken,
            .status = 204,
            .audit = {u"logout"_s},
            .sessions = -ended};
}

std::vector<ApiScenario> scenarios()
{
    ApiScenario sessionless = logout("a token without a session ends all", "?scope=local", 2);
    sessionless.bearerFrom = annsTokenWithoutSession;
    ApiScenario unknown = logout("an unknown scope", "?scope=everywhere", 0);
    unknown.status = 400;
    unknown.audit = {};
    unknown.contains = {"validation_failed"};
    ApiScenario nobody = logout("without a token", "", 0);
    nobody.bearerFrom = {};
    nobody.status = 401;
    nobody.audit = {};
    nobody.contains = {"no_authorization"};
    return {logout("global by default", "", 3),
            logout("global", "?scope=global", 3),
            logout("an empty scope", "?scope=", 3),
            logout("local", "?scope=local", 1),
            logout("others", "?scope=others", 2),
            sessionless,
            unknown,
            nobody};
}

} // namespace

// POST /logout on both engines.
class TestLogout : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void logout_data() { addScenarioRows(scenarios()); }

    void logout() { playScenario(scenarios()); }

    void refreshTokensDieWithTheirSession_data() { addEngineRows(); }

    void refreshTokensDieWithTheirSession();
};

void TestLogout::refreshTokensDieWithTheirSession()
{
    TestApp app(currentEngine(), {});
    const QJsonObject session = app.signUp(u"ann@example.org"_s);
    const QByteArray bearer = session.value(u"access_token").toString().toLatin1();
    QCOMPARE(app.send("POST /logout", {}, bearer).status, 204);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 0);
    const QByteArray body
        = R"({"refresh_token":")" + session.value(u"refresh_token").toString().toLatin1() + R"("})";
    const auto refresh = app.send("POST /token?grant_type=refresh_token", body);
    QVERIFY(refresh.body.contains("refresh_token_not_found"));
    const auto user = app.send("GET /user", {}, bearer);
    QCOMPARE(user.status, 403);
    QVERIFY(user.body.contains("session_not_found"));
}

QTEST_GUILESS_MAIN(TestLogout)
#include "tst_logout.moc"
