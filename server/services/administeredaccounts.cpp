#include "administeredaccounts.h"

#include "domain/userversion.h"

namespace latchkey::services {

using namespace Qt::Literals;

AdministeredAccounts::AdministeredAccounts(const ServiceSettings &settings,
                                           const storage::UserStore &users,
                                           const storage::AccountStore &accounts)
    : m_settings(settings)
    , m_users(users)
    , m_accounts(accounts)
{ }

Result<domain::User> AdministeredAccounts::lock(storage::Transaction &transaction,
                                                const AdminRequest &request) const
{
    std::optional<domain::User> user = TRY(m_users.findForUpdate(transaction, request.target));
    if (!user)
        return noSuchUser();
    const domain::AdminRole actor = *request.administrator.adminRole;
    if (!domain::mayTouch(actor, user->role, m_settings.adminRoles))
        return failure(ErrorCode::NotAdmin, u"This user is an administrator"_s);
    if (request.versions && !request.versions->contains(domain::userVersion(*user))) {
        return failure(ErrorCode::Conflict,
                       Refusal::Outdated,
                       u"The user was changed meanwhile; read it again"_s);
    }
    return *std::move(user);
}

bool AdministeredAccounts::canAdminister(const domain::User &user, Timestamp now) const
{
    return domain::adminRoleOf(user.role, m_settings.adminRoles) == domain::AdminRole::Full
        && user.confirmedAt && !user.isBanned(now) && !user.deletedAt;
}

bool AdministeredAccounts::isAdministrator(const QString &role) const
{
    return domain::adminRoleOf(role, m_settings.adminRoles).has_value();
}

Result<> AdministeredAccounts::spareLastAdministrator(storage::Transaction &transaction,
                                                      const domain::User &user,
                                                      const AdminRequest &request) const
{
    const Timestamp now = request.caller.now;
    if (!request.sparesLastAdministrator || !canAdminister(user, now))
        return {};
    QStringList roles = m_settings.adminRoles;
    roles.removeIf([](const QString &role) {
        return domain::adminRoleOf(role, {role}) != domain::AdminRole::Full;
    });
    if (TRY(m_accounts.countOtherAdministrators(transaction, user.id, roles, now)) > 0)
        return {};
    return failure(ErrorCode::Conflict,
                   u"This is the last administrator; override_last_admin=true does it anyway"_s);
}

QJsonObject userTraits(const domain::User &user)
{
    return {{u"user_id"_s, user.id.toString()},
            {u"user_email"_s, user.email},
            {u"user_phone"_s, user.phone}};
}

std::unexpected<Error> noSuchUser()
{
    return failure(ErrorCode::UserNotFound, u"User not found"_s);
}

} // namespace latchkey::services
