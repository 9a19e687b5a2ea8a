#include "storage/outboxstore.h"
#include "storefixture.h"

#include <QTest>

#include <atomic>
#include <set>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;
using State = OutboxResult::State;

// What the sender of mail and the administrator need of the outbox.
class TstOutboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void claimsInOrder_data() { addEngineRows(); }

    void claimsInOrder();

    void claimsNothingThatIsNotDue_data() { addEngineRows(); }

    void claimsNothingThatIsNotDue();

    void settles_data();
    void settles();

    void strangersSettleNothing_data() { addEngineRows(); }

    void strangersSettleNothing();

    void abandonedClaimsComeBack_data() { addEngineRows(); }

    void abandonedClaimsComeBack();

    void eachMailIsClaimedOnce_data() { addEngineRows(); }

    void eachMailIsClaimedOnce();

    void listener_data() { addEngineRows(); }

    void listener();

    void listed_data() { addEngineRows(); }

    void listed();

    void retried_data() { addEngineRows(); }

    void retried();
};

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const OutboxStore outbox;

OutboxMail mailTo(const QString &recipient)
{
    return {.id = nextUuid(),
            .kind = u"recovery"_s,
            .recipient = recipient,
            .userId = UserId(nextUuid()),
            .variables = {{u"token"_s, u"123456"_s}},
            .expiresAt = later};
}

OutboxMail
queue(StoreFixture &fixture, Timestamp now = noon, const QString &to = u"ada@example.org"_s)
{
    const OutboxMail mail = mailTo(to);
    fixture.write([&](Transaction &t) { return outbox.append(t, mail, now); });
    return mail;
}

std::optional<ClaimedMail>
claim(StoreFixture &fixture, Timestamp now = noon, const QString &owner = u"me"_s)
{
    return fixture.write([&](Transaction &t) {
        return outbox.claim(t, {.owner = owner, .until = now + minutes(1)}, now);
    });
}

bool settle(StoreFixture &fixture,
            QUuid id,
            const OutboxResult &result,
            const QString &owner = u"me"_s)
{
    return fixture.write(
        [&](Transaction &t) { return outbox.settle(t, id, owner, result, noon + seconds(2)); });
}

bool retry(StoreFixture &fixture, QUuid id)
{
    return fixture.write([&](Transaction &t) { return outbox.retry(t, id, noon); });
}

OutboxEntry entry(StoreFixture &fixture, QUuid id)
{
    return fixture.read([&](Transaction &t) { return outbox.find(t, id); }).value();
}

} // namespace

void TstOutboxStore::claimsInOrder()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail second = queue(fixture, noon - seconds(1));
    const OutboxMail first = queue(fixture, noon - minutes(1));

    const auto claimed = claim(fixture);

    QVERIFY(claimed);
    QCOMPARE(claimed->id, first.id);
    QCOMPARE(claimed->kind, u"recovery"_s);
    QCOMPARE(claimed->recipient, u"ada@example.org"_s);
    QCOMPARE(claimed->userId, first.userId);
    QCOMPARE(claimed->variables, first.variables);
    QCOMPARE(claimed->attempts, 1);
    QVERIFY(claimed->createdAt == noon - minutes(1));
    QVERIFY(claimed->expiresAt == later);
    QCOMPARE(claim(fixture)->id, second.id);
    QVERIFY(!claim(fixture));
    QCOMPARE(entry(fixture, first.id).state, u"sending"_s);
}

void TstOutboxStore::claimsNothingThatIsNotDue()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    queue(fixture, noon + seconds(1));

    QVERIFY(!claim(fixture, noon));
    QVERIFY(fixture.read([&](Transaction &t) { return outbox.nextDue(t); }) == noon + seconds(1));
    QVERIFY(claim(fixture, noon + seconds(1)));
    QVERIFY(!fixture.read([&](Transaction &t) { return outbox.nextDue(t); }));
}

void TstOutboxStore::settles_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("stored");
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s sent", name) << engine << int(State::Sent) << u"sent|{}|1|250 ok"_s;
        QTest::addRow("%s failed", name) << engine << int(State::Failed) << u"failed|{}|0|250 ok"_s;
        QTest::addRow("%s postponed", name)
            << engine << int(State::Pending)
            << u"pending|%1|0|250 ok"_s.arg(engine == Engine::Sqlite ? uR"({"token":"123456"})"_s
                                                                     : uR"({"token": "123456"})"_s);
    }
}

void TstOutboxStore::settles()
{
    QFETCH(const Engine, engine);
    QFETCH(const int, state);
    QFETCH(const QString, stored);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail mail = queue(fixture);
    QVERIFY(claim(fixture));

    QVERIFY(settle(
        fixture, mail.id, {.state = State(state), .reply = u"250 ok"_s, .nextAttempt = later}));

    QCOMPARE(fixture.look("SELECT state, CAST(variables AS TEXT), "
                          "CASE WHEN sent_at IS NULL THEN 0 ELSE 1 END, last_reply "
                          "FROM latchkey_outbox WHERE locked_by IS NULL AND locked_until IS NULL"),
             stored);
    QVERIFY(!claim(fixture, noon + seconds(5)));
    QCOMPARE(claim(fixture, later).has_value(), State(state) == State::Pending);
}

