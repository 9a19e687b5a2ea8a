#pragma once

#include "httpmessage.h"
#include "requestcontext.h"
#include "result.h"

namespace latchkey::http {

// The status a failure has on the wire.
int statusOf(const Error &error);

// The one place that turns a failure into an answer, in both shapes
// (reference/http-api.md 1.4, 1.5).
HttpResponse errorResponse(const Error &error, const RequestContext &context);

} // namespace latchkey::http
