#pragma once

#include "domain/passwordpolicy.h"
#include "notifications.h"
#include "result.h"
#include "secret.h"
#include "servicesettings.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/sessionstore.h"
#include "storage/userstore.h"

#include <QString>

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

class GuessThrottle;

// `latchkey-server admin reset`: a new password for an administrator who has lost the old one. Who
// may run the command on this machine may do this; there is no other check. Every session of the
// account ends, what was mailed for it is worth nothing any more, and wrong guesses at the old
// password are forgotten.
class AdministratorReset
{
public:
    struct Form
    {
        QString email;
        Secret password;
        QString audience;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::SessionStore &sessions;
        const storage::AuditStore &audit;
    };

    AdministratorReset(const ServiceSettings &settings,
                       Stores stores,
                       const GuessThrottle &throttle,
                       const crypto::PasswordHasher &hasher,
                       const domain::PasswordPolicy &policy,
                       const Notifications &notifications,
                       RandomSource &random);

    // user_not_found, not_admin, validation_failed and weak_password say what is wrong.
    Result<UserId> reset(const Form &form, Timestamp now) const;

private:
    Result<domain::User>
    find(storage::Transaction &transaction, const QString &email, const QString &audience) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const GuessThrottle &m_throttle;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const Notifications &m_notifications;
    RandomSource &m_random;
};

} // namespace latchkey::services
