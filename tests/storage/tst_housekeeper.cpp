#include "logging.h"
#include "services/housekeeper.h"
#include "storage/guessstore.h"
#include "storefixture.h"
#include "support/fakeclock.h"

#include <QFile>
#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using services::Housekeeper;
using services::Housekeeping;
using support::addEngineRows;

// When house is kept: again and again, by the clock it was given, and slower while requests wait.
class TstHousekeeper : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase();

    void followsTheClock_data() { addEngineRows(); }

    void followsTheClock();

    void goesOnThoughBusy_data() { addEngineRows(); }

    void goesOnThoughBusy();

    void endsAtOnce_data() { addEngineRows(); }

    void endsAtOnce();

    void comesBackAfterAFailure_data() { addEngineRows(); }

    void comesBackAfterAFailure();

    void keepsNoConnection();

    void clearsGuesses_data() { addEngineRows(); }

    void clearsGuesses();
};

namespace {

constexpr RetentionRules auditForAnHour{.audit = 1h};
constexpr Housekeeper::Rhythm often{.interval = 2ms, .breath = 1ms, .longestPause = 5ms};

const auto never = [] { return false; };

// What another thread does in its own time.
template <typename Predicate>
bool soon(const Predicate &predicate)
{
    return QTest::qWaitFor(predicate, QDeadlineTimer(20s));
}

void addEntries(StoreFixture &fixture, int count, Timestamp created)
{
    std::vector<domain::AuditEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back({.id = nextUuid(), .payload = {}, .ipAddress = {}, .createdAt = created});
    fixture.write([&](Transaction &t) { return AuditStore().append(t, entries); });
}

} // namespace

void TstHousekeeper::initTestCase()
{
    QString problem;
    QVERIFY2(logging::setFile(m_folder.filePath(u"log"_s), &problem), qPrintable(problem));
}

void TstHousekeeper::followsTheClock()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    support::FakeClock clock;
    addEntries(fixture, 3, clock.now());
    addEntries(fixture, 2, clock.now() + 30min);
    const Housekeeping housekeeping(*fixture.database, auditForAnHour);
    const Housekeeper housekeeper(housekeeping, clock, often, never);

    const qint64 before = fixture.database->counts().statements;
    QVERIFY(soon(
        [&] { return fixture.database->counts().statements > before + 10; })); // several rounds
    QCOMPARE(fixture.count("audit_log_entries"), 5);

    clock.advance(1h + 1us);
    QVERIFY(soon([&] { return fixture.count("audit_log_entries") == 2; }));
    clock.advance(30min);
    QVERIFY(soon([&] { return fixture.count("audit_log_entries") == 0; }));
    QVERIFY(soon([&] { return housekeeping.affectedRows() == 5; }));
}

void TstHousekeeper::goesOnThoughBusy()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    support::FakeClock clock;
    addEntries(fixture, 150, clock.now() - 2h);
    std::atomic<int> asked = 0;
    const Housekeeping housekeeping(*fixture.database, auditForAnHour);
    const Housekeeper housekeeper(housekeeping, clock, often, [&] { return ++asked > 0; });

    QVERIFY(soon([&] { return fixture.count("audit_log_entries") == 0; }));
    QVERIFY(asked >= 2 * 5); // for each of two batches, until the longest pause was over
}

void TstHousekeeper::endsAtOnce()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    support::FakeClock clock;
    addEntries(fixture, 150, clock.now() - 2h);
    const Housekeeping housekeeping(*fixture.database, auditForAnHour);
    {
        const Housekeeper asleep(housekeeping, clock, {.interval = 24h}, never);
    }
    std::atomic<bool> isAsked = false;
    {
        const Housekeeper waiting(
            housekeeping, clock, {.interval = 1ms, .breath = 1ms, .longestPause = 24h}, [&] {
                isAsked = true;
                return true;
            });
        QVERIFY(soon([&] { return isAsked.load(); }));
    }
    QCOMPARE(fixture.count("audit_log_entries"), 150);
}

void TstHousekeeper::comesBackAfterAFailure()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    support::FakeClock clock;
    fixture.execute(u"ALTER TABLE audit_log_entries RENAME TO elsewhere"_s);
    const Housekeeping housekeeping(*fixture.database, auditForAnHour);
    const Housekeeper housekeeper(housekeeping, clock, often, never);
    QFile log(m_folder.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QByteArray said;
    QVERIFY(soon([&] { return (said += log.readAll()).contains("housekeeping failed"); }));
    QVERIFY(said.contains("audit entries: "));

    fixture.execute(u"ALTER TABLE elsewhere RENAME TO audit_log_entries"_s);
    addEntries(fixture, 1, clock.now() - 2h);
    QVERIFY(soon([&] { return fixture.count("audit_log_entries") == 0; }));
}

// Between two rounds nobody may find it among the connections of the server.
void TstHousekeeper::keepsNoConnection()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);
    support::FakeClock clock;
    addEntries(fixture, 1, clock.now() - 2h);
    const Housekeeping housekeeping(*fixture.database, auditForAnHour);
    const Housekeeper housekeeper(housekeeping, clock, {.interval = 1s, .breath = 1ms}, never);

    QVERIFY(soon([&] { return housekeeping.affectedRows() == 1; }));
    QVERIFY(soon([&] {
        return fixture.look("SELECT count(*) FROM pg_stat_activity"
                            " WHERE datname = current_database()")
            == u"1"_s;
    }));
}

void TstHousekeeper::clearsGuesses()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const GuessStore guesses;
    for (int i = 0; i < 250; ++i) {
        fixture.write([&](Transaction &t) {
            return guesses.reserve(
                t, {.subject = QString::number(i), .place = {}}, domain::passwordGuesses, noon);
        });
    }
    const Housekeeping housekeeping(*fixture.database, RetentionRules());
    const auto always = [] { return true; };
    QCOMPARE(support::must(housekeeping.round(noon + 15min - 1us, always)), 0);
    QCOMPARE(support::must(housekeeping.round(noon + 15min, [] { return false; })), 100);
    QCOMPARE(support::must(housekeeping.round(noon + 15min, always)), 150);
    QCOMPARE(fixture.count("latchkey_guesses"), 0);
}

QTEST_GUILESS_MAIN(TstHousekeeper)
#include "tst_housekeeper.moc"
