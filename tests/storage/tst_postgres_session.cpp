#include "enginefixture.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <barrier>
#include <latch>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// What a connection to PostgreSQL is set up with, and what the server's own refusals become.
class TstPostgresSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void settings_data();
    void settings();
    void unknownSettingIsRefused();
    void backslashesWhateverTheRoleSays();
    void serializationFailureIsRetried();
    void retriesEnd();
    void deadlockIsRetried();
    void lockTimeout();
    void statementTimeout();
    void raisedByTrigger_data();
    void raisedByTrigger();
    void deferredConstraintFailsAtCommit();
    void readOnlyServerIsUnavailable();
    void statementsArePreparedOnce();
    void unusedStatementsAreForgotten();
    void tablesAlteredMeanwhile();
};

namespace {

QByteArray withQuery(const QByteArray &base, const QString &query)
{
    QUrl url = QUrl::fromEncoded(base);
    url.setQuery(query);
    return url.toEncoded();
}

QString shown(Database &database, const char *setting)
{
    return support::must(database.read([&](Transaction &t) -> Result<QString> {
        const auto row = TRY(t.row("SELECT current_setting(?)", {setting}));
        return row->text(0);
    }));
}

} // namespace

void TstPostgresSession::settings_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &query, const char *setting, const QString &value) {
        QTest::addRow("%s with %s", setting, qPrintable(query))
            << query << QByteArray(setting) << value;
    };
    row(u""_s, "search_path", u"\"auth\""_s);
    row(u"search_path=auth,public"_s, "search_path", u"auth,public"_s);
    row(u"options=-c%20search_path%3Dpublic"_s, "search_path", u"public"_s);
    row(u""_s, "TimeZone", u"UTC"_s);
    row(u"TimeZone=Asia/Tokyo"_s, "TimeZone", u"UTC"_s);
    row(u""_s, "statement_timeout", u"10s"_s);
    row(u"statement_timeout=3000"_s, "statement_timeout", u"3s"_s);
    row(u""_s, "lock_timeout", u"5s"_s);
    row(u""_s, "idle_in_transaction_session_timeout", u"30s"_s);
    row(u""_s, "application_name", u"latchkey"_s);
    row(u"application_name=two%20words"_s, "application_name", u"two words"_s);
    row(u""_s, "standard_conforming_strings", u"on"_s);
    row(u""_s, "client_encoding", u"UNICODE"_s);
    row(u""_s, "default_transaction_read_only", u"on"_s);
    row(u"work_mem=8MB"_s, "work_mem", u"8MB"_s);
    row(u"sslmode=prefer&connect_timeout=3&keepalives_idle=7"_s, "TimeZone", u"UTC"_s);
}

void TstPostgresSession::settings()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, setting);
    QFETCH(QString, value);
    REQUIRE_ENGINE(Engine::PostgreSql);
    const QByteArray url = withQuery(qgetenv("LATCHKEY_TEST_PG"), query);
    const auto database = support::TestDatabase::open({.url = Secret(url)});
    QCOMPARE(shown(*database, setting.constData()), value);
}

void TstPostgresSession::unknownSettingIsRefused()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    const QByteArray url = withQuery(qgetenv("LATCHKEY_TEST_PG"), u"sslmood=require"_s);
    const auto database = support::TestDatabase::open({.url = Secret(url)});
    const Result<> done = database->ping();
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"sslmood"_s), qPrintable(done.error().detail));
}

void TstPostgresSession::backslashesWhateverTheRoleSays()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.database->transact([](Transaction &t) {
        return t.execute(u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I"
                         " SET standard_conforming_strings = off', current_database()); END $$"_s);
    }));
    fixture.database = fixture.place.open();
    QCOMPARE(shown(*fixture.database, "standard_conforming_strings"), u"on"_s);
    support::must(fixture.insert(1, u"a\\'b\\\\"_s));
    const auto row = support::must(
        fixture.database->read([](Transaction &t) { return t.row("SELECT name FROM entries"); }));
    QCOMPARE(row->text(0), u"a\\'b\\\\"_s);
}

