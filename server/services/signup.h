#pragma once

#include "domain/caller.h"
#include "domain/emailaddress.h"
#include "domain/passwordpolicy.h"
#include "domain/pkce.h"
#include "mailrequests.h"
#include "mailspacing.h"
#include "secret.h"
#include "sessionissuer.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/userstore.h"

#include <optional>

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// POST /signup with an e-mail address and a password (reference/http-api.md 2.3). Runs on the
// hashing lane; every way through it costs one hash, so that the time of an answer does not tell
// who exists.
class SignUp
{
public:
    struct Form
    {
        QString email;
        QString phone;
        Secret password;
        QJsonObject data;
        QString channel;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    // A session if the address counts as confirmed, else only the user.
    struct Outcome
    {
        std::optional<SessionTokens> tokens;
        domain::User user;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AuditStore &audit;
    };

    SignUp(const ServiceSettings &settings,
           Stores stores,
           const GuessThrottle &throttle,
           const crypto::PasswordHasher &hasher,
           const domain::PasswordPolicy &policy,
           const SessionIssuer &issuer,
           const MailRequests &mails,
           const MailSpacing &spacing,
           RandomSource &random);

    Result<Outcome> signUp(const Form &form, const domain::Caller &caller) const;

private:
    struct Request
    {
        domain::EmailAddress email;
        std::optional<domain::PkceChallenge> pkce;
        const Form &form;
        const domain::Caller &caller;
    };

    // What somebody is shown who has to confirm the address first.
    struct Shown
    {
        domain::User user;
        bool isDecoy = false; // the address is taken
    };

    Result<Request> check(const Form &form, const domain::Caller &caller) const;
    Result<Outcome> signUpByMail(const Request &request) const;
    Result<Shown> writeByMail(storage::Transaction &transaction,
                              const Request &request,
                              const storage::NewUser &fresh) const;
    Result<> askToConfirm(storage::Transaction &transaction,
                          const Request &request,
                          const domain::User &user) const;
    Result<> deceive(storage::Transaction &transaction,
                     const Request &request,
                     const domain::User &existing) const;

    Result<Outcome> signUpAtOnce(const Request &request) const;
    Result<std::optional<domain::User>> find(const Request &request) const;
    Result<std::optional<Outcome>> create(const Request &request) const;
    Result<std::optional<OpenedSession>> write(storage::Transaction &transaction,
                                               const Request &request,
                                               const storage::NewUser &fresh) const;
    Result<std::optional<OpenedSession>> openSession(storage::Transaction &transaction,
                                                     const domain::User &user,
                                                     const std::optional<CountedGuess> &guess,
                                                     const domain::Caller &caller) const;
    Outcome outcomeOf(OpenedSession opened, Timestamp now) const;
    Result<Outcome> confirmWithPassword(const Request &request, const domain::User &existing) const;
    Result<std::optional<OpenedSession>> writeConfirmed(storage::Transaction &transaction,
                                                        const Request &request,
                                                        const domain::User &existing,
                                                        const CountedGuess &guess) const;
    Result<Outcome> refuseConfirmed(const Request &request, const domain::User &existing) const;

    storage::NewUser newUser(const Request &request, UserId id, const QString &passwordHash) const;
    domain::AuditEntry
    entry(domain::AuditAction action, const domain::User &actor, Timestamp at) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const GuessThrottle &m_throttle;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const SessionIssuer &m_issuer;
    const MailRequests &m_mails;
    const MailSpacing &m_spacing;
    RandomSource &m_random;
};

} // namespace latchkey::services
