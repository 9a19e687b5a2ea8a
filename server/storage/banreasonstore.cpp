#include "banreasonstore.h"

namespace latchkey::storage {

Result<> BanReasonStore::put(Transaction &transaction,
                             UserId user,
                             const QString &reason,
                             const QString &bannedBy,
                             Timestamp now) const
{
    if (reason.isEmpty()) {
        TRY(transaction.run("DELETE FROM latchkey_ban_reasons WHERE user_id = ?", {user}));
        return {};
    }
    TRY(transaction.run(R"(
        INSERT INTO latchkey_ban_reasons (user_id, reason, banned_by, created_at)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE SET reason = excluded.reason,
            banned_by = excluded.banned_by, created_at = excluded.created_at)",
                        {user, reason, bannedBy, now}));
    return {};
}

Result<QString> BanReasonStore::find(Transaction &transaction, UserId user) const
{
    const auto row
        = TRY(transaction.row("SELECT reason FROM latchkey_ban_reasons WHERE user_id = ?", {user}));
    return row ? row->text(0) : QString();
}

} // namespace latchkey::storage