void TstPostgresSession::serializationFailureIsRetried()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.insert(1, u"one"_s));
    int runs = 0;
    support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(t.execute(u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s));
        const auto row = TRY(t.row("SELECT amount FROM entries WHERE id = 1"));
        if (++runs <= 2) { // somebody else is quicker, twice
            std::jthread([&] {
                support::must(fixture.database->transact([](Transaction &other) {
                    return other.run("UPDATE entries SET amount = amount + 10 WHERE id = 1");
                }));
            }).join();
        }
        TRY(t.run("UPDATE entries SET amount = ? WHERE id = 1", {row->integer(0) + 1}));
        return {};
    }));
    QCOMPARE(runs, 3);
    QCOMPARE(fixture.number("SELECT amount FROM entries"), 21);
}

void TstPostgresSession::retriesEnd()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    int runs = 0;
    const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
        ++runs;
        TRY(t.run("INSERT INTO entries (id, name) VALUES (1, 'one')"));
        return t.execute(u"DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$"_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(runs, 4);
    QCOMPARE(fixture.count(), 0);
}

void TstPostgresSession::deadlockIsRetried()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.insert(1, u"one"_s));
    support::must(fixture.insert(2, u"two"_s));
    std::barrier bothHoldOne(2);
    std::atomic<int> runs{0};
    inParallel(2, [&](int thread) {
        bool isFirstRun = true;
        support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
            ++runs;
            TRY(t.run("UPDATE entries SET amount = amount + 1 WHERE id = ?", {1 + thread}));
            if (std::exchange(isFirstRun, false))
                bothHoldOne.arrive_and_wait();
            TRY(t.run("UPDATE entries SET amount = amount + 1 WHERE id = ?", {2 - thread}));
            return {};
        }));
    });
    QVERIFY(runs > 2); // one of them was the victim, and had another go
    QCOMPARE(fixture.number("SELECT min(amount) FROM entries"), 2);
    QCOMPARE(fixture.number("SELECT max(amount) FROM entries"), 2);
}

void TstPostgresSession::lockTimeout()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.insert(1, u"one"_s));
    DatabaseOptions impatient = fixture.place.options();
    impatient.busyTimeout = std::chrono::milliseconds(50);
    const auto other = support::TestDatabase::open(impatient);
    const auto touch = [](Transaction &t) -> Result<> {
        TRY(t.run("UPDATE entries SET amount = amount + 1 WHERE id = 1"));
        return {};
    };
    Result<> refused;
    support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(touch(t));
        std::jthread([&] { refused = other->transact(touch); }).join();
        return {};
    }));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    support::must(other->transact(touch));
    QCOMPARE(fixture.number("SELECT amount FROM entries"), 2);
}

void TstPostgresSession::statementTimeout()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    const support::TestDatabase place(Engine::PostgreSql);
    DatabaseOptions impatient = place.options();
    impatient.statementTimeout = std::chrono::milliseconds(50);
    const auto database = support::TestDatabase::open(impatient);
    const auto done = database->read(
        [](Transaction &t) { return t.rows("SELECT CAST(pg_sleep(30) AS TEXT)"); });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::RequestTimeout);
    support::must(database->ping());
}

void TstPostgresSession::raisedByTrigger_data()
{
    QTest::addColumn<QString>("raise");
    QTest::addColumn<QStringList>("diagnostic"); // state, message, hint, detail
    QTest::newRow("message only") << u"'not today'"_s
                                  << QStringList{u"P0001"_s, u"not today"_s, {}, {}};
    QTest::newRow("all of it")
        << u"'no: entry' USING ERRCODE = 'PT418', HINT = 'drink: tea', DETAIL = 'a teapot'"_s
        << QStringList{u"PT418"_s, u"no: entry"_s, u"drink: tea"_s, u"a teapot"_s};
    QTest::newRow("several lines") << u"E'one\\ntwo' USING HINT = E'three\\nfour'"_s
                                   << QStringList{u"P0001"_s, u"one\ntwo"_s, u"three\nfour"_s, {}};
    QTest::newRow("check") << u"'low' USING ERRCODE = 'check_violation'"_s
                           << QStringList{u"23514"_s, u"low"_s, {}, {}};
}

