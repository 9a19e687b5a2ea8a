#pragma once

#include "domain/caller.h"
#include "domain/passwordpolicy.h"
#include "secret.h"
#include "sessionissuer.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// POST /token?grant_type=password: signs a person in (reference/http-api.md 2.6). Runs on the
// hashing lane. A stranger without the password learns nothing: unknown, without a password and
// wrong cost and answer the same, and are counted alike; banned and unconfirmed are told only to
// those who know it. A hash that is not as new ones are is replaced when its password comes by.
class PasswordGrant
{
public:
    struct Form
    {
        QString email;
        QString phone;
        Secret password;
    };

    struct SignedIn
    {
        SessionTokens tokens;
        std::optional<domain::PasswordPolicy::Weakness> weakness; // by today's rules
    };

    PasswordGrant(const ServiceSettings &settings,
                  storage::Database &database,
                  const storage::UserStore &users,
                  const GuessThrottle &throttle,
                  const crypto::PasswordHasher &hasher,
                  const domain::PasswordPolicy &policy,
                  const SessionIssuer &issuer,
                  RandomSource &random);

    Result<SignedIn> signIn(const Form &form, const domain::Caller &caller) const;

private:
    Result<> checkForm(const Form &form) const;
    Result<std::optional<OpenedSession>> attempt(const Form &form,
                                                 const domain::Caller &caller) const;
    Result<> admit(const GuessThrottle::SignIn &signIn,
                   const Form &form,
                   const domain::Caller &caller) const;
    Result<bool> matches(const std::optional<domain::User> &user, const Secret &password) const;
    Result<bool> checked(const domain::User &user, const Secret &password) const;
    Result<std::optional<OpenedSession>> open(storage::Transaction &transaction,
                                              const GuessThrottle::SignIn &signIn,
                                              const std::optional<QString> &renewed,
                                              const domain::AuditEntry &entry,
                                              const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const GuessThrottle &m_throttle;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const SessionIssuer &m_issuer;
    RandomSource &m_random;
};

} // namespace latchkey::services
