#pragma once

#include "httpmessage.h"
#include "requestcontext.h"

#include <chrono>

namespace latchkey::http {

// One JSON line for each request. It never holds a query, a header or a body: those carry tokens,
// codes and addresses of people.
void logAccess(const HttpRequest &request,
               const RequestContext &context,
               int status,
               std::chrono::microseconds duration);

} // namespace latchkey::http
