#include "signout.h"

#include "randomsource.h"

namespace latchkey::services {

std::optional<SignOutScope> parseSignOutScope(QStringView text)
{
    if (text.isEmpty() || text == u"global")
        return SignOutScope::Global;
    if (text == u"local")
        return SignOutScope::Local;
    if (text == u"others")
        return SignOutScope::Others;
    return std::nullopt;
}

SignOut::SignOut(storage::Database &database,
                 const storage::SessionStore &sessions,
                 const storage::AuditStore &audit,
                 RandomSource &random)
    : m_database(database)
    , m_sessions(sessions)
    , m_audit(audit)
    , m_random(random)
{ }

Result<> SignOut::signOut(const domain::Principal &principal,
                          SignOutScope scope,
                          const domain::Caller &caller) const
{
    const domain::User &user = *principal.user;
    const domain::AuditEntry entry
        = domain::auditEntry(randomUuid(m_random), domain::AuditAction::Logout, user, caller.now);
    return m_database.transact([&](storage::Transaction &transaction) -> Result<> {
        TRY(m_audit.append(transaction, entry));
        if (!principal.session || scope == SignOutScope::Global)
            return m_sessions.removeAll(transaction, user.id);
        if (scope == SignOutScope::Local)
            return m_sessions.removeOne(transaction, user.id, principal.session->id);
        return m_sessions.removeOthers(transaction, user.id, principal.session->id);
    });
}

} // namespace latchkey::services
