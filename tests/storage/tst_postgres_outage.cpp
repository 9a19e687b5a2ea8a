#include "enginefixture.h"
#include "support/tcpproxy.h"

#include <QTest>
#include <QUrl>

#include <latch>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// The server goes away, at every moment of a transaction, and comes back.
class TstPostgresOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        // Where the moment is left to chance, it may be the one in which Qt asks for the version.
        if (qstrcmp(QTest::currentTestFunction(), "manyThreadsRecover") != 0)
            QTest::failOnWarning();
    }

    void stoppedAndRestarted();
    void neverThere();
    void restartIsNotNoticed();
    void sessionEndedByAdministrator();
    void lostInTheMiddle_data();
    void lostInTheMiddle();
    void lostAtCommit_data();
    void lostAtCommit();
    void manyThreadsRecover();
};

namespace {

// A database behind a cable.
struct Outage
{
    Outage()
        : target(QUrl::fromEncoded(fixture.place.url()))
        , cable(target.host(), static_cast<quint16>(target.port(5432)))
    {
        QUrl url = target;
        url.setHost(u"127.0.0.1"_s);
        url.setPort(cable.port());
        database = support::TestDatabase::open(
            {.url = Secret(url.toEncoded()), .connectTimeoutSeconds = 2});
    }

    Result<> insert(qint64 id) const
    {
        return database->transact([id](Transaction &t) -> Result<> {
            TRY(t.run("INSERT INTO entries (id, name) VALUES (?, ?)", {id, QString::number(id)}));
            return {};
        });
    }

    EngineFixture fixture{Engine::PostgreSql}; // goes to the server directly
    QUrl target;
    support::TcpProxy cable;
    std::unique_ptr<Database> database;
};

void compareUnavailable(const Result<> &done)
{
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ServiceUnavailable);
    QCOMPARE(done.error().message, u"The database is not reachable"_s);
    QCOMPARE(done.error().retryAfterSeconds, 1);
    QVERIFY(!done.error().detail.isEmpty());
    QVERIFY(!done.error().sql);
}

} // namespace

void TstPostgresOutage::stoppedAndRestarted()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Outage outage;
    support::must(outage.insert(1));
    for (int round = 0; round < 3; ++round) {
        outage.cable.cut();
        for (int i = 0; i < 3; ++i) {
            compareUnavailable(outage.insert(2 + round));
            compareUnavailable(outage.database->ping());
        }
        outage.cable.restore();
        support::must(outage.insert(2 + round));
        support::must(outage.database->ping());
    }
    QCOMPARE(outage.fixture.count(), 4);
}

void TstPostgresOutage::neverThere()
{
    Result<std::unique_ptr<Database>> database = Database::open(
        {.url = Secret(QByteArray("postgres://someone:hunter2@127.0.0.1:1/none"))});
    QVERIFY(database.has_value()); // opening does not connect
    const Result<> done = (*database)->ping();
    compareUnavailable(done);
    QVERIFY2(!done.error().detail.contains(u"hunter2"), qPrintable(done.error().detail));
    QVERIFY2(done.error().detail.contains(u"refused"), qPrintable(done.error().detail));
}

// The server was restarted while nobody looked: the first to come does not suffer for it.
void TstPostgresOutage::restartIsNotNoticed()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Outage outage;
    support::must(outage.insert(1));
    support::must(outage.database->ping());
    outage.cable.cut();
    outage.cable.restore();
    support::must(outage.insert(2));
    outage.cable.cut();
    outage.cable.restore();
    support::must(outage.database->ping());
    QCOMPARE(outage.cable.connections(), 3);
    QCOMPARE(outage.fixture.count(), 2);
}

