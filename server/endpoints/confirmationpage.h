#pragma once

#include "http/httpmessage.h"

namespace latchkey::endpoints {

// What a link shows while LATCHKEY_MAILER_CONFIRM_BY_POST is on: a page with one button, which
// posts what the link holds. Programs that look at every link of a mail do not press it, so they do
// not use the link up. The page needs nothing else: no script, no image, no font.
http::HttpResponse confirmationPage(const http::HttpRequest &request);

} // namespace latchkey::endpoints
