#pragma once

#include "domain/caller.h"
#include "domain/emailaddress.h"
#include "domain/pkce.h"
#include "mailrequests.h"
#include "mailspacing.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::services {

// POST /recover: a link for whoever forgot the password (reference/http-api.md 2.7). An address
// that nobody has is answered alike, at the same cost.
class Recovery
{
public:
    struct Form
    {
        QString email;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    Recovery(const ServiceSettings &settings,
             storage::Database &database,
             const storage::UserStore &users,
             const MailRequests &mails,
             const MailSpacing &spacing,
             RandomSource &random);

    Result<> request(const Form &form, const domain::Caller &caller) const;

private:
    Result<> write(storage::Transaction &transaction,
                   const QString &email,
                   const std::optional<domain::PkceChallenge> &pkce,
                   const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const MailRequests &m_mails;
    const MailSpacing &m_spacing;
    RandomSource &m_random;
};

} // namespace latchkey::services
