#include "userstore.h"

#include "userrow.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr auto insertUser = joined(
    R"(INSERT INTO users (
           instance_id, id, aud, role, email, phone, encrypted_password, raw_app_meta_data,
           raw_user_meta_data, email_confirmed_at, phone_confirmed_at, is_anonymous,
           created_at, updated_at, confirmation_token, recovery_token, email_change_token_new,
           email_change, email_change_token_current, email_change_confirm_status, phone_change,
           phone_change_token, reauthentication_token)
       VALUES ()",
    nilUuid,
    R"(, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', 0, '', '', '')
       ON CONFLICT DO NOTHING)");

constexpr char insertIdentityColumns[]
    = R"(INSERT INTO identities (id, user_id, provider, provider_id, identity_data,
                                 last_sign_in_at, created_at, updated_at) )";

constexpr auto insertUserWithIdentities = joined(
    "WITH made AS (",
    insertUser,
    " RETURNING id, created_at), attached AS (",
    insertIdentityColumns,
    R"(SELECT CAST(entry ->> 'id' AS UUID), made.id, entry ->> 'provider', entry ->> 'provider_id',
              CAST(entry -> 'identity_data' AS JSONB),
              made.created_at, made.created_at, made.created_at
       FROM made, json_array_elements(CAST(? AS JSON)) AS entry)
       SELECT count(*) FROM made)");

constexpr auto insertIdentities
    = joined(insertIdentityColumns,
             R"(SELECT json_extract(value, '$.id'), ?, json_extract(value, '$.provider'),
              json_extract(value, '$.provider_id'), json_extract(value, '$.identity_data'), ?, ?, ?
       FROM json_each(?) WHERE ?)");

QJsonArray identityRows(const std::vector<NewIdentity> &identities)
{
    QJsonArray rows;
    for (const NewIdentity &identity : identities) {
        rows.append(QJsonObject{{u"id"_s, identity.id.toString()},
                                {u"provider"_s, identity.provider},
                                {u"provider_id"_s, identity.providerId},
                                {u"identity_data"_s, identity.identityData}});
    }
    return rows;
}

Binds userBinds(const NewUser &user, Timestamp now)
{
    return {user.id,
            user.aud,
            user.role,
            nullIfEmpty(user.email),
            nullIfEmpty(user.phone),
            user.encryptedPassword,
            user.appMetadata,
            user.userMetadata,
            user.emailConfirmedAt,
            user.phoneConfirmedAt,
            user.isAnonymous,
            now,
            now};
}

} // namespace

Result<bool> UserStore::insert(Transaction &transaction, const NewUser &user, Timestamp now) const
{
    Binds binds = userBinds(user, now);
    if (transaction.engine() == Engine::PostgreSql) {
        binds.emplace_back(identityRows(user.identities));
        const auto made = TRY(transaction.row(insertUserWithIdentities.data(), binds));
        return made && made->integer(0) == 1;
    }
    const bool isNew = TRY(transaction.run(insertUser.data(), binds)) == 1;
    if (!user.identities.empty()) {
        TRY(transaction.run(insertIdentities.data(),
                            {user.id, now, now, now, identityRows(user.identities), isNew}));
    }
    return isNew;
}

Result<bool> UserStore::insertUnlessOwned(Transaction &transaction,
                                          NewUser user,
                                          const std::optional<domain::User> &owner,
                                          Timestamp now) const
{
    if (transaction.engine() == Engine::PostgreSql) {
        if (owner)
            user.id = owner->id; // which is taken
        return insert(transaction, user, now);
    }
    if (owner)
        user.email.append(u' '); // as in no address: somebody else, until the next statement
    const bool isInserted = TRY(insert(transaction, user, now));
    TRY(transaction.run("DELETE FROM users WHERE id = ? AND ?", {user.id, owner.has_value()}));
    return isInserted && !owner;
}

