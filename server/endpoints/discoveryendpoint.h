#pragma once

#include "endpointoptions.h"
#include "http/router.h"

namespace latchkey::endpoints {

// The documents under /.well-known (RFC 7517 5, OpenID Connect Discovery 1.0, RFC 8414). All are
// static.
void mountDiscovery(http::Router &router,
                    const EndpointOptions &options,
                    const QByteArray &publicJwks);

} // namespace latchkey::endpoints
