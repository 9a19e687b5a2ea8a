#include "domain/refreshrotation.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

using std::chrono::microseconds;
using std::chrono::seconds;

const Timestamp now = std::chrono::sys_seconds(seconds(1'700'000'000));

enum class Active { None, Child, Stranger, Grandchild };

std::optional<RefreshToken> activeToken(Active kind)
{
    switch (kind) {
    case Active::None:
        return std::nullopt;
    case Active::Child:
        return RefreshToken{.id = 2, .token = u"child"_s, .parent = u"presented"_s};
    case Active::Stranger:
        return RefreshToken{.id = 3, .token = u"stranger"_s, .parent = QString()};
    case Active::Grandchild:
        return RefreshToken{.id = 4, .token = u"grandchild"_s, .parent = u"child"_s};
    }
    return std::nullopt;
}

} // namespace

class TestRefreshRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void decisions_data()
    {
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<Active>("active");
        QTest::addColumn<bool>("rotation");
        QTest::addColumn<qint64>("interval"); // seconds
        QTest::addColumn<qint64>("age"); // microseconds since the presented token was changed
        QTest::addColumn<RefreshDecision>("decision");
        const qint64 second = 1'000'000;
        const auto rotate = RefreshDecision::Rotate;
        const auto again = RefreshDecision::ReturnActive;
        const auto branch = RefreshDecision::Branch;
        const auto revoke = RefreshDecision::RevokeFamily;
        const auto refuse = RefreshDecision::Refuse;
        const qint64 year = 365 * 86400 * second;

        QTest::newRow("fresh") << false << Active::None << true << 0LL << 0LL << rotate;
        QTest::newRow("a year old") << false << Active::None << true << 0LL << year << rotate;
        QTest::newRow("itself active")
            << false << Active::Stranger << true << 10LL << second << rotate;
        QTest::newRow("rotation off") << false << Active::None << false << 0LL << second << rotate;

        QTest::newRow("parent of the active")
            << true << Active::Child << true << 0LL << second << again;
        QTest::newRow("parent, a year later")
            << true << Active::Child << true << 0LL << year << again;
        QTest::newRow("parent, rotation off")
            << true << Active::Child << false << 0LL << year << again;
        QTest::newRow("parent, within the interval")
            << true << Active::Child << true << 10LL << second << again;

        QTest::newRow("grandparent")
            << true << Active::Grandchild << true << 0LL << second << revoke;
        QTest::newRow("grandparent, just revoked")
            << true << Active::Grandchild << true << 0LL << 1LL << revoke;
        QTest::newRow("grandparent, within the interval")
            << true << Active::Grandchild << true << 10LL << 9 * second << branch;
        QTest::newRow("grandparent, end of the interval")
            << true << Active::Grandchild << true << 10LL << 10 * second << branch;
        QTest::newRow("grandparent, past the interval")
            << true << Active::Grandchild << true << 10LL << 10 * second + 1 << revoke;
        QTest::newRow("clock went back")
            << true << Active::Grandchild << true << 0LL << -second << branch;

        QTest::newRow("nothing active") << true << Active::None << true << 0LL << second << revoke;
        QTest::newRow("nothing active, within the interval")
            << true << Active::None << true << 10LL << second << branch;
        QTest::newRow("another first token")
            << true << Active::Stranger << true << 0LL << second << revoke;
        QTest::newRow("rotation off, reused")
            << true << Active::Grandchild << false << 0LL << second << refuse;
        QTest::newRow("rotation off, within the interval")
            << true << Active::Grandchild << false << 10LL << second << branch;
    }

    void decisions()
    {
        QFETCH(bool, revoked);
        QFETCH(Active, active);
        QFETCH(bool, rotation);
        QFETCH(qint64, interval);
        QFETCH(qint64, age);
        const RefreshToken presented{.id = 1,
                                     .token = u"presented"_s,
                                     .revoked = revoked,
                                     .createdAt = now - seconds(86400),
                                     .updatedAt = now - microseconds(age)};
        const RefreshPolicy policy{.rotation = rotation, .reuseInterval = seconds(interval)};
        QTEST(decideRefresh(
                  {.token = presented, .active = activeToken(active)}, Session(), policy, now),
              "decision");
    }

    // The first token of a session has no parent; that must not make it the child of anything.
    void anEmptyParentIsNobodysChild()
    {
        const RefreshToken nameless{.revoked = true, .updatedAt = now - seconds(60)};
        QCOMPARE(
            decideRefresh(
                {.token = nameless, .active = activeToken(Active::Stranger)}, Session(), {}, now),
            RefreshDecision::RevokeFamily);
    }

    void upgrades_data();
    void upgrades();

    void upgradesAShareOfTheSessions_data()
    {
        QTest::addColumn<int>("percentage");
        QTest::addColumn<int>("least"); // of 2000 sessions
        QTest::addColumn<int>("most");
        QTest::newRow("none") << 0 << 0 << 0;
        QTest::newRow("a tenth") << 10 << 120 << 280;
        QTest::newRow("half") << 50 << 850 << 1150;
        QTest::newRow("all") << 100 << 2000 << 2000;
    }

    void upgradesAShareOfTheSessions()
    {
        QFETCH(int, percentage);
        QFETCH(int, least);
        QFETCH(int, most);
        const RefreshPolicy policy{.version = 2, .upgradePercentage = percentage};
        int upgraded = 0;
        for (int i = 0; i < 2000; ++i) {
            Session session;
            session.id = SessionId(QUuid::createUuidV5(QUuid(), QString::number(i)));
            const auto decision = decideRefresh({}, session, policy, now);
            QCOMPARE(decideRefresh({}, session, policy, now), decision); // always the same way
            upgraded += decision == RefreshDecision::Upgrade ? 1 : 0;
        }
        QCOMPARE_GE(upgraded, least);
        QCOMPARE_LE(upgraded, most);
    }

    void counters_data();
    void counters();
};

