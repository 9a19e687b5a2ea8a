#pragma once

#include "domain/passwordpolicy.h"
#include "result.h"
#include "secret.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/userstore.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

struct ServiceSettings;

// `latchkey-server admin create`: a confirmed user with an admin role and a password. Who may run
// the command on this machine may do this; there is no other check.
class AdministratorCreation
{
public:
    struct Form
    {
        QString email;
        Secret password;
        QString role; // one of the settings' adminRoles, or a limited one
        QString audience;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AuditStore &audit;
    };

    AdministratorCreation(const ServiceSettings &settings,
                          Stores stores,
                          const crypto::PasswordHasher &hasher,
                          const domain::PasswordPolicy &policy,
                          RandomSource &random);

    // email_exists, validation_failed and weak_password are said as the API says them.
    Result<UserId> create(const Form &form, Timestamp now) const;

private:
    const ServiceSettings &m_settings;
    const Stores m_stores;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    RandomSource &m_random;
};

} // namespace latchkey::services
