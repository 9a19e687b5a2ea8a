#pragma once

#include "administeredaccounts.h"
#include "domain/ban.h"
#include "domain/passwordpolicy.h"
#include "guessthrottle.h"
#include "secret.h"
#include "servicesettings.h"
#include "storage/auditstore.h"
#include "storage/banreasonstore.h"
#include "storage/database.h"
#include "storage/sessionstore.h"

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// PUT /admin/users/{id}: an administrator changes an account at once, without asking its owner
// (reference/http-api.md 2.25). With a password in the form it belongs on the hashing lane.
// Stateless; used from many threads.
class UserAdministration
{
public:
    // What is empty stays as it is.
    struct Form
    {
        QString role;
        QString email;
        QString phone;
        std::optional<Secret> password; // an empty one is refused
        bool confirmsEmail = false;
        bool confirmsPhone = false;
        std::optional<QJsonObject> userMetadata; // merged
        std::optional<QJsonObject> appMetadata; // merged
        QString banDuration;
        QString banReason;

        // Nothing but a ban, which is all that the help desk may change.
        bool isBanOnly() const;
    };

    // A form that was checked; writing it takes no time.
    struct Changes
    {
        QString role;
        QString email;
        QString phone;
        std::optional<QString> passwordHash;
        bool confirmsEmail = false;
        bool confirmsPhone = false;
        std::optional<QJsonObject> userMetadata;
        std::optional<QJsonObject> appMetadata;
        std::optional<domain::Ban> ban;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AccountStore &accounts;
        const storage::BanReasonStore &banReasons;
        const storage::SessionStore &sessions;
        const storage::AuditStore &audit;
    };

    UserAdministration(const ServiceSettings &settings,
                       Stores stores,
                       const AdministeredAccounts &targets,
                       const GuessThrottle &throttle,
                       const crypto::PasswordHasher &hasher,
                       const domain::PasswordPolicy &policy,
                       RandomSource &random);

    struct Updated
    {
        domain::User before;
        domain::User after;

        // As the answer shows the user: like the peer's, it has the identities and confirmed_at
        // that there were before.
        domain::User shown() const;
    };

    Result<Updated> update(const AdminRequest &request, const Form &form) const;

    // The two halves of it, for many users in one transaction.
    Result<Changes> prepare(const Form &form, UserId owner, Timestamp now) const;
    Result<Updated> write(storage::Transaction &transaction,
                          const AdminRequest &request,
                          const Changes &changes) const;

private:
    Result<> checkTaken(storage::Transaction &transaction,
                        const domain::User &user,
                        const Changes &changes) const;
    Result<> guardPower(storage::Transaction &transaction,
                        const AdminRequest &request,
                        const domain::User &user,
                        const Changes &changes) const;
    Result<> writeBan(storage::Transaction &transaction,
                      const domain::User &user,
                      const domain::Ban &ban,
                      Timestamp now) const;
    Result<> writePassword(storage::Transaction &transaction,
                           const domain::User &user,
                           const QString &hash,
                           Timestamp now) const;
    Result<> writeAccount(storage::Transaction &transaction,
                          const domain::User &user,
                          const Changes &changes,
                          Timestamp now) const;
    Result<> writeIdentity(storage::Transaction &transaction,
                           const domain::User &user,
                           const QString &provider,
                           const QJsonObject &patch,
                           Timestamp now) const;
    Result<> record(storage::Transaction &transaction,
                    const AdminRequest &request,
                    const domain::User &user,
                    const Changes &changes) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const AdministeredAccounts &m_targets;
    const GuessThrottle &m_throttle;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    RandomSource &m_random;
};

} // namespace latchkey::services
