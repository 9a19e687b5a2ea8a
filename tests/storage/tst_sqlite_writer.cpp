#include "enginefixture.h"

#include <QFileInfo>
#include <QTest>

#include <latch>
#include <semaphore>
#include <stdexcept>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// The thread that writes: many pieces of work, one commit, and none of them another's victim.
class TstSqliteWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void waitingWorkIsCommittedTogether();
    void failureLeavesTheBatchAlone_data();
    void failureLeavesTheBatchAlone();
    void fullDiskFailsCleanly();
    void failingCommitHarmsNobodyElse();
    void closingFinishesWhatWaits();
    void connectionsAreSetUp();
    void onlyTheWriterCheckpoints();
    void logIsEmptyAfterClosing();
    void readersDoNotWaitForTheWriter();
};

namespace {

// Keeps the writer busy until released, so that what is asked for meanwhile makes one batch.
class BusyWriter
{
public:
    explicit BusyWriter(Database &database)
        : m_thread([this, &database] {
            support::must(database.transact([this](Transaction &) -> Result<> {
                m_busy.count_down();
                m_free.wait();
                return {};
            }));
        })
    {
        m_busy.wait();
    }

    void release()
    {
        m_free.count_down();
        m_thread.join();
    }

private:
    std::latch m_busy{1};
    std::latch m_free{1};
    std::jthread m_thread;
};

// `count` threads that each ask for body(i), all of them waiting in the queue of a busy writer.
template <typename Body>
void inOneBatch(Database &database, int count, const Body &body)
{
    BusyWriter busy(database);
    const qint64 before = database.counts().writes;
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&body, i] { body(i); });
    // `writes` rises just before the work is queued; then it takes a moment to get there.
    while (database.counts().writes < before + count)
        QThread::msleep(1);
    QThread::msleep(50);
    busy.release();
}

Row pragma(Transaction &transaction, const char *text)
{
    return support::must(transaction.row(Sql(text))).value();
}

} // namespace

void TstSqliteWriter::waitingWorkIsCommittedTogether()
{
    EngineFixture fixture(Engine::Sqlite);
    const StatementCounts &counts = fixture.database->counts();
    const qint64 commits = counts.commits;
    inOneBatch(*fixture.database, 20, [&](int i) {
        support::must(fixture.insert(i, QString::number(i)));
    });
    QCOMPARE(fixture.count(), 20);
    // One for the work that kept the writer busy; a few, should a thread have been late.
    QVERIFY2(counts.commits - commits < 8, qPrintable(QString::number(counts.commits - commits)));
}

void TstSqliteWriter::failureLeavesTheBatchAlone_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("error") << 0;
    QTest::newRow("duplicate") << 1;
    QTest::newRow("exception") << 2;
    QTest::newRow("foreign key") << 3;
    QTest::newRow("ignored failure") << 4;
}

void TstSqliteWriter::failureLeavesTheBatchAlone()
{
    QFETCH(int, kind);
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.insert(1000, u"taken"_s));
    support::must(fixture.database->transact([](Transaction &t) {
        return t.execute(u"CREATE TABLE parts (entry BIGINT REFERENCES entries (id))"_s);
    }));
    const auto work = [kind](Transaction &t, int i) -> Result<> {
        TRY(t.run("INSERT INTO entries (id, name) VALUES (?, ?)", {i, QString::number(i)}));
        if (i % 2 == 0)
            return {};
        if (kind == 1)
            TRY(t.run("INSERT INTO entries (id, name) VALUES (?, 'taken')", {i + 500}));
        if (kind == 2)
            throw std::runtime_error("a bug");
        if (kind == 3)
            TRY(t.run("INSERT INTO parts (entry) VALUES (77777)"));
        if (kind == 4) {
            (void)t.run("INSERT INTO entries (id, name) VALUES (?, 'taken')", {i + 500});
            return {};
        }
        return failure(ErrorCode::WeakPassword, u"no"_s);
    };
    std::atomic<int> succeeded{0};
    std::atomic<int> failed{0};
    inOneBatch(*fixture.database, 20, [&](int i) {
        try {
            const Result<> done
                = fixture.database->transact([&](Transaction &t) { return work(t, i); });
            (done ? succeeded : failed) += 1;
        } catch (const std::runtime_error &) {
            failed += 1;
        }
    });
    QCOMPARE(succeeded, 10);
    QCOMPARE(failed, 10);
    QCOMPARE(fixture.count(), 11);
    QCOMPARE(fixture.number("SELECT count(*) FROM entries WHERE id < 1000 AND id % 2 = 1"), 0);
}

