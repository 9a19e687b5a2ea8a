#pragma once

#include "http/requestcontext.h"
#include "ids.h"
#include "result.h"

namespace latchkey::endpoints {

// Whether the administrator of a request may use the route it leads to; below /admin, where there
// is no such route, only those who may do everything learn that.
Result<> admitAdministrator(const http::RequestContext &context);

// The {user_id} of the path; anything but a UUID is 404 validation_failed, as with the peer.
Result<UserId> pathUser(const http::RequestContext &context);

// What stands in a path for `name`, which is a UUID or 404 validation_failed.
Result<QUuid> idOf(QByteArrayView name, const QByteArray &text);

// Another {…_id} of the path, in the same manner.
Result<QUuid> pathId(const http::RequestContext &context, QByteArrayView name);

} // namespace latchkey::endpoints
