#include "apiscenario.h"
#include "refreshing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// A guess is counted in a transaction before the password is looked at. With begin and commit of
// both these are the 2 + begin and commit + 3 round trips that the design allows.
constexpr int signInStatements = 3;

// One request and what it may cost at most (design section 5): statements, in and before its
// transactions together; begin and commit are not among them.
struct Cost
{
    const char *name;
    int postgreSql;
    int sqlite;
    int transactions;
    std::function<http::HttpRequest(TestApp &)> prepare;
    Configure with = {};
    int status = 200;
};

void singlePerUser(config::ServerConfig &config)
{
    config.sessions.singlePerUser = true;
}

void signedAndSingle(config::ServerConfig &config)
{
    signedTokens(config);
    singlePerUser(config);
}

void upgradedAndSingle(config::ServerConfig &config)
{
    upgradedTokens(config);
    singlePerUser(config);
}

http::HttpRequest refreshRequest(const QString &token)
{
    return makeRequest(refreshTarget, refreshBody(token));
}

QString signedIn(TestApp &app)
{
    return refreshTokenOf(app.signIn(u"ann@example.org"_s));
}

http::HttpRequest getUser(TestApp &app)
{
    const QString token = app.signIn(u"ann@example.org"_s).value(u"access_token").toString();
    return makeRequest("GET /user", {}, token.toLatin1());
}

http::HttpRequest signIn(TestApp &)
{
    return makeRequest("POST /token?grant_type=password",
                       R"({"email":"ann@example.org","password":"correct horse"})");
}

http::HttpRequest newestToken(TestApp &app)
{
    return refreshRequest(signedIn(app));
}

http::HttpRequest parentToken(TestApp &app)
{
    const QString token = signedIn(app);
    refreshed(app, token);
    return refreshRequest(token);
}

http::HttpRequest stolenToken(TestApp &app)
{
    const QString token = signedIn(app);
    refreshed(app, refreshed(app, token));
    app.clock.advance(std::chrono::minutes(1));
    return refreshRequest(token);
}

// A session as a server left it that made tokens of version 1.
http::HttpRequest oldToken(TestApp &app)
{
    app.run("UPDATE sessions SET refresh_token_hmac_key = NULL, refresh_token_counter = NULL");
    const storage::Bind at(toSqlText(app.clock.now()));
    app.run("INSERT INTO refresh_tokens (instance_id, token, user_id, session_id, revoked, "
            "created_at, updated_at) "
            "VALUES ('00000000-0000-0000-0000-000000000000', 'abcdefabcdef', ?, ?, FALSE, ?, ?)",
            {app.text("SELECT CAST(id AS TEXT) FROM users"),
             app.text("SELECT CAST(id AS TEXT) FROM sessions"),
             at,
             at});
    return refreshRequest(u"abcdefabcdef"_s);
}

std::vector<Cost> costs()
{
    return {
        {"GET /user", 1, 1, 0, getUser},
        {"sign-in", signInStatements, 9, 2, signIn},
        {"sign-in, version 2", signInStatements, 9, 2, signIn, signedTokens},
        {"refresh", 4, 6, 1, newestToken},
        {"refresh, version 2", 4, 6, 1, newestToken, signedTokens},
        {"refresh, one session per user", 4, 6, 1, newestToken, singlePerUser},
        {"refresh, version 2, one session per user", 4, 6, 1, newestToken, signedAndSingle},
        {"lost answer", 4, 6, 1, parentToken},
        {"lost answer, version 2", 4, 6, 1, parentToken, signedTokens},
        {"upgrade", 4, 6, 1, oldToken, upgradedTokens},
        {"upgrade, one session per user", 4, 6, 1, oldToken, upgradedAndSingle},
        {"stolen token", 4, 6, 1, stolenToken, {}, 400},
        {"stolen token, version 2", 4, 6, 1, stolenToken, signedTokens, 400},
    };
}

} // namespace

// How often the hot requests go to the database.
class TestRoundTrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void statements_data();

    void statements();
};

void TestRoundTrips::statements_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("index");
    const std::vector<Cost> all = costs();
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::addRow(
                "%s: %s", engine == storage::Engine::Sqlite ? "sqlite" : "postgresql", all[i].name)
                << engine << static_cast<int>(i);
        }
    }
}

void TestRoundTrips::statements()
{
    QFETCH(int, index);
    const Cost cost = costs()[static_cast<std::size_t>(index)];
    TestApp app(currentEngine(), cost.with);
    app.signUp(u"ann@example.org"_s);
    const http::HttpRequest request = cost.prepare(app);
    const storage::StatementCounts &counts = app.database().counts();
    const qint64 statements = counts.statements;
    const qint64 transactions = counts.transactions;

    QCOMPARE(app.send(request).status, cost.status);

    QCOMPARE_LE(counts.statements - statements,
                app.engine() == storage::Engine::Sqlite ? cost.sqlite : cost.postgreSql);
    QCOMPARE_LE(counts.transactions - transactions, cost.transactions);
}

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
