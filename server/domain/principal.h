#pragma once

#include "accesstokenclaims.h"
#include "administrator.h"
#include "session.h"
#include "user.h"

#include <optional>

namespace latchkey::domain {

// Who a request acts as, once its bearer token has been verified and, for a person, looked up.
struct Principal
{
    AccessTokenClaims claims;
    std::optional<User> user; // none for service keys
    std::optional<Session> session; // none if the token names no session
    std::optional<AdminRole> adminRole; // where an administrator was asked for
};

} // namespace latchkey::domain
