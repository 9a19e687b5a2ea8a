#pragma once

#include "administeredaccounts.h"
#include "storage/auditstore.h"
#include "storage/database.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

enum class Deletion {
    Hard, // nothing is left but what the audit log says
    Soft // the row stays, and says nothing about whose it was
};

// DELETE /admin/users/{id} (reference/http-api.md 2.25). Every session ends. Stateless; used from
// many threads.
class UserDeletion
{
public:
    struct Stores
    {
        storage::Database &database;
        const storage::AccountStore &accounts;
        const storage::AuditStore &audit;
    };

    UserDeletion(Stores stores, const AdministeredAccounts &targets, RandomSource &random);

    Result<> remove(const AdminRequest &request, Deletion kind) const;

    // The same in the caller's transaction. False if there was nothing to do: softly deleted users
    // are not deleted softly again.
    Result<bool>
    write(storage::Transaction &transaction, const AdminRequest &request, Deletion kind) const;

private:
    // False: it was done before.
    Result<bool> erase(storage::Transaction &transaction,
                       const AdminRequest &request,
                       const domain::User &user,
                       Deletion kind) const;
    Result<> record(storage::Transaction &transaction,
                    const AdminRequest &request,
                    const domain::User &user) const;

    Stores m_stores;
    const AdministeredAccounts &m_targets;
    RandomSource &m_random;
};

} // namespace latchkey::services
