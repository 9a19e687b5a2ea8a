#pragma once

#include "domain/caller.h"
#include "sessionissuer.h"
#include "storage/database.h"
#include "storage/sessionstore.h"

namespace latchkey::services {

// POST /token?grant_type=refresh_token, version 1 tokens (reference/http-api.md 3.7). Refreshes of
// one session happen one after the other, so that 100 at once converge on one active token.
class RefreshGrant
{
public:
    // What the caller is told, and whose session it was about: a refusal names it, too.
    struct Outcome
    {
        UserId userId;
        std::optional<SessionId> sessionId; // none for a banned user
        Result<SessionTokens> tokens;
    };

    RefreshGrant(const ServiceSettings &settings,
                 storage::Database &database,
                 const storage::SessionStore &sessions,
                 const SessionIssuer &issuer,
                 RandomSource &random);

    Result<Outcome> refresh(const QString &token, const domain::Caller &caller) const;

private:
    // A refusal is no error in here: revoking a family has to be committed.
    struct Decided
    {
        storage::RefreshState state;
        domain::RefreshDecision decision = domain::RefreshDecision::Refuse;
        QString handedOut = {};
        std::optional<Error> refusal = {};
    };

    Result<Decided> decide(storage::Transaction &transaction,
                           const QString &token,
                           const domain::Caller &caller) const;
    Result<> admit(const storage::RefreshState &state, Timestamp now) const;
    Result<> carryOut(storage::Transaction &transaction,
                      Decided &decided,
                      const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::SessionStore &m_sessions;
    const SessionIssuer &m_issuer;
    RandomSource &m_random;
};

} // namespace latchkey::services
