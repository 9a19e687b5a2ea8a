#pragma once

#include "storage/userdirectory.h"
#include "storage/userlistplan.h"
#include "storefixture.h"

namespace latchkey::test {

// A site of 3,000 users, user00001@ the oldest and last signed in, of whom ten each, the oldest of
// all, are in every rare state; with statistics, as large sites have them.
struct ListSite
{
    static constexpr int everybody = 3000;
    static constexpr int few = 10; // in each rare state
    static constexpr int mostStates = 8; // that there are; each is walked on its own

    explicit ListSite(storage::Engine engine);

    // As admitted by `filter`; nothing: all.
    std::optional<std::vector<int>> statesOf(const storage::UserFilter &filter);

    std::vector<storage::UserDirectory::Entry> page(const storage::UserFilter &filter,
                                                    const storage::UserPage &page);

    StoreFixture fixture;
};

struct ListCase
{
    const char *name = nullptr;
    storage::UserFilter filter; // of the usual audience
};

// The users of the usual audience.
storage::UserFilter filterOf(storage::UserFilter filter);

// Calls it with the first page of each order.
template <typename Function>
void forEachOrder(int limit, const Function &function)
{
    using storage::SortOrder;
    using storage::UserSort;
    for (const UserSort sort : {UserSort::CreatedAt, UserSort::LastSignInAt, UserSort::Email}) {
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending})
            function(storage::UserPage{.sort = sort, .order = order, .limit = limit});
    }
}

} // namespace latchkey::test
