#include "sendrate.h"

#include "tokenbucket.h"

#include <algorithm>

namespace latchkey::domain {

namespace {

constexpr std::chrono::hours hour(1);

// An hour that ends later than in an hour is of a clock that was set back.
bool takeInHour(double events, SendState &state, Timestamp now)
{
    if (now >= state.hourEnds || now + hour < state.hourEnds) {
        state.hourEnds = now + hour;
        state.sent = 0;
    }
    if (!(state.sent < events)) // nor NaN
        return false;
    ++state.sent;
    return true;
}

} // namespace

bool takeSend(const SendRate &rate, SendState &state, Timestamp now)
{
    if (!rate.interval)
        return takeInHour(rate.events, state, now);
    using std::chrono::microseconds;
    constexpr double most = 1e9; // no interval times it may overflow
    const BucketRule rule{.interval
                          = std::clamp(*rate.interval, microseconds(0), microseconds(hour) * 24),
                          .burst = int(std::clamp(rate.events, 0.0, most))};
    const TokenTaken taken = takeToken(rule, state.fullAt, now);
    state.fullAt = taken.fullAt;
    return taken.isAllowed;
}

} // namespace latchkey::domain
