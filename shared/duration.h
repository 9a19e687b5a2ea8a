#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace latchkey {

// A duration as Go writes it: 1h30m, 300ms, 1.5s, -2m, 0. Nothing for another bare number, an
// unknown unit, or what does not fit in 64 bits of nanoseconds.
std::optional<std::chrono::nanoseconds> parseDuration(QStringView text);

} // namespace latchkey
