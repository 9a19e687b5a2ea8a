#pragma once

#include "clock.h"
#include "session.h"

#include <chrono>
#include <optional>

namespace latchkey::domain {

// What becomes of a presented version 1 refresh token (reference/http-api.md 3.7). A decision, not
// an error: revoking a family has to be committed although the request is refused.
enum class RefreshDecision {
    Rotate, // a new token replaces it
    ReturnActive, // its child was lost on the way: the active token is handed out again
    Branch, // reused within the interval: a new token, and the window restarts
    RevokeFamily, // stolen: every token of the session dies, the request is refused
    Refuse // as before, but rotation is switched off: nothing dies
};

struct RefreshPolicy
{
    bool rotation = true;
    std::chrono::seconds reuseInterval{0};
};

RefreshDecision decideRefresh(const RefreshToken &presented,
                              const std::optional<RefreshToken> &active,
                              const RefreshPolicy &policy,
                              Timestamp now);

} // namespace latchkey::domain