void TstOutboxStore::strangersSettleNothing()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail mail = queue(fixture);
    QVERIFY(!settle(fixture, mail.id, {.state = State::Sent})); // not claimed yet
    QVERIFY(claim(fixture));

    QVERIFY(!settle(fixture, mail.id, {.state = State::Failed}, u"another"_s));

    QCOMPARE(entry(fixture, mail.id).state, u"sending"_s);
    QVERIFY(entry(fixture, mail.id).hasContent);
}

void TstOutboxStore::abandonedClaimsComeBack()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail mail = queue(fixture);
    QVERIFY(claim(fixture, noon, u"killed"_s));
    const auto release = [&](Timestamp deadline) {
        return fixture.write(
            [&](Transaction &t) { return outbox.releaseAbandoned(t, deadline, later); });
    };

    QCOMPARE(release(noon + seconds(59)), 0);
    QCOMPARE(release(noon + minutes(1)), 1);

    const auto claimed = claim(fixture, later);
    QVERIFY(claimed);
    QCOMPARE(claimed->attempts, 2);
    QCOMPARE(claimed->variables, mail.variables);
    QVERIFY(!settle(fixture, mail.id, {.state = State::Sent}, u"killed"_s)); // it comes too late
}

void TstOutboxStore::eachMailIsClaimedOnce()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    constexpr int mails = 120;
    fixture.write([&](Transaction &t) -> Result<> {
        for (int i = 0; i < mails; ++i)
            TRY(outbox.append(t, mailTo(u"ada@example.org"_s), noon));
        return {};
    });
    std::mutex mutex;
    std::multiset<QUuid> claimed;

    inParallel(6, [&](int thread) {
        while (const auto mail = claim(fixture, noon, u"server %1"_s.arg(thread))) {
            const std::scoped_lock guard(mutex);
            claimed.insert(mail->id);
        }
    });

    // One that another thread was just taking may have been passed over by all that saw it.
    while (const auto mail = claim(fixture))
        claimed.insert(mail->id);
    QCOMPARE(claimed.size(), std::size_t(mails));
    QCOMPARE(std::set<QUuid>(claimed.begin(), claimed.end()).size(), std::size_t(mails));
}

void TstOutboxStore::listener()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    int calls = 0;
    qint64 rowsSeen = -1;
    fixture.database->setMailListener([&] { ++calls; });

    const OutboxMail mail = queue(fixture);
    QCOMPARE(calls, 1);
    rowsSeen = fixture.count("latchkey_outbox");
    QCOMPARE(rowsSeen, 1);
    const Result<> refused = fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(outbox.append(t, mailTo(u"bob@example.org"_s), noon));
        return failure(ErrorCode::Conflict, u"no"_s);
    });
    QVERIFY(!refused);
    claim(fixture);
    settle(fixture, mail.id, {.state = State::Pending, .nextAttempt = later});
    QCOMPARE(calls, 1); // neither a refusal nor the sender's own work wakes the sender
    QVERIFY(retry(fixture, mail.id));
    QCOMPARE(calls, 2);
}

void TstOutboxStore::listed()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    std::vector<QUuid> newestFirst;
    for (int i = 0; i < 5; ++i)
        newestFirst.insert(newestFirst.begin(), queue(fixture, noon + seconds(i / 2)).id);
    QVERIFY(claim(fixture));
    settle(fixture, newestFirst.back(), {.state = State::Sent, .reply = u"250 queued"_s});

    std::vector<QUuid> seen;
    OutboxFilter filter{.limit = 2};
    for (;;) {
        const auto page = fixture.read([&](Transaction &t) { return outbox.list(t, filter); });
        if (page.empty())
            break;
        for (const OutboxEntry &one : page)
            seen.push_back(one.id);
        filter.after = {.createdAt = page.back().createdAt, .id = page.back().id};
    }

    QCOMPARE(seen, newestFirst);
    const auto sent = fixture.read(
        [&](Transaction &t) { return outbox.list(t, {.state = u"sent"_s, .limit = 9}); });
    QCOMPARE(sent.size(), 1U);
    QCOMPARE(sent[0].id, newestFirst.back());
    QCOMPARE(sent[0].lastReply, u"250 queued"_s);
    QCOMPARE(sent[0].attempts, 1);
    QVERIFY(!sent[0].hasContent);
    QVERIFY(sent[0].sentAt == noon + seconds(2));
    QVERIFY(sent[0].expiresAt == later);
}

void TstOutboxStore::retried()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail mail = queue(fixture);
    QVERIFY(!retry(fixture, nextUuid()));
    QVERIFY(claim(fixture));
    QVERIFY(!retry(fixture, mail.id)); // it is being sent
    settle(fixture, mail.id, {.state = State::Pending, .nextAttempt = later});
    QVERIFY(!claim(fixture));

    QVERIFY(retry(fixture, mail.id));
    QVERIFY(claim(fixture));
    settle(fixture, mail.id, {.state = State::Failed});
    QVERIFY(!retry(fixture, mail.id)); // its content is gone
    QCOMPARE(entry(fixture, mail.id).state, u"failed"_s);
}

QTEST_GUILESS_MAIN(TstOutboxStore)
#include "tst_outboxstore.moc"
