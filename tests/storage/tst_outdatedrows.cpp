#include "outdatedhouse.h"

#include <QSemaphore>
#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using services::Housekeeping;
using support::addEngineRows;

namespace {

constexpr RetentionRules everything{.peersList = true,
                                    .anonymousUsers = true,
                                    .sessionTimebox = 8h,
                                    .sessionInactivityTimeout = 2h,
                                    .audit = 365 * day,
                                    .sentMails = 7 * day,
                                    .endedJobs = 30 * day,
                                    .reasonsOfNobody = true};
constexpr char clientStates[] = "SELECT provider_type FROM oauth_client_states";

} // namespace

// What may go after which time (reference/database.md 8), and that nothing else does.
class TstOutdatedRows : public QObject
{
    Q_OBJECT

    std::map<Engine, std::unique_ptr<House>>
        m_houses; // one for all conditions: they are slow to make

private Q_SLOTS:

    void cleanupTestCase() { m_houses.clear(); }

    void condition_data();
    void condition();

    void keepsAll_data();
    void keepsAll();

    void goesInBatches_data() { addEngineRows(); }

    void goesInBatches();

    void requestsComeBetween_data() { addEngineRows(); }

    void requestsComeBetween();

    void endsWhenTold_data() { addEngineRows(); }

    void endsWhenTold();

    void oneFailureLeavesTheRest_data() { addEngineRows(); }

    void oneFailureLeavesTheRest();

    void skipsWhatIsHeld();
    void oneServerAtATime();
};

void TstOutdatedRows::condition_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<const Condition *>("condition");
    for (const Condition &condition : conditions()) {
        QTest::addRow("sqlite, %s", condition.name) << Engine::Sqlite << &condition;
        QTest::addRow("postgresql, %s", condition.name) << Engine::PostgreSql << &condition;
    }
}

void TstOutdatedRows::condition()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const Condition *, condition);
    if (!m_houses[engine])
        m_houses[engine] = std::make_unique<House>(engine);
    House &house = *m_houses[engine];
    house.clear();
    const Timestamp edge = noon - condition->age;
    condition->insert(house, u"older"_s, edge - 1s);
    condition->insert(house, u"just"_s, edge - 1us);
    condition->insert(house, u"at"_s, edge);
    condition->insert(house, u"younger"_s, edge + 1s);
    condition->also(house, u"other"_s, edge - 300 * day);
    const QStringList before = house.labels(condition->labels);
    const qint64 users = house.count("users");

    const Housekeeping housekeeping(*house.database, condition->rules);
    const Result<qint64> gone = housekeeping.round(noon, [] { return true; });

    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().message + gone.error().detail));
    QCOMPARE(*gone, 2);
    QCOMPARE(housekeeping.affectedRows(), 2);
    QStringList expected = before;
    expected.removeOne(u"older"_s);
    expected.removeOne(u"just"_s);
    QCOMPARE(house.labels(condition->labels), expected);
    if (!condition->rules.anonymousUsers)
        QCOMPARE(house.count("users"), users);
    QCOMPARE(house.count("sessions WHERE tag IS NULL"), 1);

    // A second later the next one is due, and only that one.
    QCOMPARE(support::must(housekeeping.round(noon + 1us, [] { return true; })), 1);
    expected.removeOne(u"at"_s);
    QCOMPARE(house.labels(condition->labels), expected);
}

void TstOutdatedRows::keepsAll_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<RetentionRules>("rules");
    const auto row = [](const char *name, const RetentionRules &rules) {
        QTest::addRow("sqlite, %s", name) << Engine::Sqlite << rules;
        QTest::addRow("postgresql, %s", name) << Engine::PostgreSql << rules;
    };
    row("nothing is switched on", {});
    RetentionRules rules = everything;
    rules.peersList = false;
    rules.audit.reset();
    rules.sentMails.reset();
    rules.endedJobs.reset();
    rules.reasonsOfNobody = false;
    row("the list is switched off", rules);
}

void TstOutdatedRows::keepsAll()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const RetentionRules, rules);
    House house(engine);
    for (const Condition &condition : conditions())
        condition.insert(house, QLatin1StringView(condition.name), noon - 2000 * day);

    QCOMPARE(support::must(house.round(rules)), 0);

    for (const Condition &condition : conditions())
        QVERIFY2(!house.labels(condition.labels).isEmpty(), condition.name);
}

