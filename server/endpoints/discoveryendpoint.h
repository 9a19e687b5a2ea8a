#pragma once

#include "endpointoptions.h"
#include "http/router.h"

#include <functional>

namespace latchkey::endpoints {

// The documents under /.well-known (RFC 7517 5, OpenID Connect Discovery 1.0, RFC 8414). All are
// static, but for the keys, which are asked for each time.
void mountDiscovery(http::Router &router,
                    const EndpointOptions &options,
                    std::function<QByteArray()> publicJwks);

} // namespace latchkey::endpoints
