#include "apiscenario.h"
#include "refreshing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

std::vector<ApiScenario> malformed()
{
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &code) {
        return ApiScenario{.name = name,
                           .request = refreshTarget,
                           .body = body,
                           .status = 400,
                           .contains = {code}};
    };
    return {
        row("unknown", R"({"refresh_token":"abcdefghijkl"})", "refresh_token_not_found"),
        row("too short", R"({"refresh_token":"abc"})", "validation_failed"),
        row("upper case", R"({"refresh_token":"ABCDEFGHIJKL"})", "validation_failed"),
        row("too long", R"({"refresh_token":"abcdefghijklm"})", "validation_failed"),
        row("beyond ASCII", R"({"refresh_token":"abcdefghijkö"})", "validation_failed"),
        row("null", R"({"refresh_token":null})", "validation_failed"),
        row("a list", R"({"refresh_token":["abcdefghijkl"]})", "bad_json"),
        row("a quote", "{\"refresh_token\":\"abcdefghij'\\\"\"}", "validation_failed"),
        row("empty", R"({"refresh_token":""})", "validation_failed"),
        row("missing", "{}", "validation_failed"),
        row("a number", R"({"refresh_token":5})", "bad_json"),
        row("no body", "", "bad_json"),
    };
}

} // namespace

// Version 1 refresh tokens (reference/http-api.md 3.7) on both engines.
class TestRefreshGrant : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void badInput_data() { addScenarioRows(malformed()); }

    void badInput() { playScenario(malformed()); }

    void rotates_data() { addEngineRows(); }

    void rotates();

    void aLostAnswerCanBeAskedForAgain_data() { addEngineRows(); }

    void aLostAnswerCanBeAskedForAgain();

    void aStolenTokenEndsTheFamily_data() { addEngineRows(); }

    void aStolenTokenEndsTheFamily();

    void reuseWithinTheIntervalBranches_data() { addEngineRows(); }

    void reuseWithinTheIntervalBranches();

    void withoutRotationNothingDies_data() { addEngineRows(); }

    void withoutRotationNothingDies();

    void bannedUsersAreRefused_data() { addEngineRows(); }

    void bannedUsersAreRefused();

    void hundredAtOnceConverge_data() { addEngineRows(); }

    void hundredAtOnceConverge();

    void aTokenWithoutASession_data() { addEngineRows(); }

    void aTokenWithoutASession();
};

void TestRefreshGrant::rotates()
{
    TestApp app(currentEngine(), {});
    const QJsonObject first = app.signUp(u"ann@example.org"_s);
    const qsizetype before = app.auditActions().size();
    app.clock.advance(std::chrono::minutes(1));
    const auto answer = refresh(app, refreshTokenOf(first));
    QCOMPARE(answer.status, 200);
    const QJsonObject second = jsonOf(answer);
    QVERIFY(refreshTokenOf(second) != refreshTokenOf(first));
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-prefix"),
             refreshTokenOf(second).first(5).toLatin1());
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-reuse"), "false");
    QVERIFY(!answer.headers.contains("sb-auth-refresh-token-counter"));
    QCOMPARE(second.value(u"user").toObject().value(u"email").toString(), u"ann@example.org"_s);
    QCOMPARE(app.auditActions().sliced(before),
             QStringList({u"token_refreshed"_s, u"token_revoked"_s}));
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 1);
    QCOMPARE(app.text("SELECT parent FROM refresh_tokens WHERE NOT revoked"),
             refreshTokenOf(first));
    QCOMPARE(app.count("SELECT count(*) FROM sessions WHERE refreshed_at IS NOT NULL"), 1);
}

void TestRefreshGrant::aLostAnswerCanBeAskedForAgain()
{
    TestApp app(currentEngine(), {});
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString second = refreshed(app, first);
    app.clock.advance(std::chrono::hours(24)); // the parent of the active token, however late
    QCOMPARE(refreshed(app, first), second);
    QCOMPARE(refreshed(app, first), second);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 2);
}

void TestRefreshGrant::aStolenTokenEndsTheFamily()
{
    TestApp app(currentEngine(), {});
    const QJsonObject session = app.signUp(u"ann@example.org"_s);
    const QString first = refreshTokenOf(session);
    const QString third = refreshed(app, refreshed(app, first));
    app.clock.advance(std::chrono::minutes(1));
    const auto stolen = refresh(app, first);
    QCOMPARE(stolen.status, 400);
    QVERIFY(stolen.body.contains("refresh_token_already_used"));
    // The refusal was committed: the honest client's token is dead, too, and its session is still
    // there.
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 0);
    app.clock.advance(std::chrono::minutes(1));
    QCOMPARE(refresh(app, third).status, 400);
    const QByteArray bearer = session.value(u"access_token").toString().toLatin1();
    QCOMPARE(app.send("GET /user", {}, bearer).status, 200);
}

void TestRefreshGrant::reuseWithinTheIntervalBranches()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.security.refreshTokenReuseInterval = std::chrono::seconds(10);
    });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString third = refreshed(app, refreshed(app, first));
    app.clock.advance(std::chrono::seconds(9));
    const QString branch = refreshed(app, first);
    QCOMPARE(branch.size(), 12);
    QVERIFY(branch != third);
    QVERIFY(!refreshed(app, branch).isEmpty());
    QVERIFY(!refreshed(app, third).isEmpty());
}

void TestRefreshGrant::withoutRotationNothingDies()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.security.refreshTokenRotation = false; });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString third = refreshed(app, refreshed(app, first));
    app.clock.advance(std::chrono::minutes(1));
    QCOMPARE(refresh(app, first).status, 400);
    QCOMPARE(refresh(app, third).status, 200);
}

void TestRefreshGrant::bannedUsersAreRefused()
{
    TestApp app(currentEngine(), {});
    const QString token = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.run("UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'");
    const auto answer = refresh(app, token);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("user_banned"));
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 1);
}

void TestRefreshGrant::hundredAtOnceConverge()
{
    TestApp app(currentEngine(), {});
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    QStringList distinct = hundredRefreshes(app, first, [](const http::HttpResponse &answer) {
        return refreshTokenOf(jsonOf(answer));
    });
    QCOMPARE(distinct.size(), 100);
    distinct.removeDuplicates();
    QCOMPARE(distinct.size(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 1);
    QCOMPARE(app.text("SELECT token FROM refresh_tokens WHERE NOT revoked"), distinct.first());
}

// From before there were sessions: such a token ends where it is shown.
void TestRefreshGrant::aTokenWithoutASession()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    const QString user = app.text("SELECT CAST(id AS TEXT) FROM users");
    app.run(
        "INSERT INTO refresh_tokens (instance_id, token, user_id, revoked, created_at, updated_at) "
        "VALUES ('00000000-0000-0000-0000-000000000000', 'oldoldoldold', ?, FALSE, "
        "'2020-01-01 00:00:00.000000+00:00', '2020-01-01 00:00:00.000000+00:00')",
        {storage::Bind(user)});
    const auto answer = refresh(app, u"oldoldoldold"_s);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("session_not_found"));
    QCOMPARE(answer.headers.value("sb-auth-user-id"), user.toLatin1());
    QVERIFY(!answer.headers.contains("sb-auth-session-id"));
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE session_id IS NULL"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 1); // Ann's own is untouched
    QVERIFY(refresh(app, u"oldoldoldold"_s).body.contains("refresh_token_not_found"));
}

QTEST_GUILESS_MAIN(TestRefreshGrant)
#include "tst_refreshgrant.moc"