// SQLite answers a full disk by rolling back everything there is; max_page_count makes one.
void TstSqliteWriter::fullDiskFailsCleanly()
{
    EngineFixture fixture(Engine::Sqlite);
    const auto limit = [&](const char *text) {
        support::must(fixture.database->transact([&](Transaction &t) -> Result<> {
            TRY(t.rows(Sql(text)));
            return {};
        }));
    };
    limit("PRAGMA max_page_count = 20");
    std::atomic<int> acknowledged{0};
    std::atomic<int> unavailable{0};
    inOneBatch(*fixture.database, 16, [&](int i) {
        const Result<> done = fixture.insert(i, QString(20'000, QChar(u'a' + i)));
        acknowledged += done ? 1 : 0;
        unavailable += !done && done.error().code == ErrorCode::ServiceUnavailable ? 1 : 0;
    });
    QVERIFY(unavailable > 0);
    QCOMPARE(acknowledged + unavailable, 16);
    QCOMPARE(fixture.count(), acknowledged);
    limit("PRAGMA max_page_count = 100000");
    support::must(fixture.insert(100, u"room again"_s));
    QCOMPARE(fixture.count(), acknowledged + 1);
}

// A deferred foreign key is the one failure that can be arranged to appear at COMMIT only.
void TstSqliteWriter::failingCommitHarmsNobodyElse()
{
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.database->transact([](Transaction &t) {
        return t.execute(u"CREATE TABLE parts (entry BIGINT REFERENCES entries (id)"
                         " DEFERRABLE INITIALLY DEFERRED)"_s);
    }));
    std::atomic<int> failed{0};
    inOneBatch(*fixture.database, 6, [&](int i) {
        const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
            TRY(t.run("INSERT INTO entries (id, name) VALUES (?, ?)", {i, QString::number(i)}));
            if (i % 2 == 0)
                TRY(t.run("INSERT INTO parts (entry) VALUES (77777)"));
            return {};
        });
        failed += done ? 0 : 1;
    });
    QCOMPARE(failed, 3);
    QCOMPARE(fixture.count(), 3);
    QCOMPARE(fixture.number("SELECT count(*) FROM parts"), 0);
    support::must(fixture.insert(100, u"still working"_s));
}

void TstSqliteWriter::closingFinishesWhatWaits()
{
    EngineFixture fixture(Engine::Sqlite);
    constexpr int count = 10;
    std::atomic<int> acknowledged{0};
    auto busy = std::make_unique<BusyWriter>(*fixture.database);
    const qint64 before = fixture.database->counts().writes;
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(
            [&, i] { acknowledged += fixture.insert(i, QString::number(i)).has_value() ? 1 : 0; });
    }
    while (fixture.database->counts().writes < before + count)
        QThread::msleep(1);
    QThread::msleep(50);
    std::jthread closing([database = std::move(fixture.database)]() mutable { database.reset(); });
    QThread::msleep(20);
    busy->release();
    closing.join();
    threads.clear();
    QCOMPARE(acknowledged, count);
    fixture.database = fixture.place.open();
    QCOMPARE(fixture.count(), count);
}

void TstSqliteWriter::connectionsAreSetUp()
{
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.database->transact([](Transaction &t) -> Result<> {
        if (pragma(t, "PRAGMA journal_mode").text(0) != "wal"_L1)
            return unexpectedFailure(u"journal_mode"_s);
        if (pragma(t, "PRAGMA synchronous").integer(0) != 2)
            return unexpectedFailure(u"synchronous"_s);
        if (pragma(t, "PRAGMA foreign_keys").integer(0) != 1)
            return unexpectedFailure(u"foreign_keys"_s);
        if (pragma(t, "PRAGMA trusted_schema").integer(0) != 0)
            return unexpectedFailure(u"trusted_schema"_s);
        if (pragma(t, "PRAGMA busy_timeout").integer(0) != 5000)
            return unexpectedFailure(u"busy_timeout"_s);
        return {};
    }));
    support::must(fixture.database->read([](Transaction &t) -> Result<> {
        if (pragma(t, "PRAGMA query_only").integer(0) != 1)
            return unexpectedFailure(u"query_only"_s);
        if (pragma(t, "PRAGMA wal_autocheckpoint").integer(0) != 0)
            return unexpectedFailure(u"wal_autocheckpoint"_s);
        return {};
    }));
    const auto mode = QFileInfo(fixture.place.sqlitePath()).permissions();
    QCOMPARE(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const QFileInfo log(fixture.place.sqlitePath() + u"-wal"_s);
    QVERIFY(log.exists());
    QCOMPARE(log.permissions(), mode);
}

// Readers come and go; the log keeps growing until the writer empties it.
void TstSqliteWriter::onlyTheWriterCheckpoints()
{
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.insert(1, QString(100'000, u'x')));
    const QFileInfo log(fixture.place.sqlitePath() + u"-wal"_s);
    const qint64 size = log.size();
    QVERIFY(size > 100'000);
    const qint64 file = QFileInfo(fixture.place.sqlitePath()).size();
    inParallel(4, [&](int) { fixture.count(); }); // four readers, closed with their threads
    QFileInfo after(fixture.place.sqlitePath());
    QCOMPARE(after.size(), file);
    QFileInfo logAfter(log.filePath());
    QCOMPARE(logAfter.size(), size);
}

void TstSqliteWriter::logIsEmptyAfterClosing()
{
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.insert(1, QString(100'000, u'x')));
    fixture.database.reset();
    const QFileInfo log(fixture.place.sqlitePath() + u"-wal"_s);
    QCOMPARE(log.exists() ? log.size() : 0, 0);
    QVERIFY(QFileInfo(fixture.place.sqlitePath()).size() > 100'000);
}

void TstSqliteWriter::readersDoNotWaitForTheWriter()
{
    EngineFixture fixture(Engine::Sqlite);
    support::must(fixture.insert(1, u"one"_s));
    std::atomic<bool> stop{false};
    std::atomic<int> wrong{0};
    std::jthread writer([&] {
        for (qint64 id = 2; !stop; ++id)
            support::must(fixture.insert(id, QString::number(id)));
    });
    inParallel(4, [&](int) {
        qint64 last = 0;
        for (int i = 0; i < 200; ++i) {
            const qint64 now = fixture.count();
            wrong += now < last ? 1 : 0; // committed rows never vanish
            last = now;
        }
    });
    stop = true;
    writer.join();
    QCOMPARE(wrong, 0);
    QVERIFY(fixture.count() > 1);
}

QTEST_GUILESS_MAIN(TstSqliteWriter)
#include "tst_sqlite_writer.moc"
