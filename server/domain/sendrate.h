#pragma once

#include "clock.h"

#include <QLatin1StringView>

#include <chrono>
#include <optional>

namespace latchkey::domain {

// For the log, and for those who count: the setting behind a refusal.
inline constexpr QLatin1StringView mailRateReached{"GOTRUE_RATE_LIMIT_EMAIL_SENT is reached"};

// How much may be sent in all (reference/http-api.md 1.13): `events` in each hour, or, with an
// interval, a store of `events` that one is added to every interval.
struct SendRate
{
    double events = 30;
    std::optional<std::chrono::microseconds> interval = {};
};

// What has been sent. An hour begins with the first event after the one before it has ended.
struct SendState
{
    Timestamp hourEnds{}; // of events in each hour
    double sent = 0;
    Timestamp fullAt{}; // of a store
};

// False: no more may be sent now.
bool takeSend(const SendRate &rate, SendState &state, Timestamp now);

} // namespace latchkey::domain
