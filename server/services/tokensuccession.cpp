#include "tokensuccession.h"

#include "crypto/randomtoken.h"
#include "crypto/signedrefreshtoken.h"
#include "randomsource.h"

namespace latchkey::services {

using crypto::SignedRefreshToken;
using domain::AuditAction;
using domain::RefreshDecision;

namespace {

storage::SessionStore::Refresh refreshOf(const domain::Session &session,
                                         const domain::Caller &caller,
                                         std::optional<storage::TokenState> state = {})
{
    return {.sessionId = session.id,
            .userAgent = caller.userAgent,
            .ip = caller.ipAddress,
            .tokenState = std::move(state)};
}

} // namespace

TokenSuccession::TokenSuccession(const storage::SessionStore &sessions,
                                 const RefreshTokenKeys &keys,
                                 RandomSource &random)
    : m_sessions(sessions)
    , m_keys(keys)
    , m_random(random)
{ }

Result<std::optional<TokenSuccession::Successor>>
TokenSuccession::carryOut(storage::Transaction &transaction,
                          RefreshDecision decision,
                          const storage::RefreshState &state,
                          const RefreshTokenKey &key,
                          const domain::Caller &caller) const
{
    const domain::Session &session = state.session;
    const qint64 counter = session.refreshTokenCounter.value_or(0);
    switch (decision) {
    case RefreshDecision::Rotate:
    case RefreshDecision::Branch:
        return rotate(transaction, state, caller);
    case RefreshDecision::Upgrade:
        return upgrade(transaction, state, key, caller);
    case RefreshDecision::ReturnActive:
        return returnActive(transaction, state, caller);
    case RefreshDecision::Advance:
        return count(transaction, state.user, session, counter + 1, key, caller);
    case RefreshDecision::ReturnCurrent:
        return count(transaction, state.user, session, counter, key, caller);
    case RefreshDecision::RevokeFamily:
        TRY(m_sessions.revokeFamily(transaction, session.id, caller.now));
        return std::nullopt;
    case RefreshDecision::EndSession:
        TRY(m_sessions.removeOne(transaction, session.userId, session.id));
        return std::nullopt;
    case RefreshDecision::NotIssued:
    case RefreshDecision::Refuse:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<TokenSuccession::Successor> TokenSuccession::rotate(storage::Transaction &transaction,
                                                           const storage::RefreshState &state,
                                                           const domain::Caller &caller) const
{
    Successor next{.token = crypto::refreshToken(m_random)};
    TRY(m_sessions.rotate(
        transaction,
        refreshOf(state.session, caller),
        {.userId = state.user.id, .old = state.presented->token, .next = next.token},
        entries(state.user, {AuditAction::TokenRefreshed, AuditAction::TokenRevoked}, caller.now),
        caller.now));
    return next;
}

// The presented row gets a successor that is revoked from the start, as with the peer: so it can be
// told from a stolen one when the client has lost the answer.
Result<TokenSuccession::Successor> TokenSuccession::upgrade(storage::Transaction &transaction,
                                                            const storage::RefreshState &state,
                                                            const RefreshTokenKey &key,
                                                            const domain::Caller &caller) const
{
    const domain::Session &session = state.session;
    const bool isSigned = session.hasSignedTokens();
    const RefreshTokenKey signing = isSigned ? key : m_keys.make(session.id);
    const qint64 counter = isSigned ? *session.refreshTokenCounter + 1 : 0;
    TRY(m_sessions.rotate(
        transaction,
        refreshOf(session, caller, storage::TokenState{signing.toStore, counter}),
        {.userId = state.user.id,
         .old = state.presented->token,
         .next = crypto::refreshToken(m_random),
         .isNextRevoked = true},
        entries(state.user, {AuditAction::TokenRefreshed, AuditAction::TokenRevoked}, caller.now),
        caller.now));
    return Successor{.token = SignedRefreshToken::make(session.id, counter, signing.key),
                     .counter = counter};
}

Result<TokenSuccession::Successor> TokenSuccession::returnActive(storage::Transaction &transaction,
                                                                 const storage::RefreshState &state,
                                                                 const domain::Caller &caller) const
{
    TRY(m_sessions.markRefreshed(transaction,
                                 refreshOf(state.session, caller),
                                 entries(state.user, {AuditAction::TokenRefreshed}, caller.now),
                                 caller.now));
    return Successor{.token = state.presented->active->token};
}

Result<TokenSuccession::Successor> TokenSuccession::count(storage::Transaction &transaction,
                                                          const domain::User &user,
                                                          const domain::Session &session,
                                                          qint64 counter,
                                                          const RefreshTokenKey &key,
                                                          const domain::Caller &caller) const
{
    TRY(m_sessions.markRefreshed(
        transaction,
        refreshOf(session, caller, storage::TokenState{key.toStore, counter}),
        entries(user, {AuditAction::TokenRefreshed}, caller.now),
        caller.now));
    return Successor{.token = SignedRefreshToken::make(session.id, counter, key.key),
                     .counter = counter};
}

std::vector<domain::AuditEntry> TokenSuccession::entries(const domain::User &user,
                                                         std::initializer_list<AuditAction> actions,
                                                         Timestamp now) const
{
    std::vector<domain::AuditEntry> written;
    for (const AuditAction action : actions) {
        const std::chrono::microseconds after(written.size()); // so that they sort
        written.push_back(domain::auditEntry(randomUuid(m_random), action, user, now + after));
    }
    return written;
}

} // namespace latchkey::services
