#pragma once

#include "domain/auditentry.h"
#include "domain/onetimetoken.h"
#include "guessthrottle.h"
#include "mailspacing.h"
#include "notifications.h"
#include "servicesettings.h"
#include "storage/onetimetokenstore.h"
#include "storage/sessionstore.h"
#include "storage/userstore.h"

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// What a right token does to its user (reference/http-api.md 2.10 "Effects", 4.4). Works in the
// caller's transaction, on a locked row. Stateless; used from many threads.
class VerifiedToken
{
public:
    struct Stores
    {
        const storage::UserStore &users;
        const storage::OneTimeTokenStore &tokens;
        const storage::SessionStore &sessions;
    };

    VerifiedToken(const ServiceSettings &settings,
                  Stores stores,
                  const crypto::PasswordHasher &hasher,
                  const MailSpacing &spacing,
                  const Notifications &notifications,
                  const GuessThrottle &throttle,
                  RandomSource &random);

    struct Effect
    {
        domain::User user; // as the row is now
        domain::AuditEntry audit;
    };

    // Nothing if it was the first of two confirmations of a new address: there is no session yet.
    // `passwordHash` is for an account without a password.
    Result<std::optional<Effect>> apply(storage::Transaction &transaction,
                                        const storage::TokenHolder &holder,
                                        domain::TokenKind kind,
                                        const std::optional<QString> &passwordHash,
                                        Timestamp now) const;

private:
    Result<domain::AuditEntry> confirm(storage::Transaction &transaction,
                                       const domain::User &user,
                                       const std::optional<QString> &passwordHash,
                                       Timestamp now) const;
    Result<domain::AuditEntry>
    recover(storage::Transaction &transaction, const domain::User &user, Timestamp now) const;
    Result<domain::AuditEntry>
    changeEmail(storage::Transaction &transaction, const domain::User &user, Timestamp now) const;
    Result<>
    confirmEmail(storage::Transaction &transaction, const domain::User &user, Timestamp now) const;
    Result<> setEmailIdentity(storage::Transaction &transaction,
                              const domain::User &user,
                              Timestamp now) const;
    bool isFirstHalf(const storage::TokenHolder &holder) const;
    domain::AuditEntry entry(domain::AuditAction action,
                             const domain::User &user,
                             Timestamp now,
                             const QJsonObject &traits = {}) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const crypto::PasswordHasher &m_hasher;
    const MailSpacing &m_spacing;
    const Notifications &m_notifications;
    const GuessThrottle &m_throttle;
    RandomSource &m_random;
};

} // namespace latchkey::services
