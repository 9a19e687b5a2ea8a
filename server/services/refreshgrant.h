#pragma once

#include "crypto/signedrefreshtoken.h"
#include "domain/caller.h"
#include "domain/refreshrotation.h"
#include "refreshtokenkeys.h"
#include "sessionissuer.h"
#include "storage/database.h"
#include "storage/sessionstore.h"
#include "tokensuccession.h"

#include <variant>

namespace latchkey::services {

// POST /token?grant_type=refresh_token (reference/http-api.md 3.7). Refreshes of one session happen
// one after the other, so that 100 at once converge on one active token.
class RefreshGrant
{
public:
    // What the caller is told, and whose session it was about: a refusal names it, too.
    struct Outcome
    {
        UserId userId;
        std::optional<SessionId> sessionId; // none for a banned user, or where there is none
        Result<SessionTokens> tokens;
        domain::RefreshDecision decision = domain::RefreshDecision::Refuse;
        std::vector<domain::ReuseCause> reuseCauses = {};
    };

    RefreshGrant(const ServiceSettings &settings,
                 storage::Database &database,
                 const storage::SessionStore &sessions,
                 const RefreshTokenKeys &keys,
                 const TokenSuccession &succession,
                 const SessionIssuer &issuer);

    Result<Outcome> refresh(const QString &token, const domain::Caller &caller) const;

private:
    // A version 1 token is nothing but its text.
    using Presented = std::variant<QString, crypto::SignedRefreshToken>;

    // A refusal is no error in here: ending a family has to be committed.
    struct Decided
    {
        storage::RefreshState state = {};
        RefreshTokenKey key = {}; // of a session with version 2 tokens
        domain::RefreshDecision decision = domain::RefreshDecision::Refuse;
        std::vector<domain::ReuseCause> reuseCauses = {};
        TokenSuccession::Successor successor = {};
        std::optional<Error> refusal = {};
    };

    Result<Decided> decide(storage::Transaction &transaction,
                           const Presented &presented,
                           const domain::Caller &caller) const;
    Result<Decided> find(storage::Transaction &transaction, const Presented &presented) const;
    Result<Decided> findOrphan(storage::Transaction &transaction, const QString &token) const;
    Result<std::optional<Error>>
    refusalOf(storage::Transaction &transaction, const Decided &decided, Timestamp now) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::SessionStore &m_sessions;
    const RefreshTokenKeys &m_keys;
    const TokenSuccession &m_succession;
    const SessionIssuer &m_issuer;
};

} // namespace latchkey::services
