#include "clock.h"

#include <algorithm>
#include <array>

namespace latchkey {

namespace {

// "2026-07-01", the separator and "12:00:00.000000", in the proleptic Gregorian calendar of RFC
// 3339. The digits are set one by one: the texts of an answer hold a dozen times.
class TimeText
{
public:
    TimeText(Timestamp moment, char separator)
    {
        const auto day = std::chrono::floor<std::chrono::days>(moment);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss time(moment - day);
        put(0, 4, std::clamp(static_cast<int>(date.year()), 0, 9999));
        put(5, 2, static_cast<unsigned>(date.month()));
        put(8, 2, static_cast<unsigned>(date.day()));
        m_text[10] = separator;
        put(11, 2, time.hours().count());
        put(14, 2, time.minutes().count());
        put(17, 2, time.seconds().count());
        put(20, 6, time.subseconds().count());
    }

    QByteArrayView view() const { return QByteArrayView(m_text.data(), std::ssize(m_text)); }

private:
    void put(std::size_t first, std::size_t digits, auto value)
    {
        for (std::size_t at = first + digits; at > first; value /= 10)
            m_text[--at] = static_cast<char>('0' + value % 10);
    }

    std::array<char, 26> m_text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', ' ', '0', '0',
                                ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', '0', '0', '0'};
};

// A cursor over digits and marks; every step says whether it found what it wanted.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    { }

    bool number(int digits, int &value)
    {
        if (m_text.size() < digits)
            return false;
        value = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = m_text[i];
            if (c < '0' || c > '9')
                return false;
            value = value * 10 + (c - '0');
        }
        m_text = m_text.sliced(digits);
        return true;
    }

    bool mark(QByteArrayView choices)
    {
        if (m_text.isEmpty() || !choices.contains(m_text.front()))
            return false;
        m_last = m_text.front();
        m_text = m_text.sliced(1);
        return true;
    }

    int fraction() // microseconds; further digits are dropped
    {
        int value = 0;
        int scale = 100000;
        while (!m_text.isEmpty() && m_text.front() >= '0' && m_text.front() <= '9') {
            value += (m_text.front() - '0') * scale;
            scale /= 10;
            m_text = m_text.sliced(1);
        }
        return value;
    }

    char last() const { return m_last; }

    bool atEnd() const { return m_text.isEmpty(); }

private:
    QByteArrayView m_text;
    char m_last = 0;
};

bool readOffset(Scanner &scan, std::chrono::minutes &offset)
{
    if (scan.atEnd() || scan.mark("Zz"))
        return scan.atEnd();
    int hours = 0;
    int minutes = 0;
    if (!scan.mark("+-"))
        return false;
    const int sign = scan.last() == '-' ? -1 : 1;
    if (!scan.number(2, hours))
        return false;
    if (!scan.atEnd()) {
        scan.mark(":");
        if (!scan.number(2, minutes))
            return false;
    }
    if (hours > 23 || minutes > 59)
        return false;
    offset = std::chrono::minutes(sign * (hours * 60 + minutes));
    return scan.atEnd();
}

} // namespace

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

QByteArray toRfc3339(Timestamp moment)
{
    const TimeText text(moment, 'T');
    QByteArrayView shortest = text.view();
    while (shortest.endsWith('0'))
        shortest.chop(1);
    if (shortest.endsWith('.'))
        shortest.chop(1);
    return shortest.toByteArray().append('Z');
}

QByteArray toSqlText(Timestamp moment)
{
    return TimeText(moment, ' ').view().toByteArray().append("+00:00");
}

std::optional<Timestamp> parseTimestamp(QByteArrayView text)
{
    Scanner scan(text);
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const bool dated = scan.number(4, year) && scan.mark("-") && scan.number(2, month)
        && scan.mark("-") && scan.number(2, day) && scan.mark("Tt ");
    if (!dated)
        return std::nullopt;
    const bool timed = scan.number(2, hour) && scan.mark(":") && scan.number(2, minute)
        && scan.mark(":") && scan.number(2, second);
    if (!timed || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    const int micros = scan.mark(".") ? scan.fraction() : 0;
    std::chrono::minutes offset{0};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!readOffset(scan, offset) || !date.ok())
        return std::nullopt;
    const Timestamp moment = std::chrono::sys_days(date) + std::chrono::hours(hour)
        + std::chrono::minutes(minute) + std::chrono::seconds(second)
        + std::chrono::microseconds(micros) - offset;
    using namespace std::chrono_literals;
    static constexpr Timestamp first = std::chrono::sys_days(1y / 1 / 1);
    static constexpr Timestamp end = std::chrono::sys_days(10'000y / 1 / 1);
    return moment < first || moment >= end ? std::nullopt : std::optional(moment);
}

} // namespace latchkey
