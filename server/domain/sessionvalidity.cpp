#include "sessionvalidity.h"

namespace latchkey::domain {

namespace {

bool isPast(Timestamp start, SessionLimits::Duration limit, Timestamp now)
{
    return limit && limit->count() != 0 && now > start + *limit;
}

// By the column, which is NULL in very old rows.
bool isBelowReach(const Session &session, const User &user)
{
    return user.hasVerifiedFactor() && session.aal != u"aal2" && session.aal != u"aal3";
}

// Unknown and missing tags count as the first one. Without tags all sessions are of one kind.
QString kindOf(const Session &session, const QStringList &tags)
{
    if (tags.isEmpty())
        return {};
    return tags.contains(session.tag) ? session.tag : tags.first();
}

} // namespace

Timestamp lastRefresh(const Session &session, std::optional<Timestamp> tokenUpdatedAt)
{
    if (session.refreshedAt)
        return *session.refreshedAt;
    return tokenUpdatedAt ? std::max(*tokenUpdatedAt, session.createdAt) : session.createdAt;
}

SessionValidity checkSession(const Session &session,
                             const User &user,
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
    if (isBelowReach(session, user) && isPast(session.createdAt, limits.lowAssurance, now))
        return SessionValidity::LowAssurance;
    return SessionValidity::Valid;
}

bool isSuperseded(const Session &session,
                  const User &user,
                  std::span<const Session> later,
                  const SessionLimits &limits,
                  Timestamp now)
{
    const QString kind = kindOf(session, limits.tags);
    return std::ranges::any_of(later, [&](const Session &other) {
        return kindOf(other, limits.tags) == kind
            && checkSession(other, user, std::nullopt, limits, now) == SessionValidity::Valid;
    });
}

std::chrono::seconds accessTokenLifetime(const Session &session,
                                         const User &user,
                                         std::chrono::seconds configured,
                                         const SessionLimits &limits,
                                         Timestamp now)
{
    const bool isLimited = limits.lowAssurance && limits.lowAssurance->count() != 0
        && session.assurance() == Aal::Aal1 && user.hasVerifiedFactor();
    if (!isLimited)
        return configured;
    const qint64 end = unixSeconds(session.createdAt + *limits.lowAssurance);
    return std::clamp(
        std::chrono::seconds(end - unixSeconds(now)), std::chrono::seconds(0), configured);
}

} // namespace latchkey::domain
