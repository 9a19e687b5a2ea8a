#include "bulkrunner.h"

#include "logging.h"

#include <exception>

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

void logFailure(const QString &message, const QString &detail)
{
    logging::write(LogLevel::Warning,
                   u"a bulk job could not go on; it is tried again later",
                   {{"error"_L1, message}, {"detail"_L1, detail}});
}

} // namespace

BulkRunner::BulkRunner(const BulkJobs &jobs, const Clock &clock, Rhythm rhythm)
    : m_jobs(jobs)
    , m_clock(clock)
    , m_rhythm(rhythm)
    , m_thread([this](const std::stop_token &stop) { live(stop); })
{ }

BulkRunner::~BulkRunner() = default;

void BulkRunner::live(const std::stop_token &stop)
{
    std::chrono::milliseconds wait = m_rhythm.interval;
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, wait, [] { return false; });
        if (!stop.stop_requested())
            wait = step();
    }
    m_jobs.release();
}

// How long to wait before the next. The last catch of this thread: a job that throws must not take
// the server with it.
std::chrono::milliseconds BulkRunner::step()
{
    try {
        const Result<bool> worked = m_jobs.step(m_clock.now(), m_rhythm.rows);
        if (worked)
            return *worked ? m_rhythm.breath : m_rhythm.interval;
        logFailure(worked.error().message, worked.error().detail);
    } catch (const std::exception &exception) {
        logFailure(u"an exception"_s, QString::fromUtf8(exception.what()));
    }
    return m_rhythm.pause;
}

} // namespace latchkey::services