void TstPostgresOutage::sessionEndedByAdministrator()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    EngineFixture fixture(Engine::PostgreSql);
    const auto killOthers = [&] {
        const auto administrator = fixture.place.open();
        std::jthread([&] {
            support::must(administrator->read([](Transaction &t) {
                return t.rows("SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity"
                              " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }));
        }).join();
    };
    killOthers();
    support::must(fixture.insert(1, u"one"_s)); // between two pieces of work: not noticed
    int runs = 0;
    const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
        ++runs;
        TRY(t.run("INSERT INTO entries (id, name) VALUES (2, 'two')"));
        killOthers();
        TRY(t.run("INSERT INTO entries (id, name) VALUES (3, 'three')"));
        return {};
    });
    compareUnavailable(done);
    QCOMPARE(runs, 1); // never again once it has begun
    QCOMPARE(fixture.count(), 1);
    support::must(fixture.insert(2, u"two"_s));
}

void TstPostgresOutage::lostInTheMiddle_data()
{
    QTest::addColumn<bool>("serverReceivedIt");
    QTest::newRow("before the server has the statement") << false;
    QTest::newRow("before its answer arrives") << true;
}

void TstPostgresOutage::lostInTheMiddle()
{
    QFETCH(bool, serverReceivedIt);
    REQUIRE_ENGINE(Engine::PostgreSql);
    Outage outage;
    support::must(outage.insert(1));
    const QByteArray mark = "INSERT INTO entries (id, name, amount)";
    serverReceivedIt ? outage.cable.breakAfter(mark) : outage.cable.breakAt(mark);
    int runs = 0;
    const Result<> done = outage.database->transact([&](Transaction &t) -> Result<> {
        ++runs;
        TRY(t.run("UPDATE entries SET amount = 5"));
        TRY(t.run("INSERT INTO entries (id, name, amount) VALUES (2, 'two', 0)"));
        return {};
    });
    compareUnavailable(done);
    QCOMPARE(runs, 1);
    QCOMPARE(outage.fixture.number("SELECT count(*) FROM entries WHERE amount = 5"), 0);
    QCOMPARE(outage.fixture.count(), 1);
    support::must(outage.insert(3));
}

void TstPostgresOutage::lostAtCommit_data()
{
    QTest::addColumn<bool>("serverReceivedIt");
    QTest::newRow("COMMIT does not arrive") << false;
    QTest::newRow("its answer does not arrive") << true;
}

// What we must not do is to claim either outcome, or to do the work twice.
void TstPostgresOutage::lostAtCommit()
{
    QFETCH(bool, serverReceivedIt);
    REQUIRE_ENGINE(Engine::PostgreSql);
    Outage outage;
    support::must(outage.insert(1));
    const QByteArray commit("COMMIT\0", 7); // and not READ COMMITTED
    serverReceivedIt ? outage.cable.breakAfter(commit) : outage.cable.breakAt(commit);
    const Result<> done = outage.insert(2);
    compareUnavailable(done);
    QVERIFY2(done.error().detail.contains(u"outcome of the commit is not known"),
             qPrintable(done.error().detail));
    outage.cable.breakAfter({});
    outage.cable.breakAt({});
    const int expected = serverReceivedIt ? 2 : 1;
    QVERIFY(QTest::qWaitFor([&] { return outage.fixture.count() == expected; }));
    support::must(outage.insert(3));
}

void TstPostgresOutage::manyThreadsRecover()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    Outage outage;
    std::atomic<int> acknowledged{0};
    std::atomic<int> wrong{0};
    std::atomic<bool> restored{false};
    inParallel(9, [&](int thread) {
        if (thread == 8) {
            QThread::msleep(100);
            outage.cable.cut();
            QThread::msleep(100);
            outage.cable.restore();
            restored = true;
            return;
        }
        int afterwards = 0;
        for (qint64 id = thread * 1'000'000; afterwards < 20; ++id) {
            const bool mustWork = restored;
            const Result<> done = outage.insert(id);
            acknowledged += done ? 1 : 0;
            afterwards += mustWork ? 1 : 0;
            if (!done && (mustWork || done.error().code != ErrorCode::ServiceUnavailable))
                ++wrong;
        }
    });
    QCOMPARE(wrong, 0);
    QVERIFY(outage.fixture.count() >= acknowledged);
    // At most one commit for each thread can have succeeded without our knowing.
    QVERIFY(outage.fixture.count() <= acknowledged + 8);
}

QTEST_GUILESS_MAIN(TstPostgresOutage)
#include "tst_postgres_outage.moc"
