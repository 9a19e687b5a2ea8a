#include "session.h"

namespace latchkey::domain {

using namespace Qt::Literals;

Aal Session::assurance() const
{
    const bool hasSecondFactor = std::ranges::any_of(amr, [](const AmrEntry &entry) {
        return entry.method == "totp"_L1 || entry.method == "mfa/phone"_L1
            || entry.method == "mfa/webauthn"_L1;
    });
    return hasSecondFactor ? Aal::Aal2 : Aal::Aal1;
}

} // namespace latchkey::domain
