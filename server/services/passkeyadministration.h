#pragma once

#include "administeredaccounts.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/passkeystore.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// The passkeys of a user in the hands of administrators (reference/http-api.md 2.25), whether
// signing in with them is on or not. Stateless; used from many threads.
class PasskeyAdministration
{
public:
    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::PasskeyStore &passkeys;
        const storage::AuditStore &audit;
    };

    PasskeyAdministration(Stores stores, const AdministeredAccounts &targets, RandomSource &random);

    Result<std::vector<domain::Passkey>> list(UserId id) const; // oldest first; user_not_found

    // user_not_found; validation_failed (404) if the user has no such one. Sessions that began with
    // it go on.
    Result<> remove(const AdminRequest &request, PasskeyId id) const;

private:
    Stores m_stores;
    const AdministeredAccounts &m_targets;
    RandomSource &m_random;
};

} // namespace latchkey::services