void TstOutdatedRows::goesInBatches()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    House house(engine);
    for (int i = 0; i < 250; ++i)
        house.addClientState(QString::number(i), noon - 2 * day);
    for (int i = 0; i < 25; ++i)
        house.addSessionAt(QString::number(i), noon - 9 * day, {}, noon - 4 * day);
    const qint64 before = house.database->counts().writes;

    QCOMPARE(support::must(house.round(peersList)), 275);

    QCOMPARE(house.database->counts().writes - before,
             3 + 3 + 1); // by hundreds, by tens, and the look at old guesses
    QCOMPARE(house.count("oauth_client_states"), 0);
    QCOMPARE(house.count("sessions"), 1);
}

// Nothing is held between two batches: whoever writes then does not wait.
void TstOutdatedRows::requestsComeBetween()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    House house(engine);
    for (int i = 0; i < 250; ++i)
        house.addClientState(QString::number(i), noon - 2 * day);
    QList<qint64> left;
    const auto signUp = [&] {
        house.addUser(u"user%1@example.org"_s.arg(left.size()));
        left += house.count("oauth_client_states");
        return true;
    };

    QVERIFY(Housekeeping(*house.database, peersList).round(noon, signUp));

    QCOMPARE(left, (QList<qint64>{250, 150, 50}));
    QCOMPARE(house.count("users"), 4);
}

void TstOutdatedRows::endsWhenTold()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    House house(engine);
    for (int i = 0; i < 250; ++i)
        house.addClientState(QString::number(i), noon - 2 * day);
    int asked = 0;

    const auto gone
        = Housekeeping(*house.database, peersList).round(noon, [&] { return ++asked < 2; });

    QCOMPARE(support::must(gone), 100);
    QCOMPARE(asked, 2);
    QCOMPARE(house.count("oauth_client_states"), 150);
}

void TstOutdatedRows::oneFailureLeavesTheRest()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    House house(engine);
    house.addClientState(u"old"_s, noon - 2 * day);
    house.execute(u"DROP TABLE saml_relay_states"_s); // comes before it

    const Result<qint64> gone = house.round(peersList);

    QVERIFY(!gone);
    QVERIFY2(gone.error().detail.startsWith(u"SAML relay states: "),
             qPrintable(gone.error().detail));
    QCOMPARE(house.count("oauth_client_states"), 0);
}

// A request that holds a row neither waits nor is waited for.
void TstOutdatedRows::skipsWhatIsHeld()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    House house(Engine::PostgreSql);
    for (const auto &label : {u"held"_s, u"free"_s})
        house.addClientState(label, noon - 2 * day);
    QSemaphore isHeld;
    QSemaphore mayEnd;
    std::jthread request([&] {
        house.write([&](Transaction &t) -> Result<> {
            TRY(t.row("SELECT 1 FROM oauth_client_states WHERE provider_type = 'held' FOR UPDATE"));
            isHeld.release();
            mayEnd.acquire();
            return {};
        });
    });
    isHeld.acquire();

    QCOMPARE(support::must(house.round(peersList)), 1);
    QCOMPARE(house.labels(clientStates), QStringList{u"held"_s});

    mayEnd.release();
    request.join();
    QCOMPARE(support::must(house.round(peersList)), 1);
}

void TstOutdatedRows::oneServerAtATime()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    House house(Engine::PostgreSql);
    house.addClientState(u"old"_s, noon - 2 * day);
    const auto other = house.place.open();
    support::must(other->transact([&](Transaction &t) -> Result<> {
        TRY(t.row("SELECT CAST(pg_advisory_xact_lock(hashtextextended("
                  "'latchkey_housekeeping auth', 0)) AS TEXT)"));
        const auto gone = house.round(peersList);
        return gone == 0 ? Result<>() : unexpectedFailure(u"did not leave it to the other one"_s);
    }));
    QCOMPARE(support::must(house.round(peersList)), 1);
}

QTEST_GUILESS_MAIN(TstOutdatedRows)
#include "tst_outdatedrows.moc"
