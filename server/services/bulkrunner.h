#pragma once

#include "bulkjobs.h"
#include "clock.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace latchkey::services {

// The thread that works bulk jobs off, one chunk after the other, and looks for new ones each
// second: they may come from another server. Construct and destroy on one thread; nothing of it
// runs afterwards.
class BulkRunner
{
public:
    struct Rhythm
    {
        std::chrono::milliseconds interval{1000}; // between two looks
        int rows = 50; // to a step, where chunks are smaller than that
        std::chrono::milliseconds breath{5}; // between two steps, so that requests go first
        std::chrono::milliseconds pause{10'000}; // while the database is away
    };

    BulkRunner(const BulkJobs &jobs, const Clock &clock, Rhythm rhythm);
    ~BulkRunner(); // lets the chunk under way end
    BulkRunner(const BulkRunner &) = delete;
    BulkRunner &operator=(const BulkRunner &) = delete;

private:
    void live(const std::stop_token &stop);
    std::chrono::milliseconds step();

    const BulkJobs &m_jobs;
    const Clock &m_clock;
    const Rhythm m_rhythm;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace latchkey::services
