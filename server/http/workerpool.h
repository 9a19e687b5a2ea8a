#pragma once

#include "edgeload.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace latchkey::http {

enum class ThreadPriority { Normal, Low };

// A fixed number of threads and a bounded queue in front of them. Of those that sleep the one that
// worked last is called: its connection to the database knows the statements, and what it used lies
// in the caches. No QThreads: each of those takes a file descriptor for an event loop that nobody
// runs here.
class WorkerPool
{
public:
    // What is done, on one of the threads, when there has been work and then none for so long.
    struct Calm
    {
        std::chrono::milliseconds after{5'000};
        std::function<void()> then; // none: nothing
    };

    WorkerPool(const char *name, int threads, int maxWaiting, ThreadPriority priority, Calm calm);
    ~WorkerPool();

    [[nodiscard]] bool submit(std::function<void()> task);
    void stop();

    LaneLoad load() const;

private:
    // Where one of the threads sleeps.
    struct Bed
    {
        std::condition_variable hasWork;
        bool isCalled = false;
    };

    void run(const char *name, ThreadPriority priority);
    void work();
    void sleep(std::unique_lock<std::mutex> &lock, Bed &bed);
    void lieDown(Bed &bed);

    const Calm m_calm;
    mutable std::mutex m_mutex;
    std::deque<std::function<void()>> m_waiting;
    std::vector<Bed *> m_sleeping; // who worked last lies last
    const std::size_t m_maxWaiting;
    const std::size_t m_size;
    std::size_t m_idle; // or starting
    qint64 m_refused = 0;
    bool m_stopped = false;
    bool m_isCalm = true;
    std::chrono::steady_clock::time_point m_lastEnd; // of a task
    std::vector<std::thread> m_threads;
};

} // namespace latchkey::http
