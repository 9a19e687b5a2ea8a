#include "passkeystore.h"

namespace latchkey::storage {

Result<std::vector<domain::Passkey>> PasskeyStore::list(Transaction &transaction, UserId user) const
{
    const auto rows = TRY(transaction.rows(R"(
        SELECT CAST(id AS TEXT), friendly_name, CAST(created_at AS TEXT), CAST(last_used_at AS TEXT)
        FROM webauthn_credentials WHERE user_id = ? ORDER BY created_at, id)",
                                           {user}));
    std::vector<domain::Passkey> passkeys;
    for (const Row &row : rows) {
        passkeys.push_back({.id = row.id<PasskeyId>(0),
                            .friendlyName = row.text(1),
                            .createdAt = row.time(2),
                            .lastUsedAt = row.optionalTime(3)});
    }
    return passkeys;
}

Result<bool> PasskeyStore::remove(Transaction &transaction, UserId user, PasskeyId id) const
{
    const qint64 removed = TRY(transaction.run(
        "DELETE FROM webauthn_credentials WHERE id = ? AND user_id = ?", {id, user}));
    return removed == 1;
}

} // namespace latchkey::storage
