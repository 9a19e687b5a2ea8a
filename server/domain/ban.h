#pragma once

#include "clock.h"
#include "result.h"

#include <QString>

#include <optional>

namespace latchkey::domain {

// What `ban_duration` asks for: to be locked out until a moment, or nothing: to be let in again.
struct Ban
{
    std::optional<Timestamp> until;
    QString reason; // for administrators' eyes only
};

// `duration` is "none" or a duration as Go writes it (reference/http-api.md 2.25), from `now` on;
// empty: no change is asked for, and then there can be no reason either. A negative duration is a
// ban that is over, and none at all is the same as "none".
Result<std::optional<Ban>> parseBan(const QString &duration, const QString &reason, Timestamp now);

} // namespace latchkey::domain
