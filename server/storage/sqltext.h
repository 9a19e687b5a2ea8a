#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace latchkey::storage {

// Joins parts of a statement at compile time, so that a list of columns is written once:
//   constexpr auto text = joined("SELECT ", columns, " FROM users WHERE id = ?");
// A part is a literal or what joined() gave.
template <typename... Part>
consteval auto joined(const Part &...parts)
{
    std::array<char, (sizeof(Part) + ...) - sizeof...(Part) + 1> text{};
    auto out = text.begin();
    ((out = std::copy_n(std::data(parts), sizeof(Part) - 1, out)), ...);
    return text;
}

// The instance_id of every row: servers of this schema look rows up by it and never store NULL.
inline constexpr char nilUuid[] = "'00000000-0000-0000-0000-000000000000'";

} // namespace latchkey::storage
