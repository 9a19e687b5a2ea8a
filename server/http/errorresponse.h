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

// What a request gets whose handler threw: 500 without a code in the headers
// (reference/http-api.md 1.1).
HttpResponse brokenHandlerResponse(const RequestContext &context);

} // namespace latchkey::http
