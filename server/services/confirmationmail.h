#pragma once

#include "domain/caller.h"
#include "domain/pkce.h"
#include "domain/user.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/flowstatestore.h"
#include "storage/outboxstore.h"
#include "storage/userstore.h"

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// Asks a person to confirm the address they signed up with: the code's hash, the PKCE flow and the
// mail in the outbox, all in the caller's transaction. Stateless; used from many threads.
class ConfirmationMail
{
public:
    ConfirmationMail(const ServiceSettings &settings,
                     const storage::UserStore &users,
                     const storage::FlowStateStore &flows,
                     const storage::OutboxStore &outbox,
                     RandomSource &random);

    // Refused with over_email_send_rate_limit if the last one is too recent. Stamps
    // user.confirmationSentAt.
    Result<> queue(storage::Transaction &transaction,
                   domain::User &user,
                   const std::optional<domain::PkceChallenge> &pkce,
                   const domain::Caller &caller) const;

private:
    const ServiceSettings &m_settings;
    const storage::UserStore &m_users;
    const storage::FlowStateStore &m_flows;
    const storage::OutboxStore &m_outbox;
    RandomSource &m_random;
};

} // namespace latchkey::services
