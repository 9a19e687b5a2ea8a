#include "sessionadministration.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

SessionAdministration::SessionAdministration(Stores stores,
                                             const AdministeredAccounts &targets,
                                             RandomSource &random)
    : m_stores(stores)
    , m_targets(targets)
    , m_random(random)
{ }

Result<qint64> SessionAdministration::endAll(const AdminRequest &request) const
{
    return m_stores.database.transact(
        [&](storage::Transaction &transaction) { return writeEndAll(transaction, request); });
}

Result<qint64> SessionAdministration::writeEndAll(storage::Transaction &transaction,
                                                  const AdminRequest &request) const
{
    const domain::User user = TRY(m_targets.lock(transaction, request));
    const qint64 ended = TRY(m_stores.accounts.endSessions(transaction, user.id));
    if (ended > 0)
        TRY(record(transaction, request, user));
    return ended;
}

Result<> SessionAdministration::endOne(const AdminRequest &request, SessionId session) const
{
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<> {
        const domain::User user = TRY(m_targets.lock(transaction, request));
        if (TRY(m_stores.accounts.endSession(transaction, user.id, session)) == 0) {
            return failure(ErrorCode::SessionNotFound, Refusal::Missing, u"Session not found"_s);
        }
        return record(transaction, request, user);
    });
}

Result<> SessionAdministration::record(storage::Transaction &transaction,
                                       const AdminRequest &request,
                                       const domain::User &user) const
{
    return m_stores.audit.append(transaction,
                                 domain::administratorsEntry(randomUuid(m_random),
                                                             domain::AuditAction::Logout,
                                                             request.administrator,
                                                             request.caller.now,
                                                             {{u"user_id"_s, user.id.toString()}}));
}

} // namespace latchkey::services
