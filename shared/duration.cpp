#include "duration.h"

#include <QString>

#include <cstdint>
#include <limits>

namespace latchkey {

using namespace Qt::Literals;

namespace {

constexpr std::uint64_t largest = std::uint64_t(std::numeric_limits<std::int64_t>::max()) + 1;

std::optional<std::uint64_t> unitInNanoseconds(QStringView unit)
{
    if (unit == "ns"_L1)
        return 1;
    if (unit == "us"_L1 || unit == u"\u00b5s" || unit == u"\u03bcs")
        return 1'000;
    if (unit == "ms"_L1)
        return 1'000'000;
    if (unit == "s"_L1)
        return 1'000'000'000;
    if (unit == "m"_L1)
        return 60'000'000'000;
    if (unit == "h"_L1)
        return 3'600'000'000'000;
    return {};
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QStringView takeWhile(QStringView &text, bool (*accepts)(QChar))
{
    qsizetype length = 0;
    while (length < text.size() && accepts(text[length]))
        ++length;
    const QStringView taken = text.first(length);
    text = text.sliced(length);
    return taken;
}

std::optional<std::uint64_t> digitsTimes(QStringView digits, std::uint64_t unit)
{
    std::uint64_t value = 0;
    for (const QChar digit : digits) {
        if (value > largest / 10)
            return {};
        value = value * 10 + std::uint64_t(digit.unicode() - u'0');
    }
    if (value > largest / unit)
        return {};
    return value * unit;
}

// Digits behind the point that are finer than a nanosecond are cut.
std::uint64_t fractionTimes(QStringView digits, std::uint64_t unit)
{
    long double value = 0;
    long double scale = 1;
    for (const QChar digit : digits.first(std::min<qsizetype>(digits.size(), 18))) {
        value = value * 10 + (digit.unicode() - u'0');
        scale *= 10;
    }
    return static_cast<std::uint64_t>(value * static_cast<long double>(unit) / scale);
}

// One number with its unit, taken from the front.
std::optional<std::uint64_t> takeTerm(QStringView &text)
{
    const QStringView whole = takeWhile(text, isDigit);
    QStringView fraction;
    if (text.startsWith(u'.')) {
        text = text.sliced(1);
        fraction = takeWhile(text, isDigit);
    }
    if (whole.isEmpty() && fraction.isEmpty())
        return {};
    const QStringView unitName = takeWhile(text, [](QChar c) { return !isDigit(c) && c != u'.'; });
    const std::optional<std::uint64_t> unit = unitInNanoseconds(unitName);
    if (!unit)
        return {};
    const std::optional<std::uint64_t> base = digitsTimes(whole, *unit);
    if (!base)
        return {};
    return *base + fractionTimes(fraction, *unit);
}

} // namespace

std::optional<std::chrono::nanoseconds> parseDuration(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.sliced(1);
    if (text == u'0')
        return std::chrono::nanoseconds(0);
    if (text.isEmpty())
        return {};
    std::uint64_t sum = 0;
    while (!text.isEmpty()) {
        const std::optional<std::uint64_t> term = takeTerm(text);
        if (!term || *term > largest - sum)
            return {};
        sum += *term;
    }
    if (negative)
        return std::chrono::nanoseconds(static_cast<std::int64_t>(0 - sum));
    if (sum == largest)
        return {};
    return std::chrono::nanoseconds(static_cast<std::int64_t>(sum));
}

} // namespace latchkey
