#include "user.h"

namespace latchkey::domain {

bool User::hasVerifiedFactor() const
{
    return std::ranges::any_of(
        factors, [](const Factor &factor) { return factor.status == FactorStatus::Verified; });
}

} // namespace latchkey::domain
