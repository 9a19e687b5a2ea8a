#pragma once

#include "clock.h"
#include "session.h"
#include "user.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <span>

namespace latchkey::domain {

struct SessionLimits
{
    using Duration = std::optional<std::chrono::milliseconds>; // none or zero: no limit

    Duration timebox;
    Duration inactivityTimeout;
    Duration lowAssurance; // how long a session may stay below what its user could reach
    bool singlePerUser = false;
    QStringList tags = {}; // kinds of sessions, for which the above counts apart
};

enum class SessionValidity { Valid, PastNotAfter, PastTimebox, Inactive, LowAssurance };

// reference/http-api.md 3.8, in its order. `tokenUpdatedAt`: when the presented version 1 token was
// last changed; it stands in for a session that was never refreshed.
SessionValidity checkSession(const Session &session,
                             const User &user,
                             std::optional<Timestamp> tokenUpdatedAt,
                             const SessionLimits &limits,
                             Timestamp now);

// When a session was refreshed last, or else made.
Timestamp lastRefresh(const Session &session, std::optional<Timestamp> tokenUpdatedAt = {});

// Whether one of `later`, the sessions of the user that were refreshed after this one, takes its
// place: only valid ones of the same kind do.
bool isSuperseded(const Session &session,
                  const User &user,
                  std::span<const Session> later,
                  const SessionLimits &limits,
                  Timestamp now);

// How long an access token lives: not past the moment when the session's low assurance ends.
std::chrono::seconds accessTokenLifetime(const Session &session,
                                         const User &user,
                                         std::chrono::seconds configured,
                                         const SessionLimits &limits,
                                         Timestamp now);

} // namespace latchkey::domain
