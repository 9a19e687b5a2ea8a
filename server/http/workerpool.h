#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThread;

namespace latchkey::http {

enum class ThreadPriority { Normal, Low };

// A fixed number of threads and a bounded queue in front of them.
class WorkerPool
{
public:
    WorkerPool(const QString &name, int threads, int maxWaiting, ThreadPriority priority);
    ~WorkerPool();

    [[nodiscard]] bool submit(std::function<void()> task);
    void stop();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_maxWaiting;
    std::size_t m_idle; // or starting
    bool m_stopped = false;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace latchkey::http
