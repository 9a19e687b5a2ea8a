#pragma once

#include "domain/user.h"
#include "result.h"
#include "storage/userfilter.h"

namespace latchkey::services {

// The peer's place in a list of users by created_at: base64url without padding of
// {"created_at","id"} (reference/http-api.md 2.25). Nothing seals it; an administrator who makes
// one up sees what any other page shows.
QString userCursor(const domain::User &last);

// validation_failed: it is none.
Result<storage::UserPosition> readUserCursor(const QString &cursor);

} // namespace latchkey::services
