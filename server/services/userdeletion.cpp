#include "userdeletion.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

UserDeletion::UserDeletion(Stores stores, const AdministeredAccounts &targets, RandomSource &random)
    : m_stores(stores)
    , m_targets(targets)
    , m_random(random)
{ }

Result<> UserDeletion::remove(const AdminRequest &request, Deletion kind) const
{
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<> {
        if (TRY(write(transaction, request, kind)))
            return {};
        // The peer's log tells of every request, in the words that are left of the account.
        const domain::User user = TRY(m_targets.lock(transaction, request));
        return record(transaction, request, user);
    });
}

Result<bool> UserDeletion::write(storage::Transaction &transaction,
                                 const AdminRequest &request,
                                 Deletion kind) const
{
    const domain::User user = TRY(m_targets.lock(transaction, request));
    if (kind == Deletion::Soft && user.deletedAt)
        return false;
    TRY(m_targets.spareLastAdministrator(transaction, user, request));
    if (kind == Deletion::Hard)
        TRY(m_stores.accounts.remove(transaction, user.id));
    else
        TRY(m_stores.accounts.anonymise(transaction, user, request.caller.now));
    TRY(record(transaction, request, user));
    return true;
}

Result<> UserDeletion::record(storage::Transaction &transaction,
                              const AdminRequest &request,
                              const domain::User &user) const
{
    return m_stores.audit.append(transaction,
                                 domain::administratorsEntry(randomUuid(m_random),
                                                             domain::AuditAction::UserDeleted,
                                                             request.administrator,
                                                             request.caller.now,
                                                             userTraits(user)));
}

} // namespace latchkey::services
