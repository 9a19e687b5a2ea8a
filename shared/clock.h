#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace latchkey {

// A moment in UTC, in microseconds: what PostgreSQL's timestamptz holds.
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

// The only place that asks the machine for the time. Everything else receives a Clock, or `now`.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
};

// RFC 3339 in UTC with "Z"; up to 6 fractional digits, trailing zeros cut, none when zero.
QByteArray toRfc3339(Timestamp moment);

// Fixed width, "YYYY-MM-DD HH:MM:SS.ffffff+00:00": PostgreSQL reads it, and as text in SQLite it
// sorts by time.
QByteArray toSqlText(Timestamp moment);

// Reads RFC 3339 and what both databases print: "T" or blank between date and time, 0 to 9
// fractional digits, and "Z", "+00", "+00:00", another offset or nothing (UTC) at the end. Nothing
// but the years 1 to 9999 of UTC, which both databases can hold.
std::optional<Timestamp> parseTimestamp(QByteArrayView text);

inline qint64 unixSeconds(Timestamp moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
}

} // namespace latchkey
