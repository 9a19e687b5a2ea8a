#include "workerpool.h"

#include "threadname.h"

#include <QtSystemDetection>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace latchkey::http {

namespace {

// Linux gives each thread a nice value of its own.
void lowerPriorityOfThisThread()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    const auto thread = static_cast<id_t>(::gettid());
    // Never more urgent than the process was started.
    ::setpriority(PRIO_PROCESS, thread, std::max(niceness, ::getpriority(PRIO_PROCESS, thread)));
#endif
}

} // namespace

WorkerPool::WorkerPool(
    const char *name, int threads, int maxWaiting, ThreadPriority priority, Calm calm)
    : m_calm(std::move(calm))
    , m_maxWaiting(static_cast<std::size_t>(maxWaiting))
    , m_size(static_cast<std::size_t>(threads))
    , m_idle(m_size)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, name, priority] { run(name, priority); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopped || m_waiting.size() >= m_maxWaiting + m_idle) {
            ++m_refused;
            return false;
        }
        m_waiting.push_back(std::move(task));
        if (!m_sleeping.empty()) {
            Bed &bed = *m_sleeping.back();
            m_sleeping.pop_back();
            bed.isCalled = true;
            bed.hasWork.notify_one();
        }
    }
    return true;
}

void WorkerPool::run(const char *name, ThreadPriority priority)
{
    nameThisThread(name);
    if (priority == ThreadPriority::Low)
        lowerPriorityOfThisThread();
    work();
}

void WorkerPool::lieDown(Bed &bed)
{
    bed.isCalled = false;
    m_sleeping.push_back(&bed);
}

// While another thread works it is up to that one to wait for the calm.
void WorkerPool::sleep(std::unique_lock<std::mutex> &lock, Bed &bed)
{
    const auto isCalled = [&bed] { return bed.isCalled; };
    lieDown(bed);
    while (!m_isCalm && m_idle == m_size) {
        const auto calm = m_lastEnd + m_calm.after;
        if (bed.hasWork.wait_until(lock, calm, isCalled))
            return;
        if (m_isCalm || m_idle != m_size || m_lastEnd + m_calm.after != calm)
            continue;
        m_isCalm = true;
        std::erase(m_sleeping, &bed);
        lock.unlock();
        m_calm.then();
        lock.lock();
        if (m_stopped || !m_waiting.empty())
            return;
        lieDown(bed);
    }
    bed.hasWork.wait(lock, isCalled);
}

void WorkerPool::work()
{
    Bed bed;
    std::unique_lock lock(m_mutex);
    for (;;) {
        while (!m_stopped && m_waiting.empty())
            sleep(lock, bed);
        if (m_stopped)
            return;
        --m_idle;
        m_isCalm = !m_calm.then;
        std::function<void()> task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it holds may be large, and must not be let go under the lock
        lock.lock();
        ++m_idle;
        m_lastEnd = std::chrono::steady_clock::now();
    }
}

LaneLoad WorkerPool::load() const
{
    const std::scoped_lock lock(m_mutex);
    const int idle = static_cast<int>(m_idle);
    const int threads = static_cast<int>(m_size);
    return {.threads = threads,
            .busy = threads - idle,
            .waiting = std::max(0, static_cast<int>(m_waiting.size()) - idle),
            .refused = m_refused};
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_waiting);
        for (Bed *bed : std::exchange(m_sleeping, {})) {
            bed->isCalled = true;
            bed->hasWork.notify_one();
        }
    }
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

} // namespace latchkey::http
