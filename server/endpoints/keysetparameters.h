#pragma once

#include "http/httpmessage.h"
#include "result.h"

namespace latchkey {
class JsonWriter;
}

namespace latchkey::endpoints {

// paging=keyset, or page (also if it is not said); validation_failed if it is anything else.
Result<bool> wantsKeyset(const http::HttpRequest &request);

Result<int> readLimit(const http::HttpRequest &request); // 1 to 1000; 50 if it is not said

void writeNextCursor(JsonWriter &json, const QString &cursor); // empty: null

} // namespace latchkey::endpoints
