#include "factorstore.h"

namespace latchkey::storage {

Result<bool> FactorStore::rename(Transaction &transaction,
                                 UserId user,
                                 const domain::Factor &factor,
                                 Timestamp now) const
{
    const qint64 renamed = TRY(transaction.run(R"(
        UPDATE mfa_factors SET friendly_name = ?, phone = ?, updated_at = ?
        WHERE id = ? AND user_id = ? AND NOT EXISTS (
            SELECT 1 FROM mfa_factors o
            WHERE o.user_id = mfa_factors.user_id AND o.id <> mfa_factors.id
                AND ((trim(o.friendly_name) <> '' AND o.friendly_name = ?) OR o.phone = ?)))",
                                               {factor.friendlyName,
                                                nullIfEmpty(factor.phone),
                                                now,
                                                factor.id,
                                                user,
                                                factor.friendlyName,
                                                nullIfEmpty(factor.phone)}));
    return renamed == 1;
}

Result<> FactorStore::remove(Transaction &transaction, FactorId id, Timestamp now) const
{
    TRY(transaction.run(R"(
        DELETE FROM mfa_amr_claims WHERE session_id IN (SELECT id FROM sessions WHERE factor_id = ?)
            AND authentication_method IN ('totp', 'mfa/phone', 'mfa/webauthn'))",
                        {id}));
    TRY(transaction.run("UPDATE sessions SET aal = 'aal1', factor_id = NULL, updated_at = ? "
                        "WHERE factor_id = ?",
                        {now, id}));
    TRY(transaction.run("DELETE FROM mfa_factors WHERE id = ?", {id}));
    return {};
}

} // namespace latchkey::storage
