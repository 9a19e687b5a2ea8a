#pragma once

#include "domain/caller.h"
#include "domain/principal.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/accountstore.h"
#include "storage/userstore.h"

#include <QStringList>

#include <optional>

namespace latchkey::services {

// An administrator does something to a user.
struct AdminRequest
{
    const domain::Principal &administrator;
    UserId target;
    const domain::Caller &caller;
    // The account must be one of these versions (domain/userversion.h); none: whatever it is.
    std::optional<QStringList> versions = {};
    bool sparesLastAdministrator = true; // else the caller knows what that means
};

// What every change of an account by an administrator begins with, in its transaction.
class AdministeredAccounts
{
public:
    AdministeredAccounts(const ServiceSettings &settings,
                         const storage::UserStore &users,
                         const storage::AccountStore &accounts);

    // The user, whose row stays locked: user_not_found; not_admin if the administrator may not
    // touch this one; conflict (412) if it is of another version.
    Result<domain::User> lock(storage::Transaction &transaction, const AdminRequest &request) const;

    // Before one who can administer stops to be able to: conflict if nobody else can. (Keys always
    // can, but whoever has none would be locked out.)
    Result<> spareLastAdministrator(storage::Transaction &transaction,
                                    const domain::User &user,
                                    const AdminRequest &request) const;

    bool canAdminister(const domain::User &user, Timestamp now) const;
    bool isAdministrator(const QString &role) const; // of whatever kind

private:
    const ServiceSettings &m_settings;
    const storage::UserStore &m_users;
    const storage::AccountStore &m_accounts;
};

// {"user_id": …, "user_email": …, "user_phone": …}: how entries about a user name them.
QJsonObject userTraits(const domain::User &user);

std::unexpected<Error> noSuchUser(); // user_not_found of a path

} // namespace latchkey::services
