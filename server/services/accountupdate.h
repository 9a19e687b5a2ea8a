#pragma once

#include "domain/caller.h"
#include "domain/passwordpolicy.h"
#include "domain/pkce.h"
#include "domain/principal.h"
#include "emailchange.h"
#include "guessthrottle.h"
#include "notifications.h"
#include "reauthentication.h"
#include "secret.h"
#include "servicesettings.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/sessionstore.h"
#include "storage/userstore.h"

#include <optional>

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// PUT /user: what people may change about themselves (reference/http-api.md 2.13). With a password
// in the form it belongs on the hashing lane.
class AccountUpdate
{
public:
    struct Form
    {
        QString email;
        QString phone;
        QString channel;
        std::optional<Secret> password;
        Secret currentPassword;
        QString nonce;
        std::optional<QJsonObject> data;
        std::optional<QJsonObject> appMetadata;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::SessionStore &sessions;
        const storage::AuditStore &audit;
    };

    AccountUpdate(const ServiceSettings &settings,
                  Stores stores,
                  const GuessThrottle &throttle,
                  const crypto::PasswordHasher &hasher,
                  const domain::PasswordPolicy &policy,
                  const EmailChange &emailChange,
                  const Reauthentication &reauthentication,
                  const Notifications &notifications,
                  RandomSource &random);

    // The user as it is afterwards.
    Result<domain::User> update(const domain::Principal &principal,
                                const Form &form,
                                const domain::Caller &caller) const;

private:
    // The form after all checks: what is really to be written.
    struct Changes
    {
        QString email; // empty: unchanged
        QString phone;
        std::optional<QString> passwordHash;
        std::optional<QString> nonceHash; // to be spent with the change
        std::optional<QJsonObject> data;
        std::optional<QJsonObject> appMetadata;
        std::optional<domain::PkceChallenge> pkce;
    };

    Result<Changes> checkForm(const domain::Principal &principal, const Form &form) const;
    Result<>
    checkRights(const domain::Principal &principal, const Form &form, const Changes &changes) const;
    Result<> checkTaken(const domain::User &user, const Changes &changes) const;
    Result<std::optional<QString>>
    checkNonce(const domain::Principal &principal, const Form &form, Timestamp now) const;
    Result<> checkPassword(const domain::Principal &principal,
                           const Form &form,
                           const domain::Caller &caller) const;
    Result<> checkCurrentPassword(const domain::Principal &principal,
                                  const Form &form,
                                  const domain::Caller &caller) const;

    Result<domain::User> write(storage::Transaction &transaction,
                               const domain::Principal &principal,
                               const Changes &changes,
                               const domain::Caller &caller) const;
    Result<> writePassword(storage::Transaction &transaction,
                           const domain::Principal &principal,
                           const QString &hash,
                           Timestamp now) const;
    Result<> writePhone(storage::Transaction &transaction,
                        const domain::User &user,
                        const QString &phone,
                        Timestamp now) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const GuessThrottle &m_throttle;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const EmailChange &m_emailChange;
    const Reauthentication &m_reauthentication;
    const Notifications &m_notifications;
    RandomSource &m_random;
};

} // namespace latchkey::services
