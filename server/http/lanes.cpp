#include "lanes.h"

#include "workerpool.h"

#include <QThread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace latchkey::http {

namespace {

// glibc keeps what a rush of large answers took, once for each thread.
void giveBackMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

std::unique_ptr<WorkerPool> makePool(const char *name,
                                     const HttpServerOptions::LaneLimits &limits,
                                     ThreadPriority priority = ThreadPriority::Normal)
{
    const int threads
        = limits.threads == 0 ? QThread::idealThreadCount() : std::max(limits.threads, 0);
    return std::make_unique<WorkerPool>(
        name, threads, limits.maxWaiting, priority, WorkerPool::Calm{.then = giveBackMemory});
}

// Twice the cores: while one of two waits for the database the other one hashes. How many hash at a
// time is bounded where it is done.
HttpServerOptions::LaneLimits hashingLimits(HttpServerOptions::LaneLimits wanted)
{
    if (wanted.threads <= 0)
        wanted.threads = 2 * QThread::idealThreadCount();
    return wanted;
}

} // namespace

Lanes::Lanes(const HttpServerOptions &options)
    : m_quick(makePool("lane-quick", options.quick))
    , m_hashing(makePool("lane-hashing", hashingLimits(options.hashing), ThreadPriority::Low))
    , m_outbound(makePool("lane-outbound", options.outbound))
{ }

Lanes::~Lanes() = default;

bool Lanes::submit(Lane lane, std::function<void()> task)
{
    switch (lane) {
    case Lane::Quick:
    case Lane::Streaming:
        return m_quick->submit(std::move(task));
    case Lane::Hashing:
        return m_hashing->submit(std::move(task));
    case Lane::Outbound:
        return m_outbound->submit(std::move(task));
    case Lane::Inline:
        break;
    }
    Q_ASSERT_X(false, "Lanes::submit", "inline work needs no lane");
    return false;
}

void Lanes::addLoad(EdgeLoad &load) const
{
    load.quick = m_quick->load();
    load.hashing = m_hashing->load();
    load.outbound = m_outbound->load();
}

void Lanes::stop()
{
    m_quick->stop();
    m_hashing->stop();
    m_outbound->stop();
}

std::shared_ptr<void> StreamPlaces::take()
{
    if (m_free.fetch_sub(1) <= 0) {
        m_free.fetch_add(1);
        return nullptr;
    }
    return std::shared_ptr<void>(
        this, [](void *places) { static_cast<StreamPlaces *>(places)->m_free.fetch_add(1); });
}

} // namespace latchkey::http
