#pragma once

#include "domain/caller.h"
#include "domain/passwordpolicy.h"
#include "domain/principal.h"
#include "emailchange.h"
#include "invitation.h"
#include "mailrequests.h"
#include "secret.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// POST /admin/generate_link: the link and the code of a mail, for an administrator who hands them
// on in another way (reference/http-api.md 2.17).
class LinkGeneration
{
public:
    struct Form
    {
        QString type;
        QString email;
        QString newEmail;
        Secret password;
        QJsonObject data;
    };

    struct Outcome
    {
        domain::User user;
        GeneratedLink link;
        QString hashedToken;
        QString verificationType;
    };

    LinkGeneration(const ServiceSettings &settings,
                   storage::Database &database,
                   const storage::UserStore &users,
                   const crypto::PasswordHasher &hasher,
                   const domain::PasswordPolicy &policy,
                   const MailRequests &mails,
                   const EmailChange &emailChange,
                   const Invitation &invitation,
                   RandomSource &random);

    Result<Outcome> generate(const domain::Principal &administrator,
                             const Form &form,
                             const domain::Caller &caller) const;

private:
    enum class Type { SignUp, Invite, MagicLink, Recovery, EmailChangeCurrent, EmailChangeNew };

    struct Request
    {
        Type type = Type::SignUp;
        QString email;
        UserId newUser = {}; // whom the hash belongs to
        QString passwordHash; // of a new account
        std::optional<Error> passwordProblem; // matters only if there is none yet
        const Form &form;
        const domain::Principal &administrator;
        const domain::Caller &caller;
    };

    static std::optional<Type> parseType(const QString &text);
    Result<QString> hashOf(const Secret &password, UserId owner) const;
    Result<Request> check(const domain::Principal &administrator,
                          const Form &form,
                          const domain::Caller &caller) const;
    Result<Outcome> write(storage::Transaction &transaction, const Request &request) const;
    Result<Outcome> recover(storage::Transaction &transaction,
                            const Request &request,
                            const domain::User &user) const;
    Result<Outcome> invite(storage::Transaction &transaction, const Request &request) const;
    Result<Outcome> signUp(storage::Transaction &transaction, const Request &request) const;
    Result<Outcome> changeEmail(storage::Transaction &transaction,
                                const Request &request,
                                const domain::User &user) const;
    Result<Outcome> finish(storage::Transaction &transaction,
                           UserId id,
                           const GeneratedLink &link,
                           const QString &verificationType) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const MailRequests &m_mails;
    const EmailChange &m_emailChange;
    const Invitation &m_invitation;
    RandomSource &m_random;
};

} // namespace latchkey::services
