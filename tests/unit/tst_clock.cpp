#include "clock.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
    void refuses_data();
    void refuses();
};

void TestClock::prints_data()
{
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QByteArray>("rfc3339"); // RFC 3339 5.6, no zeros at the end of a fraction
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("whole seconds") << "2026-07-01T09:08:07Z"_ba << "2026-07-01T09:08:07Z"_ba
                                   << "2026-07-01 09:08:07.000000+00:00"_ba;
    QTest::newRow("microseconds") << "2026-07-01T09:08:07.000010Z"_ba
                                  << "2026-07-01T09:08:07.00001Z"_ba
                                  << "2026-07-01 09:08:07.000010+00:00"_ba;
    QTest::newRow("milliseconds") << "2026-12-31T23:59:59.999Z"_ba << "2026-12-31T23:59:59.999Z"_ba
                                  << "2026-12-31 23:59:59.999000+00:00"_ba;
    QTest::newRow("nanoseconds are dropped")
        << "2026-12-31T23:59:59.999999999Z"_ba << "2026-12-31T23:59:59.999999Z"_ba
        << "2026-12-31 23:59:59.999999+00:00"_ba;
    QTest::newRow("as PostgreSQL prints it")
        << "2024-02-29 12:30:00.5+02"_ba << "2024-02-29T10:30:00.5Z"_ba
        << "2024-02-29 10:30:00.500000+00:00"_ba;
    QTest::newRow("an offset with minutes")
        << "2024-01-01T00:15:00-05:45"_ba << "2024-01-01T06:00:00Z"_ba
        << "2024-01-01 06:00:00.000000+00:00"_ba;
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.25Z"_ba << "1969-12-31T23:59:59.25Z"_ba
                                 << "1969-12-31 23:59:59.250000+00:00"_ba;
    QTest::newRow("the first year") << "0001-01-01T00:00:00Z"_ba << "0001-01-01T00:00:00Z"_ba
                                    << "0001-01-01 00:00:00.000000+00:00"_ba;
    QTest::newRow("the last day") << "9999-12-31 00:00:00.000000+00:00"_ba
                                  << "9999-12-31T00:00:00Z"_ba
                                  << "9999-12-31 00:00:00.000000+00:00"_ba;
}

void TestClock::prints()
{
    QFETCH(QByteArray, read);
    QFETCH(QByteArray, rfc3339);
    QFETCH(QByteArray, sql);
    const std::optional<Timestamp> moment = parseTimestamp(read);
    QVERIFY(moment);
    QCOMPARE(toRfc3339(*moment), rfc3339);
    QCOMPARE(toSqlText(*moment), sql);
    QCOMPARE(parseTimestamp(rfc3339), moment);
    QCOMPARE(parseTimestamp(sql), moment);
}

void TestClock::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "2026-07-01",
                             "2026-07-01T",
                             "2026-07-01T09:08Z",
                             "2026-02-30T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-07-01T24:00:00Z",
                             "2026-07-01T00:60:00Z",
                             "2026-07-01T00:00:00X",
                             "2026-07-01T00:00:00+",
                             "2026-07-01T00:00:00Z ",
                             "2026-07-01T00:00:00+24:00",
                             "2026-07-01T00:00:00+01:60",
                             "0000-12-31T23:59:59Z",
                             "0001-01-01T00:00:00+00:01",
                             "9999-12-31T23:59:59-00:01",
                             "infinity"})
        QTest::newRow(text) << QByteArray(text);
}

void TestClock::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseTimestamp(text));
}

QTEST_APPLESS_MAIN(TestClock)

#include "tst_clock.moc"
