#pragma once

#include "clock.h"
#include "session.h"

#include <chrono>
#include <optional>

namespace latchkey::domain {

struct SessionLimits
{
    std::optional<std::chrono::milliseconds> timebox;
    std::optional<std::chrono::milliseconds> inactivityTimeout;
};

enum class SessionValidity { Valid, PastNotAfter, PastTimebox, Inactive };

// reference/http-api.md 3.8, in its order. `tokenUpdatedAt`: when the presented version 1 token was
// last changed; it stands in for a session that was never refreshed.
SessionValidity checkSession(const Session &session,
                             std::optional<Timestamp> tokenUpdatedAt,
                             const SessionLimits &limits,
                             Timestamp now);

} // namespace latchkey::domain
