#pragma once

#include <span>

namespace latchkey::test {

// What the shared schema must look like (reference/database.md 4), so that another server of the
// same API can work on it. Types are PostgreSQL's, varchar, tstz and ts for short; "!" is NOT NULL.
struct ExpectedTable
{
    const char *name;
    const char *columns; // in physical order, separated by blanks
};

enum class IndexKind { Plain, Unique, Primary };

struct ExpectedIndex
{
    const char *table;
    const char *name;
    IndexKind kind;
    const char *definition; // as PostgreSQL prints what follows USING
};

std::span<const ExpectedTable> expectedTables(); // by name
std::span<const ExpectedIndex> expectedIndexes(); // by name
std::span<const char *const>
expectedConstraints(); // "table kind name": c check, f foreign, u unique

} // namespace latchkey::test
