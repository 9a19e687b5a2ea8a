#pragma once

#include "http/router.h"

namespace latchkey::endpoints {

// The routes of flows that are not built yet. They exist so that guards, 404 and 405 are right
// everywhere; what passes the guards is answered 501. A flow that gets built takes its lines out of
// here.
void mountPlannedRoutes(http::Router &router);

} // namespace latchkey::endpoints
