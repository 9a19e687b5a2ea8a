#include "storage/guessstore.h"
#include "storefixture.h"

#include <QTest>

#include <atomic>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using domain::GuessLimit;
using support::addEngineRows;

namespace {

constexpr GuessLimit three{.free = 3, .window = 15min, .firstPause = 1s, .longestPause = 8s};
constexpr Timestamp start = noon;

// Guesses in a database of their own; moments are given from `start` on.
struct Guessing
{
    explicit Guessing(Engine engine)
        : fixture(engine)
    { }

    Reservation guess(const QString &subject,
                      const QString &place,
                      std::chrono::microseconds at,
                      const GuessLimit &limit = three)
    {
        return fixture.write([&](Transaction &t) {
            return guesses.reserve(t, {.subject = subject, .place = place}, limit, start + at);
        });
    }

    // "+": admitted, "+N": admitted with a pause of N seconds, "-N": refused, N seconds to wait.
    QString outcome(const QString &place, std::chrono::microseconds at)
    {
        const Reservation made = guess(u"ann"_s, place, at);
        const auto seconds = [](std::chrono::microseconds time) {
            return QString::number(double(time.count()) / 1e6);
        };
        if (!made.isAdmitted)
            return u'-' + seconds(made.wait);
        return u'+' + (made.pause.count() > 0 ? seconds(made.pause) : QString());
    }

    void settle(const std::vector<Guess> &right, std::chrono::microseconds at = 0s)
    {
        fixture.write(
            [&](Transaction &t) { return guesses.settle(t, right, start + at + 24h, start + at); });
    }

    StoreFixture fixture;
    GuessStore guesses;
};

} // namespace

class TstGuessStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void pausesDouble_data() { addEngineRows(); }

    void pausesDouble();

    void windowBeginsWithTheFirstGuess_data() { addEngineRows(); }

    void windowBeginsWithTheFirstGuess();

    void forgottenAfterPauseAndWindow_data() { addEngineRows(); }

    void forgottenAfterPauseAndWindow();

    void subjectsAreCountedApart_data() { addEngineRows(); }

    void subjectsAreCountedApart();

    void knownPlacesAreCountedApart_data() { addEngineRows(); }

    void knownPlacesAreCountedApart();

    void settlingStrangersIsNotSettlingPlaces_data() { addEngineRows(); }

    void settlingStrangersIsNotSettlingPlaces();

    void forgiving_data() { addEngineRows(); }

    void forgiving();

    void clockSetBack_data() { addEngineRows(); }

    void clockSetBack();

    void parallelGuessesCountExactly_data() { addEngineRows(); }

    void parallelGuessesCountExactly();

    void reservesAndFindsTogether_data() { addEngineRows(); }

    void reservesAndFindsTogether();

    void refusalsWriteNothing_data() { addEngineRows(); }

    void refusalsWriteNothing();

    void prunesWhatCountsNoMore_data() { addEngineRows(); }

    void prunesWhatCountsNoMore();
};

void TstGuessStore::pausesDouble()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    QStringList seen;
    for (const auto at : {0s, 0s, 1s, 1s, 1s, 2s, 3s, 4s, 7s, 8s, 15s, 16s, 24s, 31s, 32s})
        seen += guessing.outcome({}, at);
    QCOMPARE(seen,
             (QStringList{u"+"_s,
                          u"+"_s,
                          u"+"_s, // free
                          u"+1"_s,
                          u"-1"_s, // blocked until 2
                          u"+2"_s,
                          u"-1"_s, // until 4
                          u"+4"_s,
                          u"-1"_s, // until 8
                          u"+8"_s,
                          u"-1"_s, // until 16: the longest pause
                          u"+8"_s, // until 24
                          u"+8"_s,
                          u"-1"_s,
                          u"+8"_s}));
}

void TstGuessStore::windowBeginsWithTheFirstGuess()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (const auto at : {0min, 7min, 14min})
        QCOMPARE(guessing.outcome({}, at), u"+"_s);
    QCOMPARE(guessing.outcome({}, 15min - 1us), u"+1"_s);

    Guessing slower(engine);
    for (const auto at : {0min, 7min, 14min, 15min, 22min, 29min})
        QCOMPARE(slower.outcome({}, at), u"+"_s);
    QCOMPARE(slower.outcome({}, 29min), u"+1"_s);
}

void TstGuessStore::forgottenAfterPauseAndWindow()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(guessing.outcome({}, 0s), u"+"_s);
    QCOMPARE(guessing.outcome({}, 0s), u"+1"_s);
    QCOMPARE(guessing.outcome({}, 15min + 1s - 1us), u"+2"_s); // goes on where it was
    QCOMPARE(guessing.outcome({}, 30min + 3s), u"+"_s);
}

