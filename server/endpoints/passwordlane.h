#pragma once

#include "http/route.h"

namespace latchkey::endpoints {

// The lane for a JSON body that may hold a password but rarely does: the slow one only if it can.
http::Lane passwordLane(const http::HttpRequest &request);

} // namespace latchkey::endpoints
