#include "workerpool.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace latchkey::http {

namespace {

// Linux gives each thread a nice value of its own, which QThread's priorities do not reach.
void lowerPriorityOfThisThread()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
#endif
}

} // namespace

WorkerPool::WorkerPool(const QString &name, int threads, int maxWaiting, ThreadPriority priority)
    : m_maxWaiting(static_cast<std::size_t>(maxWaiting))
    , m_idle(static_cast<std::size_t>(threads))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back(QThread::create([this, priority] {
            if (priority == ThreadPriority::Low)
                lowerPriorityOfThisThread();
            run();
        }));
        m_threads.back()->setObjectName(name);
        m_threads.back()->start();
    }
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopped || m_waiting.size() >= m_maxWaiting + m_idle)
            return false;
        m_waiting.push_back(std::move(task));
    }
    m_hasWork.notify_one();
    return true;
}

void WorkerPool::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_hasWork.wait(lock, [this] { return m_stopped || !m_waiting.empty(); });
        if (m_stopped)
            return;
        --m_idle;
        std::function<void()> task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it holds may be large, and must not be let go under the lock
        lock.lock();
        ++m_idle;
    }
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_waiting);
    }
    m_hasWork.notify_all();
    for (const auto &thread : m_threads)
        thread->wait();
}

} // namespace latchkey::http
