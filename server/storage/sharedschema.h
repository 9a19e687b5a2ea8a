#pragma once

#include <QLatin1StringView>

#include <span>

namespace latchkey::storage {

// The version of the peer whose final schema ours is.
inline constexpr QLatin1StringView peerVersion("v2.196");

// The ids of the peer's migrations that the shared schema stands for (reference/database.md 6).
std::span<const QLatin1StringView> peerMigrationIds();

// A table of the shared schema and the columns of it that Latchkey reads or writes, now or in flows
// still to be built. Columns that nothing uses are not listed.
struct NeededTable
{
    QLatin1StringView name;
    QLatin1StringView columns; // separated by blanks
};

std::span<const NeededTable> neededTables();

} // namespace latchkey::storage
