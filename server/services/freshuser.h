#pragma once

#include "domain/user.h"
#include "result.h"
#include "storage/userstore.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// {"provider": …, "providers": […]} of an account with one way to sign in.
QJsonObject providerMetadata(const QString &provider);

// validation_failed if it does not fit into its column.
Result<> checkAudience(const QString &audience);

Result<> checkRole(const QString &role); // likewise

// Of provider `email` or `phone`: the subject is the user itself (reference/database.md 2).
storage::NewIdentity
ownIdentity(const QString &provider, UserId user, const QJsonObject &data, RandomSource &random);

struct EmailAccount
{
    UserId id = {}; // nil: a new one; given where the password hash belongs to it already
    QString email;
    QString aud;
    QString role;
    QString passwordHash;
    QJsonObject
        data; // what the client wants in the metadata; cannot override sub, email, *_verified
    std::optional<Timestamp> confirmedAt;
};

// The rows of a new account with an e-mail address: metadata and identity as
// reference/http-api.md 2.3 (a).
storage::NewUser freshEmailUser(const EmailAccount &account, RandomSource &random);

// The same as an administrator makes it: metadata exactly as given.
storage::NewUser administeredUser(const EmailAccount &account, RandomSource &random);

// The owner of the new user's address if it waits for confirmation, else the new user, written;
// email_exists if the address is confirmed.
Result<domain::User> findOrMakeUnconfirmed(const storage::UserStore &users,
                                           storage::Transaction &transaction,
                                           const storage::NewUser &fresh,
                                           Timestamp now);

// As the row is now.
Result<domain::User>
reloaded(const storage::UserStore &users, storage::Transaction &transaction, UserId id);

// The same, with `provider` and `providers` of the app_metadata as the identities have it.
Result<domain::User> withProviders(const storage::UserStore &users,
                                   storage::Transaction &transaction,
                                   UserId id,
                                   Timestamp now);

std::unexpected<Error> emailExists();
std::unexpected<Error> phoneExists();

// The user those rows make, as the answer of a sign-up shows it: confirmed_at is left out, and the
// identity shares email_verified with the metadata, as with the peer.
domain::User userFrom(const storage::NewUser &fresh, Timestamp now);

// A database that refused a new user (a trigger of the operator's, say), in the peer's words.
std::unexpected<Error> savingFailed(Error error);

} // namespace latchkey::services
