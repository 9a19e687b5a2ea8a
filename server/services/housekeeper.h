#pragma once

#include "clock.h"
#include "housekeeping.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace latchkey::services {

// The thread that keeps house from time to time, while there is time: between two batches it lets
// requests go first. Construct and destroy on one thread; nothing of it runs afterwards.
class Housekeeper
{
public:
    struct Rhythm
    {
        std::chrono::milliseconds interval{600'000}; // between two rounds
        std::chrono::milliseconds breath{20}; // between two batches
        std::chrono::milliseconds longestPause{1000}; // while the server is busy
    };

    // `isBusy` is asked on this object's thread.
    Housekeeper(const Housekeeping &housekeeping,
                const Clock &clock,
                Rhythm rhythm,
                std::function<bool()> isBusy);
    ~Housekeeper(); // lets the batch under way end
    Housekeeper(const Housekeeper &) = delete;
    Housekeeper &operator=(const Housekeeper &) = delete;

private:
    void live(const std::stop_token &stop);
    void round(const std::stop_token &stop);
    bool breathe(const std::stop_token &stop);
    bool sleep(const std::stop_token &stop, std::chrono::milliseconds time);

    const Housekeeping &m_housekeeping;
    const Clock &m_clock;
    const Rhythm m_rhythm;
    const std::function<bool()> m_isBusy;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace latchkey::services
