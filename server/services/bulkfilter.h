#pragma once

#include "result.h"
#include "storage/userfilter.h"

#include <QJsonObject>

namespace latchkey::services {

// The users that a job is about, by the names of the filters of GET /admin/users. Stricter than
// there: a name that is not known is refused, because a filter with a slip in it would mean more
// people than was meant.
Result<storage::UserFilter> readBulkFilter(const QJsonObject &members, const QString &audience);

} // namespace latchkey::services
