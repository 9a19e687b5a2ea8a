#pragma once

#include "user.h"

#include <vector>

namespace latchkey::domain {

// When an identity goes: which of the others may lend the account its address
// (reference/http-api.md 2.21), the best first: verified before unverified before none, then the
// oldest, then by id. Empty if one of them has the account's address already.
std::vector<Identity> promotionOrder(const User &user, IdentityId leaving);

// What the provider says about the identity's address.
bool isVerified(const Identity &identity);

} // namespace latchkey::domain
