#include "administratorcreation.h"

#include "crypto/passwordhasher.h"
#include "domain/administrator.h"
#include "domain/emailaddress.h"
#include "freshuser.h"
#include "randomsource.h"
#include "servicesettings.h"

namespace latchkey::services {

using namespace Qt::Literals;

AdministratorCreation::AdministratorCreation(const ServiceSettings &settings,
                                             Stores stores,
                                             const crypto::PasswordHasher &hasher,
                                             const domain::PasswordPolicy &policy,
                                             RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_random(random)
{ }

Result<UserId> AdministratorCreation::create(const Form &form, Timestamp now) const
{
    const domain::EmailAddress email = TRY(domain::EmailAddress::parse(form.email));
    if (!domain::adminRoleOf(form.role, m_settings.adminRoles)) {
        return failure(
            ErrorCode::ValidationFailed,
            u"%1 is no role of an administrator: give %2, latchkey_helpdesk or latchkey_auditor"_s
                .arg(form.role, m_settings.adminRoles.join(u", "_s)));
    }
    TRY(m_policy.admit(form.password));
    const UserId id = UserId::random(m_random);
    const storage::NewUser fresh = freshEmailUser({.id = id,
                                                   .email = email.toString(),
                                                   .aud = form.audience,
                                                   .role = form.role,
                                                   .passwordHash = m_hasher.hash(form.password, id),
                                                   .data = {},
                                                   .confirmedAt = now},
                                                  m_random);
    const domain::AuditEntry entry = domain::auditEntry(randomUuid(m_random),
                                                        domain::AuditAction::UserSignedUp,
                                                        domain::administratorNamed(form.role),
                                                        now,
                                                        {{u"user_id"_s, fresh.id.toString()},
                                                         {u"user_email"_s, fresh.email},
                                                         {u"user_phone"_s, QString()},
                                                         {u"provider"_s, u"email"_s}});
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<UserId> {
        if (!TRY(m_stores.users.insert(transaction, fresh, now))) {
            return emailExists();
        }
        TRY(m_stores.audit.append(transaction, entry));
        return fresh.id;
    });
}

} // namespace latchkey::services
