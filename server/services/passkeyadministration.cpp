#include "passkeyadministration.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

PasskeyAdministration::PasskeyAdministration(Stores stores,
                                             const AdministeredAccounts &targets,
                                             RandomSource &random)
    : m_stores(stores)
    , m_targets(targets)
    , m_random(random)
{ }

Result<std::vector<domain::Passkey>> PasskeyAdministration::list(UserId id) const
{
    return m_stores.database.read(
        [&](storage::Transaction &transaction) -> Result<std::vector<domain::Passkey>> {
            if (!TRY(m_stores.users.findById(transaction, id)))
                return noSuchUser();
            return m_stores.passkeys.list(transaction, id);
        });
}

Result<> PasskeyAdministration::remove(const AdminRequest &request, PasskeyId id) const
{
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<> {
        const domain::User user = TRY(m_targets.lock(transaction, request));
        if (!TRY(m_stores.passkeys.remove(transaction, user.id, id)))
            return failure(ErrorCode::ValidationFailed, Refusal::Missing, u"Passkey not found"_s);
        domain::AuditEntry entry = domain::administratorsEntry(
            randomUuid(m_random),
            domain::AuditAction::PasskeyDeleted,
            request.administrator,
            request.caller.now,
            {{u"user_id"_s, user.id.toString()}, {u"passkey_id"_s, id.toString()}});
        entry.ipAddress = request.caller.ipAddress;
        return m_stores.audit.append(transaction, entry);
    });
}

} // namespace latchkey::services
