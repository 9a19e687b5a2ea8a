#pragma once

#include "domain/session.h"
#include "transaction.h"

#include <vector>

namespace latchkey::storage {

// Sessions as administrators see them. Stateless.
class SessionReader
{
public:
    // The newest first; no more than 1,000.
    Result<std::vector<domain::Session>> ofUser(Transaction &transaction, UserId user) const;
    Result<qint64> countOfUser(Transaction &transaction, UserId user) const;
};

} // namespace latchkey::storage
