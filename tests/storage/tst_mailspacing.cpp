#include "storage/mailspacingstore.h"
#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// What is counted for an address whether somebody has it or not.
class TstMailSpacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneMailAtATime_data() { addEngineRows(); }

    void oneMailAtATime();

    void oneOfManyGetsThrough_data() { addEngineRows(); }

    void oneOfManyGetsThrough();

    void wrongGuessesAreCounted_data() { addEngineRows(); }

    void wrongGuessesAreCounted();

    void parallelGuessesAreAllCounted_data() { addEngineRows(); }

    void parallelGuessesAreAllCounted();
};

namespace {

constexpr std::chrono::minutes minute(1);

std::optional<Timestamp> stamp(StoreFixture &fixture, const QByteArray &key, Timestamp now)
{
    return fixture.write(
        [&](Transaction &t) { return MailSpacingStore().stamp(t, key, minute, now); });
}

auto guess(StoreFixture &fixture, const std::vector<MailSpacingStore::Guess> &guesses)
{
    return fixture.write(
        [&](Transaction &t) { return MailSpacingStore().countWrong(t, guesses, noon); });
}

} // namespace

void TstMailSpacing::oneMailAtATime()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);

    QVERIFY(!stamp(fixture, "a", noon));
    QVERIFY(stamp(fixture, "a", noon + minute - std::chrono::microseconds(1)) == noon);
    QVERIFY(!stamp(fixture, "b", noon)); // another key
    QVERIFY(!stamp(fixture, "a", noon + minute));
    QVERIFY(stamp(fixture, "a", noon + minute) == noon + minute);

    fixture.write([&](Transaction &t) { return MailSpacingStore().forget(t, "a"); });
    QVERIFY(!stamp(fixture, "a", noon + minute));
    QCOMPARE(fixture.count("latchkey_mail_spacing"), 2);
}

void TstMailSpacing::oneOfManyGetsThrough()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    std::atomic<int> admitted{0};
    inParallel(8, [&](int) {
        for (int i = 0; i < 10; ++i) {
            const auto last = fixture.database->transact(
                [&](Transaction &t) { return MailSpacingStore().stamp(t, "a", minute, noon); });
            if (last && !*last)
                ++admitted;
        }
    });
    QCOMPARE(admitted.load(), 1);
}

void TstMailSpacing::wrongGuessesAreCounted()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    using Counts = std::vector<std::pair<QByteArray, qint64>>;

    QVERIFY(guess(fixture, {{"k", "code"}}) == (Counts{{"k", 1}}));
    QVERIFY(guess(fixture, {{"k", "code"}}) == (Counts{{"k", 2}}));
    Counts two = guess(fixture, {{"l", ""}, {"k", "code"}});
    std::ranges::sort(two);
    QVERIFY(two == (Counts{{"k", 3}, {"l", 1}}));
    QVERIFY(guess(fixture, {{"k", "another code"}}) == (Counts{{"k", 1}}));
}

void TstMailSpacing::parallelGuessesAreAllCounted()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    std::atomic<int> failed{0};
    inParallel(8, [&](int i) {
        for (int round = 0; round < 25; ++round) {
            // In both orders: whoever locks two rows must not wait for the other.
            const std::vector<MailSpacingStore::Guess> guesses = i % 2
                ? std::vector<MailSpacingStore::Guess>{{"a", "x"}, {"b", "x"}}
                : std::vector<MailSpacingStore::Guess>{{"b", "x"}, {"a", "x"}};
            const auto counted = fixture.database->transact(
                [&](Transaction &t) { return MailSpacingStore().countWrong(t, guesses, noon); });
            if (!counted)
                ++failed;
        }
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(fixture.look("SELECT min(wrong), max(wrong) FROM latchkey_code_guesses"),
             u"200|200"_s);
}

QTEST_GUILESS_MAIN(TstMailSpacing)
#include "tst_mailspacing.moc"
