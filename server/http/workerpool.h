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

// A fixed number of threads and a bounded queue in front of them. No QThreads: each of those takes
// a file descriptor for an event loop that nobody runs here.
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
    void run(const char *name, ThreadPriority priority);
    void work();
    void waitForWork(std::unique_lock<std::mutex> &lock);

    const Calm m_calm;
    mutable std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::function<void()>> m_waiting;
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
