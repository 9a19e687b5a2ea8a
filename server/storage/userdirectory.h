#pragma once

#include "domain/user.h"
#include "transaction.h"
#include "userfilter.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// How many users there are, as far as it was worth counting.
struct UserTotal
{
    qint64 count = 0;
    bool isExact = true; // false: there are more
};

// Users as administrators list them. Stateless. What it costs does not grow with the number of
// users: a page walks the index of its order, or, where few enough meet one of the demands, begins
// with those.
class UserDirectory
{
public:
    struct Entry
    {
        domain::User user; // without identities and factors
        UserPosition position;
    };

    Result<std::vector<Entry>> page(Transaction &transaction,
                                    const UserFilter &filter,
                                    const UserPage &page,
                                    Timestamp now) const;

    // Up to fewAtMost (usercandidates.h).
    Result<UserTotal>
    count(Transaction &transaction, const UserFilter &filter, Timestamp now) const;

    // Everybody, exactly: it reads an index from end to end (some 100 ms for a million).
    Result<qint64> countAll(Transaction &transaction, const QString &audience) const;
};

} // namespace latchkey::storage
