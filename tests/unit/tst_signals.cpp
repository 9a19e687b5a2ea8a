#include "signals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals;
using namespace latchkey;

class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void become_data();
    void become();
    void manyAreDelivered();
    void brokenPipesAreIgnored();
    void secondInterruptEndsTheProcess();
    void defaultsComeBack();
};

void TestSignals::become_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("stops");
    QTest::addColumn<int>("reloads");
    QTest::newRow("SIGINT") << SIGINT << 1 << 0;
    QTest::newRow("SIGTERM") << SIGTERM << 1 << 0;
    QTest::newRow("SIGHUP") << SIGHUP << 0 << 1;
}

void TestSignals::become()
{
    QFETCH(int, number);
    SystemSignals signalsOfSystem;
    const QSignalSpy stops(&signalsOfSystem, &SystemSignals::stopRequested);
    const QSignalSpy reloads(&signalsOfSystem, &SystemSignals::reloadRequested);
    QCOMPARE(::raise(number), 0);
    QCOMPARE(stops.size() + reloads.size(), 0); // not in the handler
    QVERIFY(QTest::qWaitFor([&] { return stops.size() + reloads.size() == 1; }));
    QTEST(int(stops.size()), "stops");
    QTEST(int(reloads.size()), "reloads");
}

void TestSignals::manyAreDelivered()
{
    SystemSignals signalsOfSystem;
    const QSignalSpy reloads(&signalsOfSystem, &SystemSignals::reloadRequested);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(::raise(SIGHUP), 0);
    QVERIFY(QTest::qWaitFor([&] { return reloads.size() == 3; }));
}

void TestSignals::brokenPipesAreIgnored()
{
    const SystemSignals signalsOfSystem;
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    QCOMPARE(::write(ends[1], "x", 1), -1);
    QCOMPARE(errno, EPIPE);
    ::close(ends[1]);
}

void TestSignals::secondInterruptEndsTheProcess()
{
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const SystemSignals signalsOfSystem;
        ::raise(SIGINT);
        ::raise(SIGINT);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGINT);
}

void TestSignals::defaultsComeBack()
{
    {
        const SystemSignals signalsOfSystem;
    }
    struct sigaction action = {};
    QCOMPARE(::sigaction(SIGTERM, nullptr, &action), 0);
    QVERIFY(action.sa_handler == SIG_DFL);
    SystemSignals again;
    const QSignalSpy stops(&again, &SystemSignals::stopRequested);
    QCOMPARE(::raise(SIGTERM), 0);
    QVERIFY(QTest::qWaitFor([&] { return stops.size() == 1; }));
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
