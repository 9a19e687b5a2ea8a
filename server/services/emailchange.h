#pragma once

#include "domain/caller.h"
#include "domain/pkce.h"
#include "domain/user.h"
#include "mailadmission.h"
#include "mailflow.h"
#include "mailrequests.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/mailrequeststore.h"
#include "storage/onetimetokenstore.h"
#include "storage/userstore.h"

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// A signed-in person asks for another e-mail address (reference/http-api.md 4.4). Works in the
// caller's transaction. Stateless; used from many threads.
class EmailChange
{
public:
    EmailChange(const ServiceSettings &settings,
                const storage::UserStore &users,
                const storage::MailRequestStore &requests,
                const storage::OneTimeTokenStore &tokens,
                const MailAdmission &admission,
                RandomSource &random);

    // Before the transaction of a request: MailAdmission::checkAddresses().
    Result<> checkAddresses(const domain::User &user, const QString &newEmail) const;

    // At once for an anonymous user while addresses are confirmed automatically; otherwise the
    // change is pending and one or two mails ask for confirmation.
    Result<> request(storage::Transaction &transaction,
                     const domain::User &user,
                     const QString &newEmail,
                     const std::optional<domain::PkceChallenge> &pkce,
                     const domain::Caller &caller) const;

    // The mails of a pending change once more, with new tokens. For a user who is not there nothing
    // is written, at the same cost.
    Result<> mailAgain(storage::Transaction &transaction,
                       const domain::User &user,
                       const QString &newEmail,
                       const std::optional<domain::PkceChallenge> &pkce,
                       const domain::Caller &caller) const;

    // The link of one of the two mails, for an administrator who hands it on; the other one stays
    // as it is, unless it was for another change.
    Result<GeneratedLink> generate(storage::Transaction &transaction,
                                   const domain::User &user,
                                   const QString &newEmail,
                                   domain::TokenKind kind,
                                   const domain::Caller &caller) const;

private:
    bool isAtOnce(const domain::User &user) const;
    QStringList recipientsOf(const domain::User &user, const QString &newEmail) const;
    Result<> takeEffect(storage::Transaction &transaction,
                        const domain::User &user,
                        const QString &newEmail,
                        Timestamp now) const;
    storage::OutboxMail mailTo(const QString &recipient,
                               const domain::User &user,
                               const QString &newEmail,
                               const MailedToken &token,
                               const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    const storage::UserStore &m_users;
    const storage::MailRequestStore &m_requests;
    const storage::OneTimeTokenStore &m_tokens;
    const MailAdmission &m_admission;
    RandomSource &m_random;
};

} // namespace latchkey::services
