#include "enginefixture.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <stdexcept>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// Commit, rollback, conflicts and threads, the same on both engines.
class TstEngineTransactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void duplicate_data() { support::addEngineRows(); }

    void duplicate();

    void onConflictLeavesTransactionUsable_data() { support::addEngineRows(); }

    void onConflictLeavesTransactionUsable();

    void errorRollsBack_data() { support::addEngineRows(); }

    void errorRollsBack();

    void exceptionRollsBack_data() { support::addEngineRows(); }

    void exceptionRollsBack();

    void failedStatementCannotBeIgnored_data() { support::addEngineRows(); }

    void failedStatementCannotBeIgnored();

    void errorsHoldNoValues_data() { support::addEngineRows(); }

    void errorsHoldNoValues();

    void readMayNotWrite_data() { support::addEngineRows(); }

    void readMayNotWrite();

    void readSeesOnlyWhatIsCommitted_data() { support::addEngineRows(); }

    void readSeesOnlyWhatIsCommitted();

    void manyThreadsWrite_data() { support::addEngineRows(); }

    void manyThreadsWrite();

    void oneOfManyWins_data() { support::addEngineRows(); }

    void oneOfManyWins();

    void incrementsAreNotLost_data() { support::addEngineRows(); }

    void incrementsAreNotLost();

    void counts_data() { support::addEngineRows(); }

    void counts();

    void severalDatabasesInOneProcess_data() { support::addEngineRows(); }

    void severalDatabasesInOneProcess();

    void reopening_data() { support::addEngineRows(); }

    void reopening();
};

void TstEngineTransactions::duplicate()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    support::must(fixture.insert(1, u"one"_s));
    const Result<> sameId = fixture.insert(1, u"other"_s);
    QVERIFY(!sameId);
    QCOMPARE(sameId.error().code, ErrorCode::Conflict);
    const Result<> sameName = fixture.insert(2, u"one"_s);
    QVERIFY(!sameName);
    QCOMPARE(sameName.error().code, ErrorCode::Conflict);
    if (engine == Engine::PostgreSql)
        QCOMPARE(sameName.error().sql.value().state, u"23505"_s);
    QCOMPARE(fixture.count(), 1);
    support::must(fixture.insert(2, u"two"_s));
}

void TstEngineTransactions::onConflictLeavesTransactionUsable()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    support::must(fixture.insert(1, u"one"_s));
    static constexpr Sql insert(
        "INSERT INTO entries (id, name, amount) VALUES (?, ?, 0) ON CONFLICT DO NOTHING");
    support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
        if (TRY(t.run(insert, {2, u"one"_s})) != 0)
            return failure(ErrorCode::UnexpectedFailure, u"the name was free"_s);
        TRY(t.run(insert, {3, u"three"_s}));
        return {};
    }));
    QCOMPARE(fixture.count(), 2);
}

void TstEngineTransactions::errorRollsBack()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const Result<int> done = fixture.database->transact([&](Transaction &t) -> Result<int> {
        TRY(t.run("INSERT INTO entries (id, name) VALUES (1, 'one')"));
        return failure(ErrorCode::WeakPassword, u"no"_s, u"for the log"_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::WeakPassword);
    QCOMPARE(done.error().detail, u"for the log"_s);
    QCOMPARE(fixture.count(), 0);
    support::must(fixture.insert(1, u"one"_s));
}

void TstEngineTransactions::exceptionRollsBack()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const auto fail = [&] {
        return fixture.database->transact([&](Transaction &t) -> Result<> {
            TRY(t.run("INSERT INTO entries (id, name) VALUES (1, 'one')"));
            throw std::runtime_error("a bug");
        });
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)fail());
    QCOMPARE(fixture.count(), 0);
    support::must(fixture.insert(1, u"one"_s));
}

void TstEngineTransactions::failedStatementCannotBeIgnored()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    support::must(fixture.insert(1, u"one"_s));
    bool laterWorked = false;
    const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(t.run("INSERT INTO entries (id, name) VALUES (2, 'two')"));
        (void)t.run("INSERT INTO entries (id, name) VALUES (1, 'again')");
        laterWorked = t.row("SELECT 1").has_value();
        return {};
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QVERIFY(!laterWorked);
    QCOMPARE(fixture.count(), 1);
}

