#include "apiscenario.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr const char *refreshTarget = "POST /token?grant_type=refresh_token";

QByteArray bodyFor(const QString &token)
{
    return QByteArray(R"({"refresh_token":")") + token.toLatin1() + R"("})";
}

QString refreshTokenOf(const QJsonObject &session)
{
    return session.value(u"refresh_token").toString();
}

http::HttpResponse refresh(const TestApp &app, const QString &token)
{
    return app.send(refreshTarget, bodyFor(token));
}

QString refreshed(const TestApp &app, const QString &token)
{
    return refreshTokenOf(jsonOf(refresh(app, token)));
}

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

    void sessionsEndByTime_data() { addEngineRows(); }

    void sessionsEndByTime();

    void hundredAtOnceConverge_data() { addEngineRows(); }

    void hundredAtOnceConverge();

    void takesFewStatements_data() { addEngineRows(); }

    void takesFewStatements();
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

void TestRefreshGrant::sessionsEndByTime()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.sessions.timebox = std::chrono::hours(1);
    });
    const QString token = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.clock.advance(std::chrono::minutes(59));
    const QString next = refreshed(app, token);
    QCOMPARE(next.size(), 12);
    app.clock.advance(std::chrono::minutes(2));
    const auto late = refresh(app, next);
    QCOMPARE(late.status, 400);
    QVERIFY(late.body.contains("session_expired"));
}

void TestRefreshGrant::hundredAtOnceConverge()
{
    TestApp app(currentEngine(), {});
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    constexpr int threads = 10;
    std::array<QStringList, threads> tokens;
    {
        std::vector<std::jthread> workers;
        for (QStringList &mine : tokens) {
            workers.emplace_back([&app, &mine, first] {
                for (int i = 0; i < 10; ++i)
                    mine.append(refreshed(app, first));
            });
        }
    }
    QStringList distinct;
    for (const QStringList &mine : tokens)
        distinct += mine;
    QCOMPARE(distinct.size(), 100);
    distinct.removeDuplicates();
    QCOMPARE(distinct.size(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 1);
    QCOMPARE(app.text("SELECT token FROM refresh_tokens WHERE NOT revoked"), distinct.first());
}

// Design section 5: at most 4 statements and begin and commit on PostgreSQL, 6 on SQLite.
void TestRefreshGrant::takesFewStatements()
{
    TestApp app(currentEngine(), {});
    const QString second = refreshed(app, refreshTokenOf(app.signUp(u"ann@example.org"_s)));
    const qint64 before = app.database().counts().statements;
    QVERIFY(!refreshed(app, second).isEmpty());
    const qint64 used = app.database().counts().statements - before;
    QVERIFY2(used <= (app.engine() == storage::Engine::Sqlite ? 6 : 4),
             qPrintable(QString::number(used)));
}

QTEST_GUILESS_MAIN(TestRefreshGrant)
#include "tst_refreshgrant.moc"
