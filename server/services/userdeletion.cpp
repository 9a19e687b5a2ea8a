#include "userdeletion.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

UserDeletion::UserDeletion(Stores stores, const AdministeredAccounts &targets, RandomSource &random)
    : m_stores(stores)
    , m_targets(targets)
    , m_random(random)
{ }

// The peer's log tells of every request, also if nothing was left to be deleted.
Result<> UserDeletion::remove(const AdminRequest &request, Deletion kind) const
{
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<> {
        const domain::User user = TRY(m_targets.lock(transaction, request));
        TRY(erase(transaction, request, user, kind));
        return record(transaction, request, user);
    });
}

Result<bool> UserDeletion::write(storage::Transaction &transaction,
                                 const AdminRequest &request,
                                 Deletion kind) const
{
    const domain::User user = TRY(m_targets.lock(transaction, request));
    const bool isGone = TRY(erase(transaction, request, user, kind));
    if (isGone)
        TRY(record(transaction, request, user));
    return isGone;
}

Result<bool> UserDeletion::erase(storage::Transaction &transaction,
                                 const AdminRequest &request,
                                 const domain::User &user,
                                 Deletion kind) const
{
    if (kind == Deletion::Soft && user.deletedAt)
        return false;
    TRY(m_targets.spareLastAdministrator(transaction, user, request));
    if (kind == Deletion::Hard)
        TRY(m_stores.accounts.remove(transaction, user.id));
    else
        TRY(m_stores.accounts.anonymise(transaction, user, request.caller.now));
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
