#pragma once

#include "domain/auditentry.h"
#include "domain/caller.h"
#include "domain/pkce.h"
#include "domain/user.h"
#include "mailadmission.h"
#include "mailflow.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/mailrequeststore.h"

#include <optional>
#include <vector>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// Why somebody is mailed a link and a code.
enum class LinkReason { Confirmation, Invite, Recovery, MagicLink };

// A link that an administrator hands on instead of a mail.
struct GeneratedLink
{
    MailedToken token;
    QString url;
};

// Makes the token of a flow through a mailbox and writes it with everything that belongs to it, in
// the caller's transaction. Stateless; used from many threads.
class MailRequests
{
public:
    MailRequests(const ServiceSettings &settings,
                 const storage::MailRequestStore &store,
                 const MailAdmission &admission,
                 RandomSource &random);

    struct Request
    {
        LinkReason reason = LinkReason::Confirmation;
        // One who is not there (nobody()) costs as much, and nothing is written.
        const domain::User &user;
        const std::optional<domain::PkceChallenge> &pkce;
        std::vector<domain::AuditEntry> audit;
    };

    // Before the transaction that mails it: MailAdmission::checkAddresses().
    Result<> checkAddress(const QString &email) const
    {
        return m_admission.checkAddresses({email});
    }

    // Admitted and counted as a mail for nobody(), too.
    Result<> mail(storage::Transaction &transaction,
                  const Request &request,
                  const domain::Caller &caller) const;

    // The same without a mail.
    Result<GeneratedLink> generate(storage::Transaction &transaction,
                                   const Request &request,
                                   const domain::Caller &caller) const;

    // A code without a link, for people who are signed in.
    Result<> mailReauthentication(storage::Transaction &transaction,
                                  const domain::User &user,
                                  const domain::AuditEntry &audit,
                                  const domain::Caller &caller) const;

    // Stands for an address that nobody has.
    domain::User nobody(const QString &email) const;

private:
    storage::MailRequest rowsFor(const Request &request, const MailedToken &token) const;

    const ServiceSettings &m_settings;
    const storage::MailRequestStore &m_store;
    const MailAdmission &m_admission;
    RandomSource &m_random;
};

} // namespace latchkey::services
