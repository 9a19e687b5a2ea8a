#include "ban.h"

#include "duration.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestReason = 500;

} // namespace

Result<std::optional<Ban>> parseBan(const QString &duration, const QString &reason, Timestamp now)
{
    if (reason.toUcs4().size() > longestReason) {
        return failure(ErrorCode::ValidationFailed,
                       u"ban_reason must have at most %1 characters"_s.arg(longestReason));
    }
    if (duration.isEmpty()) {
        if (!reason.isEmpty())
            return failure(ErrorCode::ValidationFailed, u"ban_reason needs a ban_duration"_s);
        return std::nullopt;
    }
    if (duration == "none"_L1)
        return Ban{.until = {}, .reason = reason};
    const std::optional<std::chrono::nanoseconds> length = parseDuration(duration);
    if (!length) {
        return failure(ErrorCode::ValidationFailed,
                       u"invalid format for ban duration: time: invalid duration \"%1\""_s.arg(
                           duration.left(64)));
    }
    if (length->count() == 0)
        return Ban{.until = {}, .reason = reason};
    return Ban{.until = now + std::chrono::floor<std::chrono::microseconds>(*length),
               .reason = reason};
}

} // namespace latchkey::domain
