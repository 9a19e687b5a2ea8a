#pragma once

#include "user.h"

#include <QString>

namespace latchkey::domain {

// Changes when anybody changes the account: addresses, password, role, metadata, ban, identities,
// factors. A sign-in is no change, so that an administrator's edit does not fail because the user
// came by. Opaque; of the characters of base64url.
QString userVersion(const User &user);

} // namespace latchkey::domain
