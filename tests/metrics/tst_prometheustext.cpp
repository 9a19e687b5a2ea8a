#include "exposition.h"
#include "metrics/processstatus.h"
#include "metrics/prometheustext.h"

#include <QCoreApplication>
#include <QTemporaryFile>
#include <QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace latchkey::metrics;
using latchkey::test::Exposition;

// The writer against the grammar of the format, and the test's own reader against broken pages.
class TestPrometheusText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes();
    void escapes();
    void distributes();
    void numbers_data();
    void numbers();
    void readerFindsFaults_data();
    void readerFindsFaults();
    void process();
};

void TestPrometheusText::writes()
{
    PrometheusText text;
    text.counter("requests_total", "Requests.");
    text.sample(qint64(3), {{"route", "/user"}, {"method", "GET"}});
    text.sample(qint64(0), {{"route", "/"}});
    text.gauge("memory_bytes", "Memory.");
    text.sample(qint64(9'007'199'254'740'993)); // would not fit a double

    QCOMPARE(text.text(),
             "# HELP requests_total Requests.\n"
             "# TYPE requests_total counter\n"
             "requests_total{route=\"/user\",method=\"GET\"} 3\n"
             "requests_total{route=\"/\"} 0\n"
             "# HELP memory_bytes Memory.\n"
             "# TYPE memory_bytes gauge\n"
             "memory_bytes 9007199254740993\n");
    QCOMPARE(Exposition::read(text.text()).fault, QString());
}

void TestPrometheusText::escapes()
{
    PrometheusText text;
    text.gauge("g", "a\\b\nc \"d\"");
    text.sample(qint64(1), {{"l", "a\\b\nc\"} 2"}});

    QCOMPARE(text.text(),
             "# HELP g a\\\\b\\nc \"d\"\n"
             "# TYPE g gauge\n"
             "g{l=\"a\\\\b\\nc\\\"} 2\"} 1\n");
    QCOMPARE(Exposition::read(text.text()).fault, QString());
}

void TestPrometheusText::distributes()
{
    PrometheusText text;
    text.histogram("took_seconds", "Time.");
    const double bounds[]{0.5, 1};
    const qint64 counts[]{2, 0, 5};
    text.distribution(bounds, counts, 7.25, {{"lane", "quick"}});

    QCOMPARE(text.text(),
             "# HELP took_seconds Time.\n"
             "# TYPE took_seconds histogram\n"
             "took_seconds_bucket{lane=\"quick\",le=\"0.5\"} 2\n"
             "took_seconds_bucket{lane=\"quick\",le=\"1\"} 2\n"
             "took_seconds_bucket{lane=\"quick\",le=\"+Inf\"} 7\n"
             "took_seconds_sum{lane=\"quick\"} 7.25\n"
             "took_seconds_count{lane=\"quick\"} 7\n");
    QCOMPARE(Exposition::read(text.text()).fault, QString());
}

void TestPrometheusText::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("small") << 0.0025 << QByteArray("0.0025");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    QTest::newRow("large") << 1e21 << QByteArray("1e+21");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("+Inf");
    QTest::newRow("below all") << -std::numeric_limits<double>::infinity() << QByteArray("-Inf");
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QByteArray("NaN");
}

void TestPrometheusText::numbers()
{
    QFETCH(const double, value);
    PrometheusText text;
    text.gauge("g", "G.");
    text.sample(value);
    QTEST(text.text().sliced(text.text().lastIndexOf("\ng ") + 3).chopped(1), "written");
}

void TestPrometheusText::readerFindsFaults_data()
{
    QTest::addColumn<QByteArray>("page");
    const auto row
        = [](const char *name, const char *page) { QTest::newRow(name) << QByteArray(page); };
    constexpr char head[] = "# HELP a A.\n# TYPE a counter\n";
    row("nothing", "");
    row("no end", "# HELP a A.\n# TYPE a counter\na 1");
    row("no head", "a 1\n");
    row("no help", "# TYPE a counter\na 1\n");
    row("empty line", "# HELP a A.\n# TYPE a counter\n\na 1\n");
    row("type unknown", "# HELP a A.\n# TYPE a summary\na 1\n");
    QTest::newRow("twice") << QByteArray(head) + "a 1\na 2\n";
    QTest::newRow("family twice") << QByteArray(head) + "a 1\n" + head;
    QTest::newRow("other family") << QByteArray(head) + "b 1\n";
    QTest::newRow("negative") << QByteArray(head) + "a -1\n";
    QTest::newRow("no number") << QByteArray(head) + "a one\n";
    QTest::newRow("open label") << QByteArray(head) + "a{b=\"c} 1\n";
    QTest::newRow("bad escape") << QByteArray(head) + "a{b=\"\\c\"} 1\n";
    QTest::newRow("bad name") << QByteArray(head) + "a{1b=\"c\"} 1\n";
    QTest::newRow("trailing") << QByteArray(head) + "a 1 2 3\n";
    row("shrinking buckets",
        "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\n"
        "a_sum 1\na_count 1\n");
    row("no last bucket",
        "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_sum 1\na_count 2\n");
    row("another count",
        "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_sum 1\na_count 3\n");
    row("no sum", "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"+Inf\"} 2\na_count 2\n");
}

void TestPrometheusText::readerFindsFaults()
{
    QFETCH(const QByteArray, page);
    QVERIFY(!Exposition::read(page).fault.isEmpty());
}

void TestPrometheusText::process()
{
#ifndef Q_OS_LINUX
    QCOMPARE(readProcessStatus(), std::nullopt);
#else
    const std::optional<ProcessStatus> before = readProcessStatus();
    QVERIFY(before);
    QVERIFY(before->residentBytes > 1'000'000 && before->residentBytes < before->virtualBytes);
    QVERIFY(before->mostFiles >= before->openFiles);
    QVERIFY(before->cpuSeconds >= 0);
    QVERIFY(before->startTime > 1.7e9); // 2023: the field is neither ticks nor an uptime

    QTemporaryFile file;
    QVERIFY(file.open());
    std::atomic<bool> mayEnd = false;
    const std::jthread thread([&] { mayEnd.wait(false); });
    const std::optional<ProcessStatus> after = readProcessStatus();
    mayEnd = true;
    mayEnd.notify_all();
    QCOMPARE(after->openFiles, before->openFiles + 1);
    QCOMPARE(after->threads, before->threads + 1);
    QCOMPARE(after->startTime, before->startTime);
#endif
}

QTEST_GUILESS_MAIN(TestPrometheusText)
#include "tst_prometheustext.moc"
