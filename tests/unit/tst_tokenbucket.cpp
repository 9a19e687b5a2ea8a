#include "domain/tokenbucket.h"

#include <QTest>

#include <limits>

using namespace latchkey;
using namespace latchkey::domain;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon{std::chrono::seconds(1'800'000'000)};

// A bucket that keeps its state between calls, as its owners do.
struct Bucket
{
    BucketRule rule;
    Timestamp fullAt{};

    TokenTaken take(Timestamp now)
    {
        const TokenTaken taken = takeToken(rule, fullAt, now);
        fullAt = taken.fullAt;
        return taken;
    }

    int takeAll(Timestamp now)
    {
        int taken = 0;
        while (taken < 100'000 && take(now).isAllowed)
            ++taken;
        return taken;
    }
};

} // namespace

class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void burstThenOneByOne();
    void fillsUpToTheBurstAndNoFurther();
    void refusalsCostNothing();
    void clockSetBack();
    void clockSetForward();
};

void TestTokenBucket::rules_data()
{
    QTest::addColumn<double>("events");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<int>("anHourLater"); // once it was emptied
    QTest::newRow("30 in five minutes") << 30.0 << 300LL << 30 << 30 << 30;
    QTest::newRow("150 in five minutes") << 150.0 << 300LL << 30 << 30 << 30;
    QTest::newRow("30 an hour") << 30.0 << 3600LL << 30 << 30 << 30;
    QTest::newRow("half of one in five minutes") << 0.5 << 300LL << 30 << 30 << 6;
    QTest::newRow("none at all") << 0.0 << 3600LL << 0 << 0 << 0;
    QTest::newRow("no refill, but a burst") << 0.0 << 300LL << 30 << 30 << 30;
    QTest::newRow("negative") << -5.0 << 300LL << 30 << 30 << 30;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 300LL << 30 << 30
                               << 30;
    QTest::newRow("hardly any") << 1e-300 << 300LL << 30 << 30 << 1;
    QTest::newRow("without end") << std::numeric_limits<double>::infinity() << 300LL << 30
                                 << 100'000 << 100'000;
}

void TestTokenBucket::rules()
{
    QFETCH(const double, events);
    QFETCH(const qint64, seconds);
    QFETCH(const int, burst);
    Bucket bucket{bucketRule(events, std::chrono::seconds(seconds), burst)};
    QTEST(bucket.takeAll(noon), "atOnce");
    QTEST(bucket.takeAll(noon + 1h), "anHourLater");
}

void TestTokenBucket::burstThenOneByOne()
{
    Bucket bucket{bucketRule(30, 5min, 3)}; // one every ten seconds
    QCOMPARE(bucket.takeAll(noon), 3);
    const TokenTaken refused = bucket.take(noon + 4s);
    QVERIFY(!refused.isAllowed);
    QCOMPARE(refused.wait.count(), 6'000'000);
    QVERIFY(!bucket.take(noon + 10s - 1us).isAllowed);
    QVERIFY(bucket.take(noon + 10s).isAllowed);
    QVERIFY(!bucket.take(noon + 10s).isAllowed);
    QCOMPARE(bucket.takeAll(noon + 30s), 2);
}

void TestTokenBucket::fillsUpToTheBurstAndNoFurther()
{
    Bucket bucket{bucketRule(30, 5min, 3)};
    QCOMPARE(bucket.takeAll(noon), 3);
    QCOMPARE(bucket.takeAll(noon + 24h), 3);
}

void TestTokenBucket::refusalsCostNothing()
{
    Bucket bucket{bucketRule(30, 5min, 3)};
    bucket.takeAll(noon);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!bucket.take(noon + 9s).isAllowed);
    QVERIFY(bucket.take(noon + 10s).isAllowed);
}

// Nobody is kept out for as long as the clock was wrong.
void TestTokenBucket::clockSetBack()
{
    Bucket bucket{bucketRule(30, 5min, 3)};
    bucket.takeAll(noon + 24h);
    QVERIFY(!bucket.take(noon).isAllowed);
    QCOMPARE(bucket.takeAll(noon + 30s), 3);
}

void TestTokenBucket::clockSetForward()
{
    Bucket bucket{bucketRule(30, 5min, 3)};
    bucket.takeAll(noon);
    QCOMPARE(bucket.takeAll(noon + 24h * 3650), 3);
}

QTEST_GUILESS_MAIN(TestTokenBucket)
#include "tst_tokenbucket.moc"