void TstEngineTransactions::errorsHoldNoValues()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const QString secret = u"s3cret-value"_s;
    support::must(fixture.insert(1, secret));
    const Sql broken[] = {Sql("INSERT INTO entries (id, name) VALUES (2, ?)"),
                          Sql("SELECT nothing FROM entries WHERE name = ?"),
                          Sql("SELECT CAST(? AS BIGINT) / 0, json(?)", "SELECT CAST(? AS BIGINT)"),
                          Sql("SELEC ?")};
    for (const Sql &sql : broken) {
        const auto done
            = fixture.database->transact([&](Transaction &t) { return t.rows(sql, {secret}); });
        QVERIFY(!done);
        const Error &error = done.error();
        QVERIFY2(!error.message.contains(secret), qPrintable(error.message));
        QVERIFY2(!error.detail.contains(secret), qPrintable(error.detail));
        QVERIFY(!error.detail.isEmpty());
        if (error.sql)
            QVERIFY2(!error.sql->message.contains(secret), qPrintable(error.sql->message));
    }
}

void TstEngineTransactions::readMayNotWrite()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const auto written = fixture.database->read(
        [](Transaction &t) { return t.run("INSERT INTO entries (id, name) VALUES (1, 'one')"); });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::UnexpectedFailure);
    QCOMPARE(fixture.count(), 0);
}

void TstEngineTransactions::readSeesOnlyWhatIsCommitted()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    support::must(fixture.insert(1, u"one"_s));
    std::latch written(1);
    std::latch counted(1);
    std::jthread writer([&] {
        support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
            TRY(t.run("INSERT INTO entries (id, name) VALUES (2, 'two')"));
            written.count_down();
            counted.wait();
            return {};
        }));
    });
    written.wait();
    const qint64 during = fixture.count(); // must not wait for the writer
    counted.count_down();
    writer.join();
    QCOMPARE(during, 1);
    QCOMPARE(fixture.count(), 2);
}

void TstEngineTransactions::manyThreadsWrite()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    constexpr int threads = 8;
    constexpr int each = 100;
    std::atomic<int> acknowledged{0};
    inParallel(threads, [&](int thread) {
        for (int i = 0; i < each; ++i) {
            const int id = thread * each + i;
            acknowledged += fixture.insert(id, QString::number(id)).has_value() ? 1 : 0;
        }
    });
    QCOMPARE(acknowledged, threads * each);
    QCOMPARE(fixture.count(), threads * each);
}

void TstEngineTransactions::oneOfManyWins()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    for (int round = 0; round < 20; ++round) {
        std::atomic<int> winners{0};
        std::atomic<int> conflicts{0};
        inParallel(8, [&](int thread) {
            const Result<> done = fixture.insert(round * 100 + thread, QString::number(round));
            winners += done ? 1 : 0;
            conflicts += !done && done.error().code == ErrorCode::Conflict ? 1 : 0;
        });
        QCOMPARE(winners, 1);
        QCOMPARE(conflicts, 7);
    }
    QCOMPARE(fixture.count(), 20);
}

void TstEngineTransactions::incrementsAreNotLost()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    support::must(fixture.insert(1, u"one"_s));
    static constexpr Sql select("SELECT amount FROM entries WHERE id = 1",
                                "SELECT amount FROM entries WHERE id = 1 FOR UPDATE");
    inParallel(8, [&](int) {
        for (int i = 0; i < 25; ++i) {
            support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
                const auto row = TRY(t.row(select));
                TRY(t.run("UPDATE entries SET amount = ? WHERE id = 1", {row->integer(0) + 1}));
                return {};
            }));
        }
    });
    QCOMPARE(fixture.number("SELECT amount FROM entries WHERE id = 1"), 200);
}

void TstEngineTransactions::counts()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const StatementCounts &counts = fixture.database->counts();
    const qint64 statements = counts.statements;
    const qint64 transactions = counts.transactions;
    const qint64 commits = counts.commits;
    const qint64 writes = counts.writes;
    support::must(fixture.insert(1, u"one"_s));
    (void)fixture.insert(1, u"one"_s);
    support::must(fixture.database->ping());
    QCOMPARE(counts.statements - statements, 3);
    QCOMPARE(counts.transactions - transactions, 2);
    QCOMPARE(counts.writes - writes, 2);
    QCOMPARE(counts.commits - commits, 1);
}

void TstEngineTransactions::severalDatabasesInOneProcess()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture first(engine);
    EngineFixture second(engine);
    support::must(first.insert(1, u"one"_s));
    support::must(second.insert(1, u"one"_s));
    support::must(second.insert(2, u"two"_s));
    QCOMPARE(first.count(), 1);
    QCOMPARE(second.count(), 2);
}

void TstEngineTransactions::reopening()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    std::jthread([&] { support::must(fixture.insert(1, u"one"_s)); }).join();
    QCOMPARE(fixture.count(), 1); // also opens this thread's own connection
    for (int i = 0; i < 3; ++i) {
        fixture.database.reset();
        fixture.database = fixture.place.open();
        QCOMPARE(fixture.count(), 1 + i);
        support::must(fixture.insert(2 + i, QString::number(i)));
    }
}

QTEST_GUILESS_MAIN(TstEngineTransactions)
#include "tst_engine_transactions.moc"
