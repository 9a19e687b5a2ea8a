#pragma once

#include "domain/caller.h"
#include "domain/user.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/outboxstore.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// Tells people by mail what has changed about their account, as far as the settings ask for it: if
// it was somebody else, they learn of it. Writes to the outbox in the caller's transaction.
// Stateless; used from many threads.
class Notifications
{
public:
    Notifications(const ServiceSettings &settings,
                  const storage::OutboxStore &outbox,
                  RandomSource &random);

    Result<> passwordChanged(storage::Transaction &transaction,
                             const domain::User &user,
                             Timestamp now) const;

    // To the old address: whoever reads the new one knows.
    Result<> emailChanged(storage::Transaction &transaction,
                          const domain::User &user,
                          const QString &oldEmail,
                          Timestamp now) const;
    Result<> phoneChanged(storage::Transaction &transaction,
                          const domain::User &user,
                          const QString &oldPhone,
                          Timestamp now) const;
    Result<> identityLinked(storage::Transaction &transaction,
                            const domain::User &user,
                            const QString &provider,
                            Timestamp now) const;

    // To the address from before.
    Result<> identityUnlinked(storage::Transaction &transaction,
                              const domain::User &user,
                              const QString &oldEmail,
                              const QString &provider,
                              Timestamp now) const;
    Result<> factorEnrolled(storage::Transaction &transaction,
                            const domain::User &user,
                            const QString &factorType,
                            Timestamp now) const;
    Result<> factorUnenrolled(storage::Transaction &transaction,
                              const domain::User &user,
                              const QString &factorType,
                              Timestamp now) const;

private:
    struct Notice
    {
        QString event; // "password_changed": of the setting, the template and the mail's kind
        QString recipient;
        QJsonObject facts = {}; // that only this event has
    };

    Result<> tell(storage::Transaction &transaction,
                  const domain::User &user,
                  const Notice &notice,
                  Timestamp now) const;

    const ServiceSettings &m_settings;
    const storage::OutboxStore &m_outbox;
    RandomSource &m_random;
};

} // namespace latchkey::services
