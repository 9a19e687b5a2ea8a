#include "sessionvalidity.h"

namespace latchkey::domain {

namespace {

Timestamp lastRefresh(const Session &session, std::optional<Timestamp> tokenUpdatedAt)
{
    if (session.refreshedAt)
        return *session.refreshedAt;
    return tokenUpdatedAt ? std::max(*tokenUpdatedAt, session.createdAt) : session.createdAt;
}

// A limit of zero is no limit: that is how an operator switches one off.
bool isPast(Timestamp start, std::optional<std::chrono::milliseconds> limit, Timestamp now)
{
    return limit && limit->count() != 0 && now > start + *limit;
}

} // namespace

SessionValidity checkSession(const Session &session,
                             std::optional<Timestamp> tokenUpdatedAt,
                             const SessionLimits &limits,
                             Timestamp now)
{
    if (session.notAfter && now > *session.notAfter)
        return SessionValidity::PastNotAfter;
    if (isPast(session.createdAt, limits.timebox, now))
        return SessionValidity::PastTimebox;
    if (isPast(lastRefresh(session, tokenUpdatedAt), limits.inactivityTimeout, now))
        return SessionValidity::Inactive;
    return SessionValidity::Valid;
}

} // namespace latchkey::domain
