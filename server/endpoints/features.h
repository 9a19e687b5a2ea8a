#pragma once

#include "endpointoptions.h"
#include "http/router.h"

namespace latchkey::endpoints {

// What answers while a feature is off: 404 with the feature's own code. `options` must outlive the
// result.
http::FeatureSwitch oauthServerSwitch(const EndpointOptions &options);

// The path groups whose guards run before the paths below them are matched
// (reference/http-api.md 1.1).
void mountGroups(http::Router &router, const EndpointOptions &options);

} // namespace latchkey::endpoints
