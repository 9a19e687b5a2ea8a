#pragma once

#include "result.h"
#include "servicesettings.h"
#include "storage/mailspacingstore.h"

#include <initializer_list>

namespace latchkey::services {

// What strangers may ask to be mailed to an address, each at its own pace.
enum class MailClass { Confirmation, Recovery, EmailChange };

// Keeps mails to one address apart, whether anybody has it or not: a limit that only held for
// accounts would tell who has one. Counts by keyed hash of the address, in the database, in the
// caller's transaction. Stateless; used from many threads.
class MailSpacing
{
public:
    MailSpacing(const ServiceSettings &settings, const storage::MailSpacingStore &store);

    // over_email_send_rate_limit if one of the classes had its last mail too recently; else all of
    // them begin anew.
    Result<> admit(storage::Transaction &transaction,
                   const QString &email,
                   std::initializer_list<MailClass> classes,
                   Timestamp now) const;

    // The owner has shown up: what was asked in their name no longer keeps them waiting.
    Result<> forget(storage::Transaction &transaction, const QString &email, MailClass one) const;

private:
    QByteArray key(const QString &email, MailClass one) const;

    const ServiceSettings &m_settings;
    const storage::MailSpacingStore &m_store;
};

} // namespace latchkey::services
