#pragma once

#include "domain/auditentry.h"
#include "domain/caller.h"
#include "domain/refreshrotation.h"
#include "refreshtokenkeys.h"
#include "storage/sessionstore.h"

#include <optional>

namespace latchkey::services {

// Carries out, in the caller's transaction, what the rules have decided about a presented refresh
// token. Stateless; used from many threads.
class TokenSuccession
{
public:
    // What the client gets.
    struct Successor
    {
        QString token;
        std::optional<qint64> counter = {}; // version 2
    };

    TokenSuccession(const storage::SessionStore &sessions,
                    const RefreshTokenKeys &keys,
                    RandomSource &random);

    // `key` is that of a session with version 2 tokens. Nothing if the client is refused; what ends
    // with that is written all the same.
    Result<std::optional<Successor>> carryOut(storage::Transaction &transaction,
                                              domain::RefreshDecision decision,
                                              const storage::RefreshState &state,
                                              const RefreshTokenKey &key,
                                              const domain::Caller &caller) const;

private:
    Result<Successor> rotate(storage::Transaction &transaction,
                             const storage::RefreshState &state,
                             const domain::Caller &caller) const;
    Result<Successor> upgrade(storage::Transaction &transaction,
                              const storage::RefreshState &state,
                              const RefreshTokenKey &key,
                              const domain::Caller &caller) const;
    Result<Successor> returnActive(storage::Transaction &transaction,
                                   const storage::RefreshState &state,
                                   const domain::Caller &caller) const;
    Result<Successor> count(storage::Transaction &transaction,
                            const domain::User &user,
                            const domain::Session &session,
                            qint64 counter,
                            const RefreshTokenKey &key,
                            const domain::Caller &caller) const;

    // The rows of the audit log, in this order.
    std::vector<domain::AuditEntry> entries(const domain::User &user,
                                            std::initializer_list<domain::AuditAction> actions,
                                            Timestamp now) const;

    const storage::SessionStore &m_sessions;
    const RefreshTokenKeys &m_keys;
    RandomSource &m_random;
};

} // namespace latchkey::services
