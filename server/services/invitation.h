#pragma once

#include "domain/caller.h"
#include "domain/emailaddress.h"
#include "domain/principal.h"
#include "mailrequests.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::services {

// Makes or finds the account that somebody is invited to, in the caller's transaction. Shared by
// those who mail the invitation and those who hand its link on.
class Invitation
{
public:
    struct Form
    {
        QString email;
        QJsonObject data; // of a new account only
    };

    Invitation(const ServiceSettings &settings,
               storage::Database &database,
               const storage::UserStore &users,
               const MailRequests &mails,
               RandomSource &random);

    // POST /invite (reference/http-api.md 2.16). There is no spacing: an administrator knows.
    Result<domain::User> invite(const domain::Principal &administrator,
                                const Form &form,
                                const domain::Caller &caller) const;

    // email_exists if the address is confirmed.
    Result<domain::User> guest(storage::Transaction &transaction,
                               const QString &email,
                               const QJsonObject &data,
                               const domain::Caller &caller) const;

    domain::AuditEntry
    entry(const domain::Principal &administrator, const domain::User &guest, Timestamp now) const;

private:
    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const MailRequests &m_mails;
    RandomSource &m_random;
};

} // namespace latchkey::services
