#pragma once

#include "domain/principal.h"
#include "domain/user.h"
#include "transaction.h"

#include <optional>

namespace latchkey::storage {

struct NewIdentity
{
    IdentityId id;
    QString provider;
    QString providerId;
    QJsonObject identityData;
};

struct NewUser
{
    UserId id;
    QString aud;
    QString role;
    QString email; // lower-cased; empty: none
    QString phone; // digits; empty: none
    QString encryptedPassword;
    QJsonObject appMetadata;
    QJsonObject userMetadata;
    std::optional<Timestamp> emailConfirmedAt;
    std::optional<Timestamp> phoneConfirmedAt;
    bool isAnonymous = false;
    std::vector<NewIdentity> identities;
};

// Tables users and identities. Every finder returns the user whole, with identities and factors, in
// one statement. Writers set updated_at. Column rules: reference/database.md 2.
class UserStore
{
public:
    Result<std::optional<domain::User>> findById(Transaction &transaction, UserId id) const;
    // As findById, with the row locked until the end of the transaction (FOR UPDATE), so that what
    // is merged into the metadata is not lost to a change at the same moment.
    Result<std::optional<domain::User>> findForUpdate(Transaction &transaction, UserId id) const;
    Result<std::optional<domain::User>>
    findByEmail(Transaction &transaction, const QString &email, const QString &aud) const;
    Result<std::optional<domain::User>>
    findByPhone(Transaction &transaction, const QString &phone, const QString &aud) const;

    // Who already owns an address a stranger wants to sign up with: by users.email, or by an
    // identity with that e-mail in the default linking domain (any provider but sso:*).
    Result<std::optional<domain::User>>
    findByEmailOrIdentity(Transaction &transaction, const QString &email, const QString &aud) const;
    // The same with the row locked.
    Result<std::optional<domain::User>>
    findOwnerForUpdate(Transaction &transaction, const QString &email, const QString &aud) const;

    // The user and, if asked for, that session of theirs with its AMR entries: one statement. No
    // user: nullopt.
    struct Found
    {
        domain::User user;
        std::optional<domain::Session> session;
    };

    Result<std::optional<Found>>
    findWithSession(Transaction &transaction, UserId id, std::optional<SessionId> session) const;

    struct StoredPassword
    {
        UserId owner;
        QString stored; // encrypted_password
    };

    // Some of the stored passwords, for what most of them are.
    Result<std::vector<StoredPassword>> samplePasswords(Transaction &transaction) const;

    // False if the id, the e-mail or the phone is taken; nothing is written then and the
    // transaction stays usable (ON CONFLICT DO NOTHING). Users row and identities, in as many
    // statements either way; created_at, updated_at, last_sign_in_at of the identities are `now`.
    Result<bool> insert(Transaction &transaction, const NewUser &user, Timestamp now) const;
    // The same, unless somebody has the address: then nothing is left behind, after as many
    // statements and, in an SQLite file, about as many written pages, so that the time of an answer
    // does not tell.
    Result<bool> insertUnlessOwned(Transaction &transaction,
                                   NewUser user,
                                   const std::optional<domain::User> &owner,
                                   Timestamp now) const;

    // False if the identity exists already (provider, provider_id).
    Result<bool> insertIdentity(Transaction &transaction,
                                UserId user,
                                const NewIdentity &identity,
                                Timestamp now) const;
    Result<> removeIdentity(Transaction &transaction, IdentityId id) const;
    Result<> setIdentityData(Transaction &transaction,
                             IdentityId id,
                             const QJsonObject &data,
                             Timestamp now) const;

    Result<> setUserMetadata(Transaction &transaction,
                             UserId id,
                             const QJsonObject &metadata,
                             Timestamp now) const;
    Result<> setAppMetadata(Transaction &transaction,
                            UserId id,
                            const QJsonObject &metadata,
                            Timestamp now) const;

    // email_confirmed_at = now, confirmation_token = '', user_metadata as given.
    Result<> confirmEmail(Transaction &transaction,
                          UserId id,
                          const QJsonObject &userMetadata,
                          Timestamp now) const;

    // New hash; clears every pending token and its *_sent_at, and the user's one-time tokens
    // (database.md 7.6).
    Result<>
    setPassword(Transaction &transaction, UserId id, const QString &hash, Timestamp now) const;

    // The same password under another hash; touches nothing else. False if the stored hash is no
    // longer `old`: somebody has set another password since.
    Result<bool> replacePasswordHash(Transaction &transaction,
                                     UserId id,
                                     const QString &old,
                                     const QString &hash) const;

    // Identities with that e-mail count as verified: identity_data.email_verified is true.
    Result<> verifyIdentities(Transaction &transaction, UserId user, const QString &email) const;

    // The pending change takes effect: users.email = email_change, confirmed now if it was not, the
    // change over, is_anonymous false. Every other pending token dies with the old address. False,
    // with nothing written, if the address is taken or there is no change.
    Result<bool> completeEmailChange(Transaction &transaction, UserId id, Timestamp now) const;

    // Takes effect at once: users.email confirmed now, is_anonymous false. False if the address is
    // taken.
    Result<bool>
    changeEmailNow(Transaction &transaction, UserId id, const QString &email, Timestamp now) const;

    // The address of one of the identities becomes that of the account (empty: none), confirmed
    // only if it is verified; every pending token and change dies. False if it is taken.
    Result<bool> adoptEmail(Transaction &transaction,
                            UserId id,
                            const QString &email,
                            bool isVerified,
                            Timestamp now) const;
    Result<> clearPhone(Transaction &transaction, UserId id, Timestamp now) const;

    // users.phone confirmed now, phone_change fields cleared, is_anonymous false. False if the
    // number is taken.
    Result<bool>
    changePhoneNow(Transaction &transaction, UserId id, const QString &phone, Timestamp now) const;

    Result<bool> isEmailTaken(Transaction &transaction,
                              const QString &email,
                              const QString &aud,
                              UserId exceptFor) const;
    Result<bool> isPhoneTaken(Transaction &transaction,
                              const QString &phone,
                              const QString &aud,
                              UserId exceptFor) const;

private:
    // All links that the user was sent.
    static Result<> dropOneTimeTokens(Transaction &transaction, UserId user);
};

} // namespace latchkey::storage