void TestRefreshRotation::upgrades_data()
{
    QTest::addColumn<bool>("revoked");
    QTest::addColumn<Active>("active");
    QTest::addColumn<bool>("isSigned"); // the session has version 2 tokens
    QTest::addColumn<bool>("becameSigned");
    QTest::addColumn<int>("version"); // of new tokens
    QTest::addColumn<bool>("rotation");
    QTest::addColumn<qint64>("age"); // seconds; the interval is 10
    QTest::addColumn<RefreshDecision>("decision");
    const auto upgrade = RefreshDecision::Upgrade;
    const auto current = RefreshDecision::ReturnCurrent;
    const auto end = RefreshDecision::EndSession;
    const Active none = Active::None;

    QTest::newRow("fresh") << false << none << false << false << 2 << true << 1LL << upgrade;
    QTest::newRow("fresh, signed before")
        << false << none << true << false << 2 << true << 1LL << upgrade;
    QTest::newRow("fresh, signed before, but no longer wanted")
        << false << none << true << false << 1 << true << 1LL << RefreshDecision::Rotate;
    QTest::newRow("parent of the active") << true << Active::Child << false << false << 2 << true
                                          << 99LL << RefreshDecision::ReturnActive;
    QTest::newRow("reused within the interval")
        << true << Active::Grandchild << false << false << 2 << true << 9LL << upgrade;
    QTest::newRow("reused after the interval") << true << Active::Grandchild << false << false << 2
                                               << true << 11LL << RefreshDecision::RevokeFamily;

    QTest::newRow("the answer was lost")
        << true << none << true << true << 2 << true << 99'999LL << current;
    QTest::newRow("lost, version 1 again")
        << true << none << true << true << 1 << true << 99'999LL << current;
    QTest::newRow("late, within the interval")
        << true << none << true << false << 2 << true << 9LL << current;
    QTest::newRow("late, within the interval, version 1 again")
        << true << none << true << false << 1 << true << 9LL << current;
    QTest::newRow("late, after the interval")
        << true << none << true << false << 2 << true << 11LL << end;
    QTest::newRow("late, after the interval, version 1 again")
        << true << none << true << false << 1 << true << 11LL << end;
    QTest::newRow("late, but rotation is off")
        << true << none << true << false << 2 << false << 11LL << RefreshDecision::Refuse;
}

