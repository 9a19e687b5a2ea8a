#include "retryschedule.h"

#include "randomsource.h"

#include <algorithm>

namespace latchkey::mail {

std::chrono::milliseconds RetrySchedule::delay(int failures, RandomSource &random) const
{
    std::chrono::milliseconds full = first;
    for (int i = 1; i < failures && full < most; ++i)
        full *= 2;
    full = std::min(full, most);
    const auto part = static_cast<quint8>(random.bytes(1).front()); // of 255
    return full - full * part / (2 * 255);
}

} // namespace latchkey::mail
