#pragma once

#include "edgeload.h"

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
    WorkerPool(const char *name, int threads, int maxWaiting, ThreadPriority priority);
    ~WorkerPool();

    [[nodiscard]] bool submit(std::function<void()> task);
    void stop();

    LaneLoad load() const;

private:
    void run(const char *name, ThreadPriority priority);
    void work();

    mutable std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_maxWaiting;
    std::size_t m_idle; // or starting
    qint64 m_refused = 0;
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace latchkey::http