void TstGuessStore::subjectsAreCountedApart()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (int i = 0; i < 5; ++i)
        guessing.guess(u"ann"_s, {}, 0s);
    QVERIFY(!guessing.guess(u"ann"_s, {}, 0s).isAdmitted);
    QVERIFY(guessing.guess(u"bob"_s, {}, 0s).isAdmitted);
    QVERIFY(guessing.guess(u"'; DROP TABLE users; --"_s, u"' OR 1=1"_s, 0s).isAdmitted);
}

void TstGuessStore::knownPlacesAreCountedApart()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    guessing.settle({{.subject = u"ann"_s, .place = u"home"_s}});
    for (int i = 0; i < 10; ++i)
        guessing.outcome(u"elsewhere"_s, 0s);
    QCOMPARE(guessing.outcome(u"elsewhere"_s, 0s), u"-1"_s);
    QCOMPARE(guessing.outcome(u"another"_s, 0s), u"-1"_s); // all strangers are one
    QCOMPARE(guessing.outcome({}, 0s), u"-1"_s);

    const Reservation home = guessing.guess(u"ann"_s, u"home"_s, 0s);
    QVERIFY(home.isAdmitted);
    QCOMPARE(home.place, u"home"_s);
    QCOMPARE(home.pause.count(), 0);
    // Somebody else's home is no home of Ann's.
    QCOMPARE(guessing.guess(u"bob"_s, u"home"_s, 0s).place, QString());
    // Nor may one guess without end from there.
    for (int i = 0; i < 3; ++i)
        guessing.outcome(u"home"_s, 0s);
    QCOMPARE(guessing.outcome(u"home"_s, 0s), u"-1"_s);
}

void TstGuessStore::settlingStrangersIsNotSettlingPlaces()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    guessing.settle({{.subject = u"ann"_s, .place = u"home"_s}});
    for (const QString &place : {u"home"_s, u"elsewhere"_s}) {
        for (int i = 0; i < 4; ++i)
            guessing.outcome(place, 0s);
    }
    QCOMPARE(guessing.outcome(u"home"_s, 0s), u"-1"_s);
    QCOMPARE(guessing.outcome(u"elsewhere"_s, 0s), u"-1"_s);

    guessing.settle({{.subject = u"ann"_s, .place = u"home"_s}}); // the owner is in
    QCOMPARE(guessing.outcome(u"home"_s, 0s), u"+"_s);
    QCOMPARE(guessing.outcome(u"elsewhere"_s, 0s), u"-1"_s);

    guessing.settle(
        {{.subject = u"ann"_s, .place = {}}, {.subject = u"ann"_s, .place = u"hotel"_s}});
    QCOMPARE(guessing.outcome(u"elsewhere"_s, 0s), u"+"_s);
    QCOMPARE(guessing.guess(u"ann"_s, u"hotel"_s, 0s).place, u"hotel"_s);
}

void TstGuessStore::forgiving()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    guessing.settle({{.subject = u"ann"_s, .place = u"home"_s}});
    for (const QString &place : {u"home"_s, u"elsewhere"_s}) {
        for (int i = 0; i < 4; ++i)
            guessing.outcome(place, 0s);
    }
    for (int i = 0; i < 4; ++i)
        guessing.guess(u"bob"_s, {}, 0s);
    guessing.fixture.write(
        [&](Transaction &t) { return guessing.guesses.forgive(t, {u"ann"_s, u"nobody"_s}); });
    QCOMPARE(guessing.outcome(u"home"_s, 0s), u"+"_s);
    QCOMPARE(guessing.outcome(u"elsewhere"_s, 0s), u"+"_s);
    QCOMPARE(guessing.guess(u"ann"_s, u"home"_s, 0s).place, u"home"_s); // still known
    QVERIFY(!guessing.guess(u"bob"_s, {}, 0s).isAdmitted);
}

// Nobody is kept out until the clock is where it was.
void TstGuessStore::clockSetBack()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (int i = 0; i < 4; ++i)
        guessing.outcome({}, 24h);
    QCOMPARE(guessing.outcome({}, 24h), u"-1"_s);
    QCOMPARE(guessing.outcome({}, 0s), u"+2"_s);
    QCOMPARE(guessing.outcome({}, 1s), u"-1"_s);
    QCOMPARE(guessing.outcome({}, 2s), u"+4"_s);
}

