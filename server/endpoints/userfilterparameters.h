#pragma once

#include "result.h"
#include "services/userlisting.h"

#include <QJsonObject>
#include <QStringView>

#include <functional>

namespace latchkey::endpoints {

// The values of a query or of a body's member `filter`, by name; empty: not given.
using Parameters = std::function<QString(QStringView name)>;

// The demands on users that may be put together: search, confirmed, invited, banned, anonymous,
// deleted, has_factor, never_signed_in, provider, role, created_from, created_to, signed_in_from,
// signed_in_to and ids. validation_failed names the parameter and what would be right.
Result<storage::UserFilter> readUserFilter(const Parameters &parameters, const QString &audience);

// Whether any of them is given.
bool hasUserFilter(const Parameters &parameters);

// Those that are given, as they were sent.
QJsonObject givenUserFilter(const Parameters &parameters);

// Each that is given, with its value: the same for the same demands.
QByteArray userFilterText(const Parameters &parameters);

Result<std::optional<bool>> readFlag(const Parameters &parameters, QStringView name);
Result<std::optional<Timestamp>> readTime(const Parameters &parameters, QStringView name);
Result<QString> readShortText(const Parameters &parameters, QStringView name);

} // namespace latchkey::endpoints
