#pragma once

#include "administeredaccounts.h"
#include "storage/auditstore.h"
#include "storage/database.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// An administrator ends sessions of a user: their tokens are worth nothing from then on. Stateless;
// used from many threads.
class SessionAdministration
{
public:
    struct Stores
    {
        storage::Database &database;
        const storage::AccountStore &accounts;
        const storage::AuditStore &audit;
    };

    SessionAdministration(Stores stores, const AdministeredAccounts &targets, RandomSource &random);

    // Yields how many ended; none is no failure.
    Result<qint64> endAll(const AdminRequest &request) const;

    // session_not_found (404) if the user has no such session.
    Result<> endOne(const AdminRequest &request, SessionId session) const;

    // endAll() in the caller's transaction.
    Result<qint64> writeEndAll(storage::Transaction &transaction,
                               const AdminRequest &request) const;

private:
    Result<> record(storage::Transaction &transaction,
                    const AdminRequest &request,
                    const domain::User &user) const;

    Stores m_stores;
    const AdministeredAccounts &m_targets;
    RandomSource &m_random;
};

} // namespace latchkey::services
