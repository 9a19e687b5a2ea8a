#include "mail/retryschedule.h"
#include "randomsource.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// All bytes alike.
class OneByte final : public RandomSource
{
public:
    explicit OneByte(std::byte byte)
        : m_byte(byte)
    { }

    void fill(std::span<std::byte> bytes) override { std::ranges::fill(bytes, m_byte); }

private:
    const std::byte m_byte;
};

} // namespace

class TstRetrySchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubles_data();
    void doubles();
    void neverMoreThanTheMost();
};

void TstRetrySchedule::doubles_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<milliseconds>("full");
    QTest::newRow("none yet") << 0 << milliseconds(seconds(10));
    QTest::newRow("first") << 1 << milliseconds(seconds(10));
    QTest::newRow("second") << 2 << milliseconds(seconds(20));
    QTest::newRow("third") << 3 << milliseconds(seconds(40));
    QTest::newRow("seventh") << 7 << milliseconds(seconds(640));
    QTest::newRow("eighth: the most") << 8 << milliseconds(seconds(900));
    QTest::newRow("many") << 1'000'000 << milliseconds(seconds(900));
}

// What failed together is not tried together: up to half is taken off.
void TstRetrySchedule::doubles()
{
    QFETCH(const int, failures);
    QFETCH(const milliseconds, full);
    OneByte nothing(std::byte(0));
    OneByte everything(std::byte(0xFF));
    OneByte some(std::byte(0x7F));
    QCOMPARE(mailRetry.delay(failures, nothing), full);
    QCOMPARE(mailRetry.delay(failures, everything), full / 2);
    const milliseconds between = mailRetry.delay(failures, some);
    QVERIFY(between > full / 2 && between < full);
}

void TstRetrySchedule::neverMoreThanTheMost()
{
    OneByte nothing(std::byte(0));
    for (int failures = 1; failures < 100; ++failures)
        QVERIFY(serverRetry.delay(failures, nothing) <= seconds(30));
}

QTEST_GUILESS_MAIN(TstRetrySchedule)
#include "tst_retryschedule.moc"
