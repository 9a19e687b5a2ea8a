#include "services/knowncounts.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::Literals;
using namespace std::chrono_literals;
using services::KnownCounts;

namespace {

const Timestamp noon{std::chrono::sys_days(std::chrono::year(2026) / 6 / 1) + 12h};

} // namespace

// Small counts are taken each time; large ones, which take long, at most once a second.
class TestKnownCounts : public QObject
{
    Q_OBJECT

    qint64 current(Timestamp now, const QString &name = u"users"_s);

    std::unique_ptr<KnownCounts> m_counts;
    qint64 m_rows = 0;
    int m_counted = 0;

private Q_SLOTS:
    void init();
    void smallOnesAreCountedEachTime();
    void largeOnesAreKeptForASecond();
    void clockMayGoBack();
    void shrinkingIsNoticed();
    void failureIsNotKept();
};

void TestKnownCounts::init()
{
    m_counts = std::make_unique<KnownCounts>();
    m_counted = 0;
}

qint64 TestKnownCounts::current(Timestamp now, const QString &name)
{
    const Result<qint64> count = m_counts->current(name, now, [this] {
        ++m_counted;
        return Result<qint64>(m_rows);
    });
    return count.value_or(-1);
}

void TestKnownCounts::smallOnesAreCountedEachTime()
{
    m_rows = 20'000;
    QCOMPARE(current(noon), 20'000);
    m_rows = 19'999;
    QCOMPARE(current(noon), 19'999);
    QCOMPARE(m_counted, 2);
}

void TestKnownCounts::largeOnesAreKeptForASecond()
{
    m_rows = 20'001;
    QCOMPARE(current(noon), 20'001);
    m_rows = 20'002;
    QCOMPARE(current(noon + 999ms), 20'001);
    QCOMPARE(m_counted, 1);
    QCOMPARE(current(noon, u"another audience"_s), 20'002);
    QCOMPARE(current(noon + 1s), 20'002);
    QCOMPARE(m_counted, 3);
}

void TestKnownCounts::clockMayGoBack()
{
    m_rows = 30'000;
    QCOMPARE(current(noon), 30'000);
    m_rows = 30'001;
    QCOMPARE(current(noon - 1h), 30'001);
}

void TestKnownCounts::shrinkingIsNoticed()
{
    m_rows = 30'000;
    QCOMPARE(current(noon), 30'000);
    m_rows = 5;
    QCOMPARE(current(noon + 1s), 5);
    m_rows = 6;
    QCOMPARE(current(noon + 1s), 6);
}

void TestKnownCounts::failureIsNotKept()
{
    const Result<qint64> failed = m_counts->current(
        u"users"_s, noon, [] { return Result<qint64>(unexpectedFailure(u"away"_s)); });
    QVERIFY(!failed);
    m_rows = 30'000;
    QCOMPARE(current(noon), 30'000);
}

QTEST_APPLESS_MAIN(TestKnownCounts)
#include "tst_knowncounts.moc"
