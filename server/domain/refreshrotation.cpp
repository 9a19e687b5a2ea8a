#include "refreshrotation.h"

namespace latchkey::domain {

RefreshDecision decideRefresh(const RefreshToken &presented,
                              const std::optional<RefreshToken> &active,
                              const RefreshPolicy &policy,
                              Timestamp now)
{
    if (!presented.revoked)
        return RefreshDecision::Rotate;
    // A client that never received the answer comes back with the parent: not a theft, at any time.
    if (active && !presented.token.isEmpty() && active->parent == presented.token)
        return RefreshDecision::ReturnActive;
    if (now <= presented.updatedAt + policy.reuseInterval)
        return RefreshDecision::Branch;
    return policy.rotation ? RefreshDecision::RevokeFamily : RefreshDecision::Refuse;
}

} // namespace latchkey::domain