void TestRefreshRotation::upgrades()
{
    QFETCH(bool, revoked);
    QFETCH(Active, active);
    QFETCH(bool, isSigned);
    QFETCH(bool, becameSigned);
    QFETCH(int, version);
    QFETCH(bool, rotation);
    QFETCH(qint64, age);
    Session session;
    if (isSigned) {
        session.refreshTokenHmacKey = u"a key"_s;
        session.refreshTokenCounter = 0;
    }
    const PresentedRow presented{
        .token = {.token = u"presented"_s, .revoked = revoked, .updatedAt = now - seconds(age)},
        .active = activeToken(active),
        .becameSigned = becameSigned};
    const RefreshPolicy policy{.rotation = rotation,
                               .reuseInterval = seconds(10),
                               .version = version,
                               .upgradePercentage = 100};
    QTEST(decideRefresh(presented, session, policy, now), "decision");
}

void TestRefreshRotation::counters_data()
{
    QTest::addColumn<qint64>("presented"); // where the session is at 7
    QTest::addColumn<qint64>("age"); // microseconds since the last refresh; the interval is 10 s
    QTest::addColumn<RefreshPolicy>("policy");
    QTest::addColumn<RefreshDecision>("decision");
    QTest::addColumn<std::vector<ReuseCause>>("causes");
    const qint64 second = 1'000'000;
    const std::vector<ReuseCause> none;
    const RefreshPolicy strict{.reuseInterval = seconds(10)};
    const RefreshPolicy noInterval;
    const RefreshPolicy lenient{.allowReuse = true, .reuseInterval = seconds(10)};
    const RefreshPolicy kept{.rotation = false, .reuseInterval = seconds(10)};
    const auto advance = RefreshDecision::Advance;
    const auto current = RefreshDecision::ReturnCurrent;
    const auto end = RefreshDecision::EndSession;
    const auto concurrent = ReuseCause::ConcurrentRefresh;
    const auto lost = ReuseCause::FailToSave;
    const auto always = ReuseCause::AlwaysAllow;

    QTest::newRow("the newest") << 7LL << 99 * second << strict << advance << none;
    QTest::newRow("the newest, at once") << 7LL << 0LL << noInterval << advance << none;
    QTest::newRow("the newest, reuse allowed") << 7LL << 99 * second << lenient << advance << none;
    QTest::newRow("one ahead") << 8LL << 0LL << lenient << RefreshDecision::NotIssued << none;
    QTest::newRow("far ahead") << std::numeric_limits<qint64>::max() << 0LL << strict
                               << RefreshDecision::NotIssued << none;

    QTest::newRow("one behind, late")
        << 6LL << 99 * second << strict << current << std::vector{lost};
    QTest::newRow("one behind, no interval")
        << 6LL << 0LL << noInterval << current << std::vector{lost};
    QTest::newRow("one behind, within the interval")
        << 6LL << 9 * second << strict << current << std::vector{concurrent, lost};
    QTest::newRow("one behind, everything allowed")
        << 6LL << 9 * second << lenient << current << std::vector{concurrent, lost, always};
    QTest::newRow("two behind, within the interval")
        << 5LL << 10 * second - 1 << strict << current << std::vector{concurrent};
    QTest::newRow("two behind, end of the interval") << 5LL << 10 * second << strict << end << none;
    QTest::newRow("two behind, the clock went back")
        << 5LL << -9 * second << strict << current << std::vector{concurrent};
    QTest::newRow("two behind, no interval") << 5LL << 0LL << noInterval << end << none;
    QTest::newRow("two behind, reuse allowed")
        << 5LL << 99 * second << lenient << current << std::vector{always};
    QTest::newRow("far behind, rotation off")
        << 0LL << 99 * second << kept << RefreshDecision::Refuse << none;
}

void TestRefreshRotation::counters()
{
    QFETCH(qint64, presented);
    QFETCH(qint64, age);
    QFETCH(RefreshPolicy, policy);
    const Session session{.createdAt = now - seconds(86400),
                          .refreshedAt = now - microseconds(age),
                          .refreshTokenHmacKey = u"a key"_s,
                          .refreshTokenCounter = 7};
    const CounterVerdict verdict = decideCounter(presented, session, policy, now);
    QTEST(verdict.decision, "decision");
    QTEST(verdict.causes, "causes");
}

QTEST_GUILESS_MAIN(TestRefreshRotation)
#include "tst_refreshrotation.moc"