void TstPostgresSession::raisedByTrigger()
{
    QFETCH(QString, raise);
    QFETCH(QStringList, diagnostic);
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.database->transact([&](Transaction &t) {
        return t.execute(u"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                         " $$ BEGIN RAISE EXCEPTION %1; END $$;"
                         "CREATE TRIGGER refuse BEFORE INSERT ON entries"
                         " FOR EACH ROW EXECUTE FUNCTION refuse()"_s.arg(raise));
    }));
    const Result<> done = fixture.insert(1, u"one"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::UnexpectedFailure);
    const SqlDiagnostic sql = done.error().sql.value();
    QCOMPARE((QStringList{sql.state, sql.message, sql.hint, sql.detail}), diagnostic);
}

void TstPostgresSession::deferredConstraintFailsAtCommit()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.database->transact([](Transaction &t) {
        return t.execute(u"CREATE TABLE once (id INT UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s);
    }));
    const auto insert = [](Transaction &t) { return t.run("INSERT INTO once VALUES (1)"); };
    support::must(fixture.database->transact(insert));
    const auto again = fixture.database->transact(insert);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(fixture.number("SELECT count(*) FROM once"), 1);
    support::must(fixture.insert(1, u"one"_s));
}

// After a failover we may be connected to what has become a replica: 503 until it is one no more.
void TstPostgresSession::readOnlyServerIsUnavailable()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    const Result<> done = fixture.database->transact([](Transaction &t) -> Result<> {
        TRY(t.execute(u"SET TRANSACTION READ ONLY"_s));
        TRY(t.run("INSERT INTO entries (id, name) VALUES (1, 'one')"));
        return {};
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ServiceUnavailable);
    support::must(fixture.insert(1, u"one"_s));
}

void TstPostgresSession::statementsArePreparedOnce()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    for (qint64 id = 1; id <= 20; ++id)
        support::must(fixture.insert(id, QString::number(id)));
    QCOMPARE(fixture.number(
                 "SELECT count(*) FROM pg_prepared_statements"
                 " WHERE statement LIKE 'PREPARE % AS INSERT%' AND statement NOT LIKE '%count%'"),
             1);
}

// However many texts there are, only some are kept, and what is used again and again is.
void TstPostgresSession::unusedStatementsAreForgotten()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    constexpr char used[] = "SELECT 'used'";
    for (int number = 0; number < 60; ++number) {
        const QByteArray filling
            = "SELECT 'filling' /*" + QByteArray(4096, ' ') + QByteArray::number(number) + "*/";
        support::must(fixture.database->read([&](Transaction &t) -> Result<> {
            TRY(t.row(filling.constData()));
            TRY(t.row(used));
            return {};
        }));
    }
    const qint64 kept = fixture.number("SELECT count(*) FROM pg_prepared_statements"
                                       " WHERE statement LIKE 'PREPARE % AS SELECT ''filling''%'");
    QVERIFY2(kept > 20 && kept < 40, QByteArray::number(kept).constData());
    QCOMPARE(
        fixture.number("SELECT count(*) FROM pg_prepared_statements f, pg_prepared_statements u"
                       " WHERE f.statement LIKE 'PREPARE % AS SELECT ''filling''%'"
                       " AND u.statement LIKE 'PREPARE % AS SELECT ''used'''"
                       " AND f.prepare_time > u.prepare_time"),
        kept);
}

// Another server's migration changes a column under a prepared statement.
void TstPostgresSession::tablesAlteredMeanwhile()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    support::must(fixture.insert(1, u"one"_s));
    static constexpr Sql select("SELECT amount FROM entries WHERE id = 1");
    const auto alter = [&](const QString &type) {
        std::jthread([&] {
            support::must(fixture.database->transact([&](Transaction &t) {
                return t.execute(u"ALTER TABLE entries ALTER COLUMN amount TYPE "_s + type);
            }));
        }).join();
    };
    const auto touch = [&](Transaction &t) -> Result<> {
        TRY(t.run("UPDATE entries SET name = name || '!' WHERE id = 1"));
        TRY(t.row(select));
        return {};
    };
    QCOMPARE(fixture.number(select), 0);
    alter(u"TEXT"_s);
    QCOMPARE(fixture.number(select), 0);
    support::must(fixture.database->transact(touch));
    alter(u"VARCHAR(9)"_s);
    support::must(fixture.database->transact(touch));
    QCOMPARE(fixture.number("SELECT count(*) FROM entries WHERE name = 'one!!'"), 1);
}

QTEST_GUILESS_MAIN(TstPostgresSession)
#include "tst_postgres_session.moc"
