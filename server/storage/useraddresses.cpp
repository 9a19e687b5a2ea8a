// The part of UserStore that gives accounts another address.

#include "userstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Not a failure when nothing was changed: the NOT EXISTS of these updates sees an address that is
// taken, the unique index one that is being taken at this moment (PostgreSQL; SQLite has one
// writer).
Result<bool> changedUnlessTaken(const Result<qint64> &changed)
{
    if (!changed && changed.error().sql && changed.error().sql->state == "23505"_L1)
        return false;
    if (!changed)
        return std::unexpected(changed.error());
    return *changed > 0;
}

} // namespace

Result<bool> UserStore::changeEmailNow(Transaction &transaction,
                                       UserId id,
                                       const QString &email,
                                       Timestamp now) const
{
    const bool changed = TRY(changedUnlessTaken(transaction.run(R"(
        UPDATE users SET email = ?, email_confirmed_at = ?, is_anonymous = FALSE,
                         email_change = '', email_change_token_new = '',
                         email_change_token_current = '', email_change_confirm_status = 0,
                         confirmation_token = '', recovery_token = '', updated_at = ?
        WHERE id = ? AND NOT EXISTS (
            SELECT 1 FROM users o WHERE o.email = ? AND o.is_sso_user = FALSE AND o.id <> users.id))",
                                                                {email, now, now, id, email})));
    if (changed)
        TRY(dropOneTimeTokens(transaction, id));
    return changed;
}

Result<bool>
UserStore::completeEmailChange(Transaction &transaction, UserId id, Timestamp now) const
{
    const bool changed = TRY(changedUnlessTaken(transaction.run(R"(
        UPDATE users SET email = email_change, email_change = '',
                         email_confirmed_at = coalesce(email_confirmed_at, ?),
                         email_change_token_new = '', email_change_token_current = '',
                         email_change_confirm_status = 0, is_anonymous = FALSE,
                         confirmation_token = '', recovery_token = '', updated_at = ?
        WHERE id = ? AND email_change <> '' AND NOT EXISTS (
            SELECT 1 FROM users o
            WHERE o.email = users.email_change AND o.is_sso_user = FALSE AND o.id <> users.id))",
                                                                {now, now, id})));
    if (changed)
        TRY(dropOneTimeTokens(transaction, id));
    return changed;
}

Result<bool> UserStore::changePhoneNow(Transaction &transaction,
                                       UserId id,
                                       const QString &phone,
                                       Timestamp now) const
{
    const bool changed = TRY(changedUnlessTaken(transaction.run(R"(
        UPDATE users SET phone = ?, phone_confirmed_at = ?, is_anonymous = FALSE,
                         phone_change = '', phone_change_token = '', updated_at = ?
        WHERE id = ? AND NOT EXISTS (
            SELECT 1 FROM users o WHERE o.phone = ? AND o.id <> users.id))",
                                                                {phone, now, now, id, phone})));
    if (changed)
        TRY(dropOneTimeTokens(transaction, id));
    return changed;
}

Result<bool> UserStore::adoptEmail(
    Transaction &transaction, UserId id, const QString &email, bool isVerified, Timestamp now) const
{
    const Bind confirmedAt = isVerified ? Bind(now) : Bind(nullptr);
    const bool changed = TRY(
        changedUnlessTaken(transaction.run(R"(
        UPDATE users SET email = ?, email_confirmed_at = ?, email_change = '',
                         email_change_token_new = '', email_change_token_current = '',
                         email_change_confirm_status = 0, confirmation_token = '',
                         recovery_token = '', reauthentication_token = '', phone_change = '',
                         phone_change_token = '', updated_at = ?
        WHERE id = ? AND NOT EXISTS (
            SELECT 1 FROM users o WHERE o.email = ? AND o.is_sso_user = FALSE AND o.id <> users.id))",
                                           {nullIfEmpty(email), confirmedAt, now, id, email})));
    if (changed)
        TRY(dropOneTimeTokens(transaction, id));
    return changed;
}

Result<> UserStore::clearPhone(Transaction &transaction, UserId id, Timestamp now) const
{
    TRY(transaction.run(R"(
        UPDATE users SET phone = NULL, phone_confirmed_at = NULL, phone_change = '',
                         phone_change_token = '', updated_at = ?
        WHERE id = ?)",
                        {now, id}));
    return {};
}

} // namespace latchkey::storage
