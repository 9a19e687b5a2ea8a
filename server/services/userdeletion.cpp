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
    TRY(m_stores.database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request, kind); }));
    return {};
}

Result<bool> UserDeletion::write(storage::Transaction &transaction,
                                 const AdminRequest &request,
                                 Deletion kind) const
{
    const domain::User user = TRY(m_targets.lock(transaction, request));
    if (kind == Deletion::Soft && user.deletedAt)
        return false;
    TRY(m_targets.spareLastAdministrator(transaction, user, request));
    const Timestamp now = request.caller.now;
    if (kind == Deletion::Hard)
        TRY(m_stores.accounts.remove(transaction, user.id));
    else
        TRY(m_stores.accounts.anonymise(transaction, user, now));
    TRY(m_stores.audit.append(transaction,
                              domain::administratorsEntry(randomUuid(m_random),
                                                          domain::AuditAction::UserDeleted,
                                                          request.administrator,
                                                          now,
                                                          userTraits(user))));
    return true;
}

} // namespace latchkey::services
