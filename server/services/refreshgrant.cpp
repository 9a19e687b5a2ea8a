#include "refreshgrant.h"

#include "crypto/randomtoken.h"
#include "domain/auditentry.h"
#include "domain/refreshrotation.h"
#include "domain/sessionvalidity.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::RefreshDecision;

namespace {

constexpr qsizetype tokenLength = 12;

// Form of a version 1 token. Anything longer is a version 2 token, which we do not make yet, so
// none can be genuine.
bool isWellFormed(const QString &token)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return token.size() == tokenLength && std::ranges::all_of(token, fits);
}

std::unexpected<Error> notFound()
{
    return failure(ErrorCode::RefreshTokenNotFound,
                   u"Invalid Refresh Token: Refresh Token Not Found"_s);
}

Error alreadyUsed()
{
    return {.code = ErrorCode::RefreshTokenAlreadyUsed,
            .message = u"Invalid Refresh Token: Already Used"_s};
}

QString expiryMessage(domain::SessionValidity validity)
{
    const QString prefix = u"Invalid Refresh Token: Session Expired"_s;
    if (validity == domain::SessionValidity::Inactive)
        return prefix + u" (Inactivity)"_s;
    return prefix;
}

} // namespace

RefreshGrant::RefreshGrant(const ServiceSettings &settings,
                           storage::Database &database,
                           const storage::SessionStore &sessions,
                           const SessionIssuer &issuer,
                           RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_sessions(sessions)
    , m_issuer(issuer)
    , m_random(random)
{ }

Result<RefreshGrant::Outcome> RefreshGrant::refresh(const QString &token,
                                                    const domain::Caller &caller) const
{
    if (!isWellFormed(token))
        return failure(ErrorCode::ValidationFailed, u"Refresh token is not valid"_s);
    Decided decided = TRY(m_database.transact(
        [&](storage::Transaction &transaction) { return decide(transaction, token, caller); }));

    Outcome outcome{.userId = decided.state.user.id,
                    .sessionId = decided.state.session.id,
                    .tokens = std::unexpected(decided.refusal.value_or(Error{}))};
    if (decided.refusal) {
        if (decided.refusal->code == ErrorCode::UserBanned)
            outcome.sessionId.reset();
        return outcome;
    }
    SessionTokens tokens = m_issuer.tokensFor({.user = std::move(decided.state.user),
                                               .session = std::move(decided.state.session),
                                               .refreshToken = decided.handedOut},
                                              caller.now);
    tokens.rotated = decided.decision != RefreshDecision::ReturnActive;
    outcome.tokens = std::move(tokens);
    return outcome;
}

Result<RefreshGrant::Decided> RefreshGrant::decide(storage::Transaction &transaction,
                                                   const QString &token,
                                                   const domain::Caller &caller) const
{
    // First the lock, then the facts: what was read before the lock may be stale.
    if (!TRY(m_sessions.lockByRefreshToken(transaction, token)))
        return notFound();
    auto state = TRY(m_sessions.loadRefreshState(transaction, token));
    if (!state)
        return notFound();
    Decided decided{.state = *std::move(state)};
    if (const Result<> admitted = admit(decided.state, caller.now); !admitted) {
        decided.refusal = admitted.error();
        return decided;
    }
    decided.decision = domain::decideRefresh(
        decided.state.token, decided.state.active, m_settings.refresh, caller.now);
    TRY(carryOut(transaction, decided, caller));
    return decided;
}

Result<> RefreshGrant::admit(const storage::RefreshState &state, Timestamp now) const
{
    if (state.user.isBanned(now))
        return failure(
            ErrorCode::UserBanned, Refusal::Invalid, u"Invalid Refresh Token: User Banned"_s);
    // Such a session belongs to an OAuth client, which has to authenticate (RFC 6749 6).
    if (state.session.oauthClientId)
        return failure(ErrorCode::InvalidCredentials, u"invalid_client"_s);
    const domain::SessionValidity validity
        = domain::checkSession(state.session, state.token.updatedAt, m_settings.sessionLimits, now);
    if (validity != domain::SessionValidity::Valid)
        return failure(ErrorCode::SessionExpired, Refusal::Invalid, expiryMessage(validity));
    return {};
}

Result<> RefreshGrant::carryOut(storage::Transaction &transaction,
                                Decided &decided,
                                const domain::Caller &caller) const
{
    const storage::RefreshState &state = decided.state;
    const auto entry = [&](domain::AuditAction action, int microseconds) {
        return domain::auditEntry(randomUuid(m_random),
                                  action,
                                  state.user,
                                  caller.now + std::chrono::microseconds(microseconds));
    };
    switch (decided.decision) {
    case RefreshDecision::Rotate:
    case RefreshDecision::Branch:
        decided.handedOut = crypto::refreshToken(m_random);
        return m_sessions.rotate(transaction,
                                 {.userId = state.user.id,
                                  .sessionId = state.session.id,
                                  .old = state.token,
                                  .next = decided.handedOut,
                                  .userAgent = caller.userAgent,
                                  .ip = caller.ipAddress},
                                 {entry(domain::AuditAction::TokenRefreshed, 0),
                                  entry(domain::AuditAction::TokenRevoked, 1)},
                                 caller.now);
    case RefreshDecision::ReturnActive:
        decided.handedOut = state.active->token;
        return m_sessions.markRefreshed(transaction,
                                        state.session.id,
                                        caller.userAgent,
                                        caller.ipAddress,
                                        {entry(domain::AuditAction::TokenRefreshed, 0)},
                                        caller.now);
    case RefreshDecision::RevokeFamily:
        decided.refusal = alreadyUsed();
        return m_sessions.revokeFamily(transaction, state.session.id, caller.now);
    case RefreshDecision::Refuse:
        decided.refusal = alreadyUsed();
        return {};
    }
    return {};
}

} // namespace latchkey::services
