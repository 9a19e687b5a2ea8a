#pragma once

#include "domain/caller.h"
#include "domain/pkce.h"
#include "emailchange.h"
#include "mailrequests.h"
#include "mailspacing.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::services {

// POST /resend: a mail that was asked for before, once more (reference/http-api.md 2.8). Where
// nothing waits to be sent the answer is the same, at the same cost.
class Resend
{
public:
    struct Form
    {
        QString type;
        QString email;
        QString phone;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    Resend(const ServiceSettings &settings,
           storage::Database &database,
           const storage::UserStore &users,
           const MailRequests &mails,
           const EmailChange &emailChange,
           const MailSpacing &spacing,
           RandomSource &random);

    Result<> request(const Form &form, const domain::Caller &caller) const;

private:
    struct Request
    {
        QString email;
        std::optional<domain::PkceChallenge> pkce;
        const domain::Caller &caller;
    };

    Result<> checkForm(const Form &form) const;
    Result<> confirmation(storage::Transaction &transaction, const Request &request) const;
    Result<> emailChange(storage::Transaction &transaction, const Request &request) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const MailRequests &m_mails;
    const EmailChange &m_emailChange;
    const MailSpacing &m_spacing;
    RandomSource &m_random;
};

} // namespace latchkey::services
