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
        QTEST(decideRefresh(presented, activeToken(active), policy, now), "decision");
    }

    // The first token of a session has no parent; that must not make it the child of anything.
    void anEmptyParentIsNobodysChild()
    {
        const RefreshToken nameless{.revoked = true, .updatedAt = now - seconds(60)};
        QCOMPARE(decideRefresh(nameless, activeToken(Active::Stranger), {}, now),
                 RefreshDecision::RevokeFamily);
    }
};

QTEST_GUILESS_MAIN(TestRefreshRotation)
#include "tst_refreshrotation.moc"
