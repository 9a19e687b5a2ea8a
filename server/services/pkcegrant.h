#pragma once

#include "domain/caller.h"
#include "sessionissuer.h"
#include "storage/database.h"
#include "storage/flowstatestore.h"
#include "storage/userstore.h"

namespace latchkey::services {

// POST /token?grant_type=pkce: who started a flow gets its session (reference/http-api.md 2.6,
// RFC 7636 4.5).
class PkceGrant
{
public:
    struct Form
    {
        QString authCode;
        QString codeVerifier;
    };

    PkceGrant(const ServiceSettings &settings,
              storage::Database &database,
              const storage::FlowStateStore &flows,
              const storage::UserStore &users,
              const SessionIssuer &issuer,
              RandomSource &random);

    Result<SessionTokens> exchange(const Form &form, const domain::Caller &caller) const;

private:
    Result<OpenedSession>
    open(storage::Transaction &transaction, const Form &form, const domain::Caller &caller) const;
    bool isExpired(const storage::FlowState &flow, Timestamp now) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::FlowStateStore &m_flows;
    const storage::UserStore &m_users;
    const SessionIssuer &m_issuer;
    RandomSource &m_random;
};

} // namespace latchkey::services
