#include "accountstore.h"

#include "domain/softdeletion.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char updateAccount[] = R"(
    UPDATE users SET role = coalesce(?, role), email = coalesce(?, email),
                     phone = coalesce(?, phone),
                     email_confirmed_at = coalesce(?, email_confirmed_at),
                     phone_confirmed_at = coalesce(?, phone_confirmed_at),
                     raw_app_meta_data = coalesce(?, raw_app_meta_data),
                     raw_user_meta_data = coalesce(?, raw_user_meta_data),
                     banned_until = CASE WHEN ? THEN ? ELSE banned_until END,
                     is_anonymous = CASE WHEN ? THEN FALSE ELSE is_anonymous END,
                     updated_at = ?
    WHERE id = ?)";

constexpr char dropPendingTokens[] = R"(
    UPDATE users SET confirmation_token = '', recovery_token = '', email_change = '',
                     email_change_token_new = '', email_change_token_current = '',
                     email_change_confirm_status = 0, phone_change = '', phone_change_token = '',
                     reauthentication_token = ''
    WHERE id = ?)";

constexpr char anonymiseUser[] = R"(
    UPDATE users SET email = ?, phone = ?, email_change = ?, phone_change = ?,
                     encrypted_password = NULL, confirmation_token = '', recovery_token = '',
                     email_change_token_current = '', email_change_token_new = '',
                     phone_change_token = '', reauthentication_token = '',
                     raw_app_meta_data = '{}', raw_user_meta_data = '{}', deleted_at = ?,
                     updated_at = ?
    WHERE id = ?)";

Result<> dropTokens(Transaction &transaction, UserId id, PendingTokens kind)
{
    if (kind == PendingTokens::Keep)
        return {};
    if (kind == PendingTokens::DropAll)
        TRY(transaction.run(dropPendingTokens, {id}));
    else
        TRY(transaction.run("UPDATE users SET confirmation_token = '' WHERE id = ?", {id}));
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ?", {id}));
    return {};
}

} // namespace

Result<> AccountStore::update(Transaction &transaction,
                              UserId id,
                              const AccountChanges &changes,
                              Timestamp now) const
{
    TRY(transaction.run(updateAccount,
                        {nullIfEmpty(changes.role),
                         nullIfEmpty(changes.email),
                         nullIfEmpty(changes.phone),
                         changes.emailConfirmedAt,
                         changes.phoneConfirmedAt,
                         changes.appMetadata,
                         changes.userMetadata,
                         changes.ban.has_value(),
                         changes.ban ? changes.ban->until : std::nullopt,
                         changes.signsUp,
                         now,
                         id}));
    return dropTokens(transaction, id, changes.pendingTokens);
}

Result<> AccountStore::remove(Transaction &transaction, UserId id) const
{
    // Tokens from before there were sessions name their user by text and cascade with nothing.
    TRY(transaction.run("DELETE FROM refresh_tokens WHERE user_id = ?", {id}));
    TRY(transaction.run("DELETE FROM latchkey_ban_reasons WHERE user_id = ?", {id}));
    TRY(transaction.run("DELETE FROM users WHERE id = ?", {id}));
    return {};
}

Result<>
AccountStore::anonymise(Transaction &transaction, const domain::User &user, Timestamp now) const
{
    TRY(transaction.run(anonymiseUser,
                        {domain::softDeleted(user.id, user.email),
                         domain::softDeletedPhone(user.id, user.phone),
                         domain::softDeleted(user.id, user.emailChange),
                         domain::softDeletedPhone(user.id, user.phoneChange),
                         now,
                         now,
                         user.id}));
    for (const char *text : {"DELETE FROM one_time_tokens WHERE user_id = ?",
                             "DELETE FROM mfa_factors WHERE user_id = ?",
                             "DELETE FROM webauthn_credentials WHERE user_id = ?",
                             "DELETE FROM sessions WHERE user_id = ?",
                             "DELETE FROM refresh_tokens WHERE user_id = ?",
                             "DELETE FROM latchkey_ban_reasons WHERE user_id = ?"})
        TRY(transaction.run(Sql(text), {user.id}));
    return anonymiseIdentities(transaction, user, now);
}

Result<> AccountStore::anonymiseIdentities(Transaction &transaction,
                                           const domain::User &user,
                                           Timestamp now) const
{
    for (const domain::Identity &identity : user.identities) {
        const QString subject = identity.provider + u':' + identity.providerId;
        TRY(transaction.run(R"(
            UPDATE identities SET identity_data = '{}', provider_id = ?, updated_at = ?
            WHERE id = ?)",
                            {domain::softDeleted(user.id, subject), now, identity.id}));
    }
    return {};
}

Result<qint64> AccountStore::endSessions(Transaction &transaction, UserId user) const
{
    return transaction.run("DELETE FROM sessions WHERE user_id = ?", {user});
}

Result<qint64>
AccountStore::endSession(Transaction &transaction, UserId user, SessionId session) const
{
    return transaction.run("DELETE FROM sessions WHERE user_id = ? AND id = ?", {user, session});
}

Result<qint64> AccountStore::countOtherAdministrators(Transaction &transaction,
                                                      UserId except,
                                                      const QStringList &roles,
                                                      Timestamp now) const
{
    constexpr static Sql sql(R"(
        SELECT id FROM users
        WHERE role IN (SELECT value FROM json_each(?)) AND id <> ? AND deleted_at IS NULL
            AND confirmed_at IS NOT NULL AND (banned_until IS NULL OR banned_until <= ?))",
                             R"(
        SELECT id FROM users
        WHERE role IN (SELECT json_array_elements_text(CAST(? AS JSON))) AND id <> ?
            AND deleted_at IS NULL AND confirmed_at IS NOT NULL
            AND (banned_until IS NULL OR banned_until <= ?)
        FOR UPDATE)");
    const auto rows = TRY(transaction.rows(sql, {QJsonArray::fromStringList(roles), except, now}));
    return std::ssize(rows);
}

} // namespace latchkey::storage
