#pragma once

#include "http/router.h"

#include <QByteArray>

namespace latchkey::endpoints {

// The OpenAPI document of this API as JSON: resources/openapi.yaml, converted by the build.
QByteArray apiDocument();

// GET /openapi.json, and /swagger: the same to browse, with Swagger UI where it was built in (all
// of it comes from here), else as a plain list.
void mountApiDocument(http::Router &router);

} // namespace latchkey::endpoints
