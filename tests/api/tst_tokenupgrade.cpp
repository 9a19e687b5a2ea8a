#include "apiscenario.h"
#include "refreshing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// Ann's session as a server left it that made tokens of version 1. Her tokens, oldest first.
QStringList threeRows(const TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
    app.run("UPDATE sessions SET refresh_token_hmac_key = NULL, refresh_token_counter = NULL");
    const QString user = app.text("SELECT CAST(id AS TEXT) FROM users");
    const QString session = app.text("SELECT CAST(id AS TEXT) FROM sessions");
    const QStringList tokens{u"aaaaaaaaaaaa"_s, u"bbbbbbbbbbbb"_s, u"cccccccccccc"_s};
    QString parent;
    for (const QString &token : tokens) {
        const QByteArray at = toSqlText(app.clock.now());
        app.run(
            "INSERT INTO refresh_tokens (instance_id, token, user_id, session_id, revoked, parent, "
            "created_at, updated_at) "
            "VALUES ('00000000-0000-0000-0000-000000000000', ?, ?, ?, ?, ?, ?, ?)",
            {token, user, session, token != tokens.last(), storage::nullIfEmpty(parent), at, at});
        parent = token;
    }
    app.clock.advance(std::chrono::minutes(1));
    return tokens;
}

SessionId onlySession(const TestApp &app)
{
    return SessionId::parse(app.text("SELECT CAST(id AS TEXT) FROM sessions")).value();
}

// Everything as a version 1 server has it, with the session's version 2 state at `counter`.
QString downgraded(const TestApp &app, qint64 counter)
{
    const QString row = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.run("UPDATE sessions SET refresh_token_counter = ?, refresh_token_hmac_key = "
            "'a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s'",
            {counter});
    return row;
}

} // namespace

// From refresh tokens of version 1 to those of version 2 and back (reference/http-api.md 3.7).
class TestTokenUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void upgrades_data() { addEngineRows(); }

    void upgrades();

    void nobodyIsUpgradedAtZeroPercent_data() { addEngineRows(); }

    void nobodyIsUpgradedAtZeroPercent();

    void aLostUpgradeCanBeAskedForAgain_data() { addEngineRows(); }

    void aLostUpgradeCanBeAskedForAgain();

    void aStolenRowEndsTheSession_data() { addEngineRows(); }

    void aStolenRowEndsTheSession();

    void aGrandparentIsNoLostUpgrade_data() { addEngineRows(); }

    void aGrandparentIsNoLostUpgrade();

    void lateRowsMeetWithinTheInterval_data() { addEngineRows(); }

    void lateRowsMeetWithinTheInterval();

    void signedTokensOutliveADowngrade_data() { addEngineRows(); }

    void signedTokensOutliveADowngrade();

    void rowsOfASignedSession_data() { addEngineRows(); }

    void rowsOfASignedSession();

    void hundredAtOnceConverge_data() { addEngineRows(); }

    void hundredAtOnceConverge();
};

void TestTokenUpgrade::upgrades()
{
    TestApp app(currentEngine(), upgradedTokens);
    const QStringList rows = threeRows(app);
    const qsizetype before = app.auditActions().size();
    const auto answer = refresh(app, rows[2]);
    QCOMPARE(answer.status, 200);
    const QString token = refreshTokenOf(jsonOf(answer));
    QCOMPARE(token, forged(app, onlySession(app), 0));
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"), "0");
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-reuse"), "false");
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-prefix"), token.first(5).toLatin1());
    QCOMPARE(app.auditActions().sliced(before),
             QStringList({u"token_refreshed"_s, u"token_revoked"_s}));
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QCOMPARE(refresh(app, token).headers.value("sb-auth-refresh-token-counter"), "1");
}

void TestTokenUpgrade::nobodyIsUpgradedAtZeroPercent()
{
    TestApp app(currentEngine(), signedTokens);
    const QStringList rows = threeRows(app);
    QCOMPARE(refreshed(app, rows[2]).size(), 12);
    QCOMPARE(app.count("SELECT count(*) FROM sessions WHERE refresh_token_counter IS NULL"), 1);
}

