#pragma once

#include "transaction.h"

#include <QString>

namespace latchkey::storage {

// Why somebody is banned (own table latchkey_ban_reasons). Whether they still are is not known
// here: that is users.banned_until.
class BanReasonStore
{
public:
    // In the place of the one before; an empty reason: none.
    Result<> put(Transaction &transaction,
                 UserId user,
                 const QString &reason,
                 const QString &bannedBy,
                 Timestamp now) const;

    Result<QString> find(Transaction &transaction, UserId user) const; // empty: none
};

} // namespace latchkey::storage
