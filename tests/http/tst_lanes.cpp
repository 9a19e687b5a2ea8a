#include "http/lanes.h"
#include "http/workerpool.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <mutex>
#include <set>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace latchkey;
using namespace latchkey::http;

namespace {

HttpServerOptions smallLanes()
{
    HttpServerOptions options;
    options.quick = {1, 2};
    options.hashing = {2, 1};
    options.outbound = {1, 0};
    return options;
}

} // namespace

// What is admitted, refused and kept apart: proved by what runs, never by how long it takes.
class TestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsTooMuch();
    void admitsAgainWhenDone();
    void aFullLaneLeavesTheOthersOpen();
    void streamingHandlersRunWithTheQuickOnes();
    void eachLaneHasThreadsOfItsOwn();
    void runsInOrder();
    void whoWorkedLastIsCalled();
    void hashingRunsWithLessPriority();
    void calmFollowsWork();
    void calmIsCountedFromTheLastTask();
    void stopLetsRunningTasksEndAndDropsTheRest();
    void stopEndsTheThreads();
    void streamPlaces();
};

void TestLanes::refusesWhatIsTooMuch()
{
    Lanes lanes(smallLanes());
    QSemaphore started;
    QSemaphore goOn;
    std::atomic<int> ran = 0;
    const auto block = [&] {
        started.release();
        goOn.acquire();
        ++ran;
    };
    QVERIFY(lanes.submit(Lane::Quick, block));
    started.acquire(); // the one thread is busy now
    QVERIFY(lanes.submit(Lane::Quick, block));
    QVERIFY(lanes.submit(Lane::Quick, block)); // two may wait
    for (int i = 0; i < 10; ++i)
        QVERIFY(!lanes.submit(Lane::Quick, block));
    goOn.release(3);
    started.acquire(2);
    lanes.stop();
    QCOMPARE(ran, 3);
}

void TestLanes::admitsAgainWhenDone()
{
    Lanes lanes(smallLanes());
    std::atomic<int> ran = 0;
    // Nothing may wait in this lane, so each is admitted only once the one before has ended.
    for (int i = 0; i < 100; ++i) {
        QSemaphore done;
        const auto task = [&] {
            ++ran;
            done.release();
        };
        while (!lanes.submit(Lane::Outbound, task))
            QThread::yieldCurrentThread();
        done.acquire();
    }
    QCOMPARE(ran, 100);
}

void TestLanes::aFullLaneLeavesTheOthersOpen()
{
    Lanes lanes(smallLanes());
    QSemaphore goOn;
    QSemaphore started;
    const auto block = [&] {
        started.release();
        goOn.acquire();
    };
    QVERIFY(lanes.submit(Lane::Hashing, block));
    QVERIFY(lanes.submit(Lane::Hashing, block));
    started.acquire(2);
    QVERIFY(lanes.submit(Lane::Hashing, block));
    QVERIFY(!lanes.submit(Lane::Hashing, block));
    QVERIFY(lanes.submit(Lane::Outbound, block));
    started.acquire();
    QVERIFY(!lanes.submit(Lane::Outbound, block));

    QSemaphore quick; // while both are blocked
    QVERIFY(lanes.submit(Lane::Quick, [&] { quick.release(); }));
    quick.acquire();
    goOn.release(4);
    started.acquire();
    lanes.stop();
}

void TestLanes::streamingHandlersRunWithTheQuickOnes()
{
    Lanes lanes(smallLanes());
    QSemaphore done;
    QVERIFY(lanes.submit(Lane::Streaming, [&] { done.release(); }));
    QVERIFY(done.tryAcquire(1, QDeadlineTimer(std::chrono::seconds(20))));
}

void TestLanes::eachLaneHasThreadsOfItsOwn()
{
    Lanes lanes(smallLanes());
    std::set<std::thread::id> threads{std::this_thread::get_id()};
    for (const Lane lane : {Lane::Quick, Lane::Hashing, Lane::Outbound}) {
        QSemaphore done;
        QVERIFY(lanes.submit(lane, [&] {
            threads.insert(std::this_thread::get_id());
            done.release();
        }));
        done.acquire();
    }
    QCOMPARE(threads.size(), 4u);
}

void TestLanes::runsInOrder()
{
    WorkerPool pool("one", 1, 1000, ThreadPriority::Normal, {});
    std::vector<int> order;
    QSemaphore done;
    for (int i = 0; i < 500; ++i) {
        QVERIFY(pool.submit([&, i] {
            order.push_back(i);
            done.release();
        }));
    }
    done.acquire(500);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(order.size(), 500u);
}

// Work that comes piece by piece is done by one thread, which has at hand what it needs.
void TestLanes::whoWorkedLastIsCalled()
{
    WorkerPool pool("four", 4, 10, ThreadPriority::Normal, {});
    QSemaphore goOn; // once all of them are there
    for (int i = 0; i < 4; ++i)
        QVERIFY(pool.submit([&] { goOn.acquire(); }));
    QVERIFY(QTest::qWaitFor([&] { return pool.load().busy == 4; }));
    goOn.release(4);

    std::set<std::thread::id> threads;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(QTest::qWaitFor([&] { return pool.load().busy == 0; }));
        QSemaphore done;
        QVERIFY(pool.submit([&] {
            threads.insert(std::this_thread::get_id());
            done.release();
        }));
        done.acquire();
    }
    QCOMPARE(threads.size(), 1u);
}

