#include "emailpromotion.h"

#include <algorithm>
#include <tuple>

namespace latchkey::domain {

namespace {

int rank(const Identity &identity)
{
    if (identity.email.isEmpty())
        return 2;
    return isVerified(identity) ? 0 : 1;
}

} // namespace

bool isVerified(const Identity &identity)
{
    return identity.identityData.value(u"email_verified").toBool();
}

std::vector<Identity> promotionOrder(const User &user, IdentityId leaving)
{
    std::vector<Identity> others = user.identities;
    std::erase_if(others, [&](const Identity &one) { return one.id == leaving; });
    const bool keepsAddress
        = std::ranges::any_of(others, [&](const Identity &one) { return one.email == user.email; });
    if (keepsAddress)
        return {};
    std::ranges::sort(others, [](const Identity &a, const Identity &b) {
        return std::tuple(rank(a), a.createdAt, a.id.toString())
            < std::tuple(rank(b), b.createdAt, b.id.toString());
    });
    return others;
}

} // namespace latchkey::domain
