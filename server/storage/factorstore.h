#pragma once

#include "domain/user.h"
#include "transaction.h"

namespace latchkey::storage {

// Table mfa_factors, as administrators change it. The factors of a user are read with the user.
class FactorStore
{
public:
    // False, with nothing written, if another factor of the user has that name or that number.
    Result<bool> rename(Transaction &transaction,
                        UserId user,
                        const domain::Factor &factor,
                        Timestamp now) const; // to what `factor` says

    // With its challenges; sessions that it raised are first-factor sessions again
    // (reference/database.md 7.11).
    Result<> remove(Transaction &transaction, FactorId id, Timestamp now) const;
};

} // namespace latchkey::storage