void TstGuessStore::parallelGuessesCountExactly()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    constexpr GuessLimit thirty{
        .free = 30, .window = 15min, .firstPause = 1s, .longestPause = 15min};
    std::atomic<int> freely = 0;
    std::atomic<int> lastly = 0;
    std::atomic<int> refused = 0;
    // Half of them from another server's connections, where there can be one.
    const auto other = engine == Engine::PostgreSql ? guessing.fixture.place.open() : nullptr;
    inParallel(20, [&](int number) {
        Database &database = other && number % 2 ? *other : *guessing.fixture.database;
        for (int i = 0; i < 10; ++i) {
            const auto made = support::must(database.transact([&](Transaction &t) {
                return guessing.guesses.reserve(
                    t, {.subject = u"ann"_s, .place = u"x"_s}, thirty, start);
            }));
            ++(!made.isAdmitted ? refused : made.pause.count() > 0 ? lastly : freely);
        }
    });
    QCOMPARE(freely, 30);
    QCOMPARE(lastly, 1);
    QCOMPARE(refused, 169);
    QCOMPARE(guessing.fixture.look("SELECT guesses FROM latchkey_guesses"), u"31"_s);
}

void TstGuessStore::reservesAndFindsTogether()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    const UserId ann = guessing.fixture.addUser(u"ann@example.org"_s);
    guessing.fixture.execute(u"UPDATE users SET phone = '15550000001'"_s);
    using Account = GuessStore::Account;
    const auto signIn = [&](const Account &account) {
        return guessing.fixture.write([&](Transaction &t) {
            return guessing.guesses.reserveSignIn(
                t, {.subject = account.address, .place = {}}, three, account, start);
        });
    };
    const Account byEmail{.address = u"ann@example.org"_s, .aud = u"authenticated"_s};
    const auto found = signIn(byEmail);
    QVERIFY(found.reservation.isAdmitted);
    QVERIFY(found.user);
    QCOMPARE(found.user->id, ann);
    QCOMPARE(found.user->identities.size(), 1);
    QVERIFY(!found.user->encryptedPassword.isEmpty());

    const auto byPhone = signIn(
        {.kind = Account::Kind::Phone, .address = u"15550000001"_s, .aud = u"authenticated"_s});
    QCOMPARE(byPhone.user->id, ann);
    for (const Account &nobody :
         {Account{.address = u"eve@example.org"_s, .aud = u"authenticated"_s},
          Account{.address = u"ann@example.org"_s, .aud = u"elsewhere"_s},
          Account{.kind = Account::Kind::Phone, .address = u"1"_s, .aud = u"authenticated"_s}}) {
        const auto missed = signIn(nobody);
        QVERIFY(missed.reservation.isAdmitted);
        QVERIFY(!missed.user);
    }
    while (signIn(byEmail).reservation.isAdmitted) { }
    QVERIFY(!signIn(byEmail).user); // who may not guess needs not be found

    const qint64 known = guessing.fixture.statementsOf([&] { signIn(byEmail); });
    guessing.fixture.execute(u"UPDATE users SET email = 'moved@example.org'"_s);
    QCOMPARE(guessing.fixture.statementsOf([&] { signIn(byEmail); }), known);
}

void TstGuessStore::refusalsWriteNothing()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (int i = 0; i < 4; ++i)
        guessing.outcome({}, 0s);
    const char *all = "SELECT subject, place, guesses, pause, blocked_until, forgotten_at, "
                      "kept_until, guessed_at FROM latchkey_guesses";
    const QString before = guessing.fixture.look(all);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(guessing.outcome({}, 999ms), u"-0.001"_s);
    QCOMPARE(guessing.fixture.look(all), before);
}

void TstGuessStore::prunesWhatCountsNoMore()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Guessing guessing(engine);
    for (int i = 0; i < 10; ++i)
        guessing.guess(u"old-%1"_s.arg(i), {}, 0s);
    guessing.settle({{.subject = u"ann"_s, .place = u"home"_s}}, 0s); // for a day
    guessing.guess(u"new"_s, {}, 1min);
    const auto prune = [&](int most, std::chrono::microseconds at) {
        return guessing.fixture.write(
            [&](Transaction &t) { return guessing.guesses.prune(t, most, start + at); });
    };
    QCOMPARE(prune(100, 15min - 1us), 0);
    QCOMPARE(prune(4, 15min), 4);
    QCOMPARE(prune(100, 15min), 6);
    QCOMPARE(guessing.fixture.count("latchkey_guesses"), 2);
    QCOMPARE(prune(100, 24h - 1us), 1);
    QCOMPARE(guessing.guess(u"ann"_s, u"home"_s, 24h - 1us).place, u"home"_s);
    QCOMPARE(prune(100, 48h), 1);
    QCOMPARE(guessing.fixture.count("latchkey_guesses"), 0);
}

QTEST_GUILESS_MAIN(TstGuessStore)
#include "tst_guessstore.moc"
