#include "housekeeper.h"

#include "logging.h"

namespace latchkey::services {

using namespace Qt::Literals;
using namespace std::chrono_literals;

Housekeeper::Housekeeper(const Housekeeping &housekeeping,
                         const Clock &clock,
                         Rhythm rhythm,
                         std::function<bool()> isBusy)
    : m_housekeeping(housekeeping)
    , m_clock(clock)
    , m_rhythm(rhythm)
    , m_isBusy(std::move(isBusy))
    , m_thread([this](const std::stop_token &stop) { live(stop); })
{ }

Housekeeper::~Housekeeper() = default;

// Not right after the start, when several servers may have been started at once and clients are
// waiting.
void Housekeeper::live(const std::stop_token &stop)
{
    bool goesOn = sleep(stop, std::min<std::chrono::milliseconds>(m_rhythm.interval, 1min));
    while (goesOn) {
        // A thread of its own: its database connection is closed with it instead of idling.
        std::thread([&] { round(stop); }).join();
        goesOn = sleep(stop, m_rhythm.interval);
    }
}

void Housekeeper::round(const std::stop_token &stop)
{
    const Result<qint64> gone = m_housekeeping.round(m_clock.now(), [&] { return breathe(stop); });
    if (!gone) {
        logging::write(LogLevel::Warning,
                       u"housekeeping failed; it is tried again later",
                       {{"error"_L1, gone.error().message}, {"detail"_L1, gone.error().detail}});
    } else if (*gone > 0) {
        logging::write(LogLevel::Info, u"outdated rows removed", {{"rows"_L1, *gone}});
    }
}

// A server that is busy all the time must be cleaned, too: slowly.
bool Housekeeper::breathe(const std::stop_token &stop)
{
    std::chrono::milliseconds waited{0};
    bool goesOn = true;
    do {
        goesOn = sleep(stop, m_rhythm.breath);
        waited += m_rhythm.breath;
    } while (goesOn && m_isBusy() && waited < m_rhythm.longestPause);
    return goesOn;
}

// False: it is time to end.
bool Housekeeper::sleep(const std::stop_token &stop, std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace latchkey::services
