#pragma once

#include "http/requestcontext.h"
#include "services/administeredaccounts.h"

namespace latchkey::endpoints {

// Who asks what of the {user_id} of the path, with the conditions of the request: If-Match (RFC
// 9110 13.1.1) and ?override_last_admin=true. `context` must outlive the result.
Result<services::AdminRequest> adminRequest(const http::HttpRequest &request,
                                            const http::RequestContext &context);

// The strong validator of a user as administrators see it (RFC 9110 8.8.3).
QByteArray entityTag(const domain::User &user);

} // namespace latchkey::endpoints
