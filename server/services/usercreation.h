#pragma once

#include "administeredaccounts.h"
#include "domain/ban.h"
#include "secret.h"
#include "storage/auditstore.h"
#include "storage/banreasonstore.h"
#include "storage/database.h"
#include "useradministration.h"

#include <optional>

namespace latchkey {
class JsonReader;
class RandomSource;
} // namespace latchkey

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// POST /admin/users: an administrator makes an account (reference/http-api.md 2.25). With a
// password in the form it belongs on the hashing lane. Stateless; used from many threads.
class UserCreation
{
public:
    struct Form
    {
        // Of a request, or a row of an import. bad_json for members of another type.
        static Result<Form> read(const JsonReader &body);

        // Whether read() takes a member of that name.
        static bool isMember(QStringView name);

        QString id; // empty: a new one
        QString aud; // empty: the request's
        QString role; // empty: the default
        QString email;
        QString phone;
        std::optional<Secret> password; // an empty one is none, unless a hash is given as well
        QString passwordHash; // made elsewhere
        bool confirmsEmail = false;
        bool confirmsPhone = false;
        QJsonObject userMetadata;
        QJsonObject appMetadata;
        QString banDuration;
        QString banReason;
    };

    // A form that was checked; writing it takes no time.
    struct Prepared
    {
        storage::NewUser user;
        std::optional<domain::Ban> ban;
        Form form; // without the password
        QString unsealedHash; // empty: none was given
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AccountStore &accounts;
        const storage::BanReasonStore &banReasons;
        const storage::AuditStore &audit;
    };

    UserCreation(const ServiceSettings &settings,
                 Stores stores,
                 const crypto::PasswordHasher &hasher,
                 RandomSource &random);

    Result<domain::User> create(const domain::Principal &administrator,
                                const Form &form,
                                const domain::Caller &caller) const;

    // The two halves of it, for many users in one transaction.
    Result<Prepared> prepare(const Form &form, const domain::Caller &caller) const;
    Result<domain::User> write(storage::Transaction &transaction,
                               const domain::Principal &administrator,
                               const Prepared &prepared,
                               Timestamp now) const;

    // The same as changes of somebody who is there already.
    UserAdministration::Changes asChanges(const Prepared &prepared, const domain::User &user) const;

private:
    Result<> refuseTaken(const Form &form, const domain::Caller &caller) const;
    Result<UserId> readId(const QString &text) const;
    Result<QString> unsealedHash(const Form &form) const;
    void addIdentities(storage::NewUser &user) const;
    Result<>
    insert(storage::Transaction &transaction, const storage::NewUser &user, Timestamp now) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const crypto::PasswordHasher &m_hasher;
    RandomSource &m_random;
};

} // namespace latchkey::services
