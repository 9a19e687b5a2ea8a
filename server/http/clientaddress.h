#pragma once

#include "httpmessage.h"

#include <QHostAddress>

namespace latchkey::http {

// Who really sent a request. Forwarded headers count only if a proxy on this machine sent them:
// anybody else could write what they like into them and dodge limits.
QHostAddress clientAddress(const HttpRequest &request);

} // namespace latchkey::http
