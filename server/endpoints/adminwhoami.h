#pragma once

#include "http/router.h"

namespace latchkey::endpoints {

// GET /admin/whoami: as whom an administrator is known here, and what that role may do. An
// extension: consoles ask it to know which verbs to offer.
void mountWhoAmI(http::Router &router);

} // namespace latchkey::endpoints