// With the peer this client is signed out unless it is back within the interval.
void TestTokenUpgrade::aLostUpgradeCanBeAskedForAgain()
{
    TestApp app(currentEngine(), upgradedTokens);
    const QStringList rows = threeRows(app);
    const QString token = refreshed(app, rows[2]);
    app.clock.advance(std::chrono::hours(24));
    for (int i = 0; i < 2; ++i) {
        const auto answer = refresh(app, rows[2]);
        QCOMPARE(refreshTokenOf(jsonOf(answer)), token);
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"), "0");
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-reuse"));
    }
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 0);
}

void TestTokenUpgrade::aStolenRowEndsTheSession()
{
    TestApp app(currentEngine(), upgradedTokens);
    const QStringList rows = threeRows(app);
    const QString second = refreshed(app, refreshed(app, rows[2]));
    QVERIFY(!second.isEmpty());
    app.clock.advance(std::chrono::minutes(1));
    const auto stolen = refresh(app, rows[2]); // its successor was used: the owner has moved on
    QCOMPARE(stolen.status, 400);
    QVERIFY(stolen.body.contains("refresh_token_already_used"));
    QCOMPARE(stolen.headers.value("sb-auth-refresh-token-rotated"), "true");
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
    QVERIFY(refresh(app, second).body.contains("refresh_token_not_found"));
}

void TestTokenUpgrade::aGrandparentIsNoLostUpgrade()
{
    TestApp app(currentEngine(), upgradedTokens);
    const QStringList rows = threeRows(app);
    const QString token = refreshed(app, rows[2]);
    QVERIFY(refresh(app, rows[1]).body.contains("refresh_token_already_used"));
    QVERIFY(refresh(app, token).body.contains("refresh_token_not_found"));
}

// With the peer each of them counts on, and the first to come is left behind.
void TestTokenUpgrade::lateRowsMeetWithinTheInterval()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        upgradedTokens(config);
        config.security.refreshTokenReuseInterval = std::chrono::seconds(10);
    });
    const QStringList rows = threeRows(app);
    const QString second = refreshed(app, refreshed(app, rows[2]));
    app.clock.advance(std::chrono::seconds(9));
    QCOMPARE(refreshed(app, rows[2]), second);
    QCOMPARE(refreshed(app, rows[2]), second);
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 1);
    QVERIFY(refresh(app, rows[1]).body.contains("refresh_token_already_used")); // a minute old
}

void TestTokenUpgrade::signedTokensOutliveADowngrade()
{
    TestApp app(currentEngine(), {});
    downgraded(app, 5);
    const QString token = forged(app, onlySession(app), 5);
    const auto answer = refresh(app, token);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"), "6");
    QCOMPARE(refreshed(app, token), refreshTokenOf(jsonOf(answer)));
    QVERIFY(refresh(app, forged(app, onlySession(app), 4))
                .headers.contains("sb-auth-refresh-token-rotated"));
    // New sessions have rows again.
    QCOMPARE(refreshTokenOf(app.signIn(u"ann@example.org"_s)).size(), 12);
}

// A session may have both, after a change of mind.
void TestTokenUpgrade::rowsOfASignedSession()
{
    TestApp app(currentEngine(), {});
    const QString row = downgraded(app, 5);
    QCOMPARE(refreshed(app, row).size(), 12);
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 5);

    TestApp again(currentEngine(), [](config::ServerConfig &config) { upgradedTokens(config); });
    const QStringList rows = threeRows(again);
    again.run("UPDATE sessions SET refresh_token_counter = 5, refresh_token_hmac_key = "
              "'a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s'");
    QCOMPARE(refreshed(again, rows[2]), forged(again, onlySession(again), 6));
}

void TestTokenUpgrade::hundredAtOnceConverge()
{
    TestApp app(currentEngine(), upgradedTokens);
    const QStringList rows = threeRows(app);
    QStringList distinct = hundredRefreshes(app, rows[2], [](const http::HttpResponse &answer) {
        return refreshTokenOf(jsonOf(answer));
    });
    QCOMPARE(distinct.size(), 100);
    distinct.removeDuplicates();
    QCOMPARE(distinct, QStringList{forged(app, onlySession(app), 0)});
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE NOT revoked"), 0);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 4);
}

QTEST_GUILESS_MAIN(TestTokenUpgrade)
#include "tst_tokenupgrade.moc"
