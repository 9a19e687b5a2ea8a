#pragma once

#include "administeredaccounts.h"
#include "mailrequests.h"
#include "storage/database.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// An administrator has a user mailed a way in: the recovery mail, or a link that signs in. What is
// mailed is never told to who asked for it. There is no spacing: an administrator knows. Stateless;
// used from many threads.
class AdministeredMail
{
public:
    AdministeredMail(const ServiceSettings &settings,
                     storage::Database &database,
                     const AdministeredAccounts &targets,
                     const MailRequests &mails,
                     RandomSource &random);

    // `reason` is Recovery or MagicLink. validation_failed (422) if the user has no address.
    Result<> send(const AdminRequest &request, LinkReason reason) const;

private:
    Result<>
    write(storage::Transaction &transaction, const AdminRequest &request, LinkReason reason) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const AdministeredAccounts &m_targets;
    const MailRequests &m_mails;
    RandomSource &m_random;
};

} // namespace latchkey::services