void TestLanes::hashingRunsWithLessPriority()
{
#ifdef Q_OS_LINUX
    Lanes lanes(smallLanes());
    const auto niceness = [&lanes](Lane lane) {
        QSemaphore done;
        int nice = -1;
        const bool isAdmitted = lanes.submit(lane, [&] {
            nice = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
            done.release();
        });
        if (isAdmitted)
            done.acquire();
        return nice;
    };
    const int normal = niceness(Lane::Quick);
    QCOMPARE(niceness(Lane::Hashing), std::max(normal, 10));
    QCOMPARE(niceness(Lane::Outbound), normal);
    QCOMPARE(::getpriority(PRIO_PROCESS, 0), normal);
#endif
}

// Once after a rush, by one thread, and not before the last task of it has ended.
void TestLanes::calmFollowsWork()
{
    std::atomic<int> calms = 0;
    std::atomic<int> running = 0;
    std::atomic<bool> isRushed = false;
    QSemaphore goOn;
    WorkerPool pool(
        "two", 2, 10, ThreadPriority::Normal, {.after = std::chrono::milliseconds(20), .then = [&] {
                                                   isRushed = isRushed || running > 0;
                                                   ++calms;
                                               }});
    QTest::qWait(60);
    QCOMPARE(calms, 0); // there was no work yet

    for (int rush = 1; rush <= 2; ++rush) {
        for (int i = 0; i < 2; ++i) {
            QVERIFY(pool.submit([&] {
                ++running;
                goOn.acquire();
                --running;
            }));
        }
        goOn.release(1); // the other thread is idle, and waits in vain
        QTest::qWait(60);
        QCOMPARE(calms, rush - 1);
        goOn.release(1);
        QVERIFY(QTest::qWaitFor([&] { return calms == rush; }));
        QTest::qWait(60);
        QCOMPARE(calms, rush);
    }
    QVERIFY(!isRushed);
}

// The time counts from the last task, whichever thread it was.
void TestLanes::calmIsCountedFromTheLastTask()
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds after(100);
    std::mutex mutex;
    Clock::time_point lastTask;
    std::vector<Clock::duration> pauses;
    WorkerPool pool("three", 3, 10, ThreadPriority::Normal, {.after = after, .then = [&] {
                                                                 const std::scoped_lock lock(mutex);
                                                                 pauses.push_back(Clock::now()
                                                                                  - lastTask);
                                                             }});
    for (int i = 0; i < 8; ++i) {
        QVERIFY(pool.submit([&] {
            const std::scoped_lock lock(mutex);
            lastTask = Clock::now();
        }));
        QTest::qWait(30);
    }
    QVERIFY(QTest::qWaitFor([&] {
        const std::scoped_lock lock(mutex);
        return !pauses.empty();
    }));
    const std::scoped_lock lock(mutex);
    QVERIFY(std::ranges::all_of(pauses, [&](auto pause) { return pause >= after; }));
}

void TestLanes::stopLetsRunningTasksEndAndDropsTheRest()
{
    WorkerPool pool("one", 1, 100'000'000, ThreadPriority::Normal, {});
    QSemaphore started;
    QSemaphore goOn;
    std::atomic<int> ran = 0;
    const auto held = std::make_shared<int>(0);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(pool.submit([&, held] {
            started.release();
            goOn.acquire();
            ++ran;
        }));
    }
    started.acquire();
    std::unique_ptr<QThread> stopper(QThread::create([&pool] { pool.stop(); }));
    stopper->start();
    while (pool.submit([&ran] { ++ran; }))
        QThread::yieldCurrentThread(); // until stop() has begun
    QVERIFY(!stopper->isFinished());
    goOn.release();
    stopper->wait();
    QCOMPARE(ran, 1);
    QCOMPARE(held.use_count(), 1); // nothing that was dropped lingers
}

void TestLanes::stopEndsTheThreads()
{
    static std::atomic<int> ended = 0;

    struct PerThread
    {
        PerThread() = default;

        ~PerThread() { ++ended; }
        Q_DISABLE_COPY_MOVE(PerThread)

        int used = 0;
    };

    Lanes lanes(smallLanes());
    QSemaphore done;
    QVERIFY(lanes.submit(Lane::Quick, [&done] {
        thread_local PerThread perThread;
        ++perThread.used;
        done.release();
    }));
    done.acquire();
    QCOMPARE(ended, 0);
    lanes.stop();
    QCOMPARE(ended, 1);
    QVERIFY(!lanes.submit(Lane::Quick, [] { }));
}

void TestLanes::streamPlaces()
{
    StreamPlaces places(2);
    std::shared_ptr<void> first = places.take();
    const std::shared_ptr<void> second = places.take();
    QVERIFY(first && second);
    QVERIFY(!places.take());
    QVERIFY(!places.take());
    first.reset();
    QVERIFY(places.take());
}

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
