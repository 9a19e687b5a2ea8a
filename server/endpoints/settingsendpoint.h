#pragma once

#include "endpointoptions.h"
#include "http/router.h"

namespace latchkey::endpoints {

// GET /settings: what a sign-in form needs to know (reference/http-api.md 2.2, seed-contract.md).
void mountSettings(http::Router &router, const EndpointOptions &options);

} // namespace latchkey::endpoints
