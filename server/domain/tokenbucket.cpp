#include "tokenbucket.h"

#include <algorithm>

namespace latchkey::domain {

using std::chrono::microseconds;

BucketRule bucketRule(double events, microseconds period, int burst)
{
    constexpr microseconds forgotten = std::chrono::hours(1);
    if (!(events > 0)) // nor NaN
        return {.interval = burst > 0 ? forgotten / burst : forgotten, .burst = burst};
    const double interval = std::min(double(period.count()) / events, double(forgotten.count()));
    return {.interval = microseconds(qint64(interval)), .burst = burst};
}

TokenTaken takeToken(const BucketRule &rule, Timestamp fullAt, Timestamp now)
{
    if (rule.burst <= 0)
        return {.isAllowed = false, .fullAt = now, .wait = rule.interval};
    const microseconds capacity = rule.interval * rule.burst;
    const Timestamp then = std::clamp(fullAt, now, now + capacity);
    const Timestamp after = then + rule.interval;
    if (after - now > capacity)
        return {.isAllowed = false, .fullAt = then, .wait = after - now - capacity};
    return {.isAllowed = true, .fullAt = after};
}

} // namespace latchkey::domain
