#pragma once

#include "domain/caller.h"
#include "domain/emailaddress.h"
#include "domain/pkce.h"
#include "mailrequests.h"
#include "mailspacing.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// POST /magiclink, and POST /otp with an e-mail address: signs in by mail, and up, if need be
// (reference/http-api.md 2.4, 2.5). Whether the address is known shows in the mail only.
class MagicLink
{
public:
    struct Form
    {
        QString email;
        QJsonObject data;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AuditStore &audit;
    };

    MagicLink(const ServiceSettings &settings,
              Stores stores,
              const crypto::PasswordHasher &hasher,
              const MailRequests &mails,
              const MailSpacing &spacing,
              RandomSource &random);

    Result<> request(const Form &form, const domain::Caller &caller) const;

private:
    struct Request
    {
        QString email;
        std::optional<domain::PkceChallenge> pkce;
        const QJsonObject &data;
        const domain::Caller &caller;
    };

    Result<> write(storage::Transaction &transaction, const Request &request) const;
    Result<> signUp(storage::Transaction &transaction,
                    const Request &request,
                    const std::optional<domain::User> &existing,
                    const storage::NewUser &fresh) const;
    Result<> mail(storage::Transaction &transaction,
                  const Request &request,
                  LinkReason reason,
                  const domain::User &user,
                  std::vector<domain::AuditEntry> audit) const;
    storage::NewUser newUser(const Request &request) const;
    domain::AuditEntry
    entry(domain::AuditAction action, const domain::User &user, Timestamp at) const;
    domain::AuditEntry
    signUpEntry(domain::AuditAction action, const domain::User &user, Timestamp at) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const crypto::PasswordHasher &m_hasher;
    const MailRequests &m_mails;
    const MailSpacing &m_spacing;
    RandomSource &m_random;
};

} // namespace latchkey::services
