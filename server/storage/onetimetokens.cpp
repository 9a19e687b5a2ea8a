// The part of UserStore that writes one-time tokens. They are kept twice (reference: column of
// users for codes, table one_time_tokens for links), so both are always written together.

#include "userstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

struct OneTimeToken
{
    QUuid rowId;
    QString type;
    QString hash;
    QString relatesTo; // the address, lower-cased
};

// One live token per user and type: a new one takes the place of the old one.
Result<> put(Transaction &transaction, UserId user, const OneTimeToken &token, Timestamp now)
{
    TRY(transaction.run(
        R"(
        INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at,
                                     updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, token_type) DO UPDATE
        SET id = excluded.id, token_hash = excluded.token_hash, relates_to = excluded.relates_to,
            created_at = excluded.created_at, updated_at = excluded.updated_at)",
        {token.rowId, user, token.type, token.hash, token.relatesTo.toLower(), now, now}));
    return {};
}

Result<> drop(Transaction &transaction, UserId user, const QString &type)
{
    TRY(transaction.run("DELETE FROM one_time_tokens WHERE user_id = ? AND token_type = ?",
                        {user, type}));
    return {};
}

} // namespace

Result<> UserStore::setConfirmationToken(Transaction &transaction,
                                         const domain::User &user,
                                         QUuid rowId,
                                         const QString &tokenHash,
                                         Timestamp now) const
{
    const qint64 found = TRY(transaction.run(R"(
        UPDATE users SET confirmation_token = ?, confirmation_sent_at = ?, updated_at = ?
        WHERE id = ?)",
                                             {tokenHash, now, now, user.id}));
    if (found == 0)
        return {};
    return put(transaction,
               user.id,
               {.rowId = rowId,
                .type = u"confirmation_token"_s,
                .hash = tokenHash,
                .relatesTo = user.email.isEmpty() ? user.phone : user.email},
               now);
}

Result<> UserStore::requestEmailChange(Transaction &transaction,
                                       const domain::User &user,
                                       const EmailChange &change,
                                       Timestamp now) const
{
    const qint64 found = TRY(transaction.run(
        R"(
        UPDATE users SET email_change = ?, email_change_token_new = ?,
                         email_change_token_current = ?, email_change_sent_at = ?,
                         email_change_confirm_status = 0, updated_at = ?
        WHERE id = ?)",
        {change.newEmail, change.newTokenHash, change.currentTokenHash, now, now, user.id}));
    if (found == 0)
        return {};
    TRY(put(transaction,
            user.id,
            {.rowId = change.newRowId,
             .type = u"email_change_token_new"_s,
             .hash = change.newTokenHash,
             .relatesTo = change.newEmail},
            now));
    const QString current = u"email_change_token_current"_s;
    if (change.currentTokenHash.isEmpty())
        return drop(transaction, user.id, current);
    return put(transaction,
               user.id,
               {.rowId = change.currentRowId,
                .type = current,
                .hash = change.currentTokenHash,
                .relatesTo = user.email},
               now);
}

} // namespace latchkey::storage