Result<bool> UserStore::insertIdentity(Transaction &transaction,
                                       UserId user,
                                       const NewIdentity &identity,
                                       Timestamp now) const
{
    constexpr static auto text = joined(insertIdentityColumns,
                                        R"(VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                                           ON CONFLICT (provider_id, provider) DO NOTHING)");
    const qint64 inserted = TRY(transaction.run(text.data(),
                                                {identity.id,
                                                 user,
                                                 identity.provider,
                                                 identity.providerId,
                                                 identity.identityData,
                                                 now,
                                                 now,
                                                 now}));
    return inserted == 1;
}

Result<> UserStore::removeIdentity(Transaction &transaction, IdentityId id) const
{
    TRY(transaction.run("DELETE FROM identities WHERE id = ?", {id}));
    return {};
}

Result<> UserStore::setIdentityData(Transaction &transaction,
                                    IdentityId id,
                                    const QJsonObject &data,
                                    Timestamp now) const
{
    TRY(transaction.run("UPDATE identities SET identity_data = ?, updated_at = ? WHERE id = ?",
                        {data, now, id}));
    return {};
}

Result<> UserStore::setUserMetadata(Transaction &transaction,
                                    UserId id,
                                    const QJsonObject &metadata,
                                    Timestamp now) const
{
    TRY(transaction.run("UPDATE users SET raw_user_meta_data = ?, updated_at = ? WHERE id = ?",
                        {metadata, now, id}));
    return {};
}

Result<> UserStore::setAppMetadata(Transaction &transaction,
                                   UserId id,
                                   const QJsonObject &metadata,
                                   Timestamp now) const
{
    TRY(transaction.run("UPDATE users SET raw_app_meta_data = ?, updated_at = ? WHERE id = ?",
                        {metadata, now, id}));
    return {};
}

Result<> UserStore::confirmEmail(Transaction &transaction,
                                 UserId id,
                                 const QJsonObject &userMetadata,
                                 Timestamp now) const
{
    TRY(transaction.run(R"(
        UPDATE users SET email_confirmed_at = ?, confirmation_token = '', raw_user_meta_data = ?,
                         updated_at = ?
        WHERE id = ?)",
                        {now, userMetadata, now, id}));
    return dropOneTimeTokens(transaction, id);
}

Result<>
UserStore::verifyIdentities(Transaction &transaction, UserId user, const QString &email) const
{
    constexpr static Sql sql(R"(
        UPDATE identities SET identity_data = json_set(identity_data, '$.email_verified', json('true'))
        WHERE user_id = ? AND email = ?)",
                             R"(
        UPDATE identities SET identity_data = identity_data || '{"email_verified": true}'
        WHERE user_id = ? AND email = ?)");
    TRY(transaction.run(sql, {user, email}));
    return {};
}

Result<> UserStore::setPassword(Transaction &transaction,
                                UserId id,
                                const QString &hash,
                                Timestamp now) const
{
    TRY(transaction.run(R"(
        UPDATE users SET encrypted_password = ?,
                         confirmation_token = '', confirmation_sent_at = NULL,
                         recovery_token = '', recovery_sent_at = NULL,
                         email_change_token_current = '', email_change_token_new = '',
                         email_change_sent_at = NULL,
                         phone_change_token = '', phone_change_sent_at = NULL,
                         reauthentication_token = '', reauthentication_sent_at = NULL,
                         updated_at = ?
        WHERE id = ?)",
                        {hash, now, id}));
    return dropOneTimeTokens(transaction, id);
}

Result<bool> UserStore::replacePasswordHash(Transaction &transaction,
                                            UserId id,
                                            const QString &old,
                                            const QString &hash) const
{
    const qint64 replaced = TRY(transaction.run(
        "UPDATE users SET encrypted_password = ? WHERE id = ? AND encrypted_password = ?",
        {hash, id, old}));
    return replaced == 1;
}

// Confirming, a new password and a new address make every other link worthless, wherever it went.
Result<> UserStore::dropOneTimeTokens(Transaction &transaction, UserId user)
{
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ?", {user}));
    return {};
}

} // namespace latchkey::storage
