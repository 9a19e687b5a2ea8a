#include "administratorreset.h"

#include "crypto/passwordhasher.h"
#include "domain/administrator.h"
#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "guessthrottle.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
AdministratorReset::AdministratorReset(const ServiceSettings &settings,
                                       Stores stores,
                                       const GuessThrottle &throttle,
                                       const crypto::PasswordHasher &hasher,
                                       const domain::PasswordPolicy &policy,
                                       const Notifications &notifications,
                                       RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_throttle(throttle)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_notifications(notifications)
    , m_random(random)
{ }

Result<UserId> AdministratorReset::reset(const Form &form, Timestamp now) const
{
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    TRY(m_policy.admit(form.password));
    const auto who = [&](storage::Transaction &transaction) {
        return find(transaction, email.toString(), form.audience);
    };
    const domain::User owner = TRY(m_stores.database.transact(who));
    const QString hash = m_hasher.hash(form.password, owner.id);
    return m_stores.database.transact([&](storage::Transaction &transaction) -> Result<UserId> {
        const domain::User user = TRY(who(transaction));
        if (user.id != owner.id) // the address changed hands meanwhile
            return failure(ErrorCode::Conflict, u"the account changed meanwhile; try again"_s);
        TRY(m_stores.users.setPassword(transaction, user.id, hash, now));
        TRY(m_throttle.forgive(transaction, user));
        TRY(m_stores.sessions.removeAll(transaction, user.id));
        if (!user.isEmailConfirmed()) // else the password would open nothing
            TRY(m_stores.users.confirmEmail(transaction, user.id, user.userMetadata, now));
        TRY(m_notifications.passwordChanged(transaction, user, now));
        TRY(m_stores.audit.append(
            transaction,
            domain::auditEntry(
                randomUuid(m_random), domain::AuditAction::UserUpdatedPassword, user, now)));
        return user.id;
    });
}

Result<domain::User> AdministratorReset::find(storage::Transaction &transaction,
                                              const QString &email,
                                              const QString &audience) const
{
    const std::optional<domain::User> found
        = TRY(m_stores.users.findByEmail(transaction, email, audience));
    const std::optional<domain::User> user
        = found ? TRY(m_stores.users.findForUpdate(transaction, found->id)) : std::nullopt;
    if (!user)
        return failure(ErrorCode::UserNotFound, u"nobody has the address %1"_s.arg(email));
    if (!domain::adminRoleOf(user->role, m_settings.adminRoles)) {
        return failure(
            ErrorCode::NotAdmin,
            u"%1 is no administrator (role %2); other users reset their password by mail"_s.arg(
                email, user->role));
    }
    return *user;
}

} // namespace latchkey::services
