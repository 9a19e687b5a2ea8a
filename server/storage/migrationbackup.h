#pragma once

#include "clock.h"
#include "migrator.h"

namespace latchkey::storage {

// Before a migration changes the tables of a SQLite file, a backup is written beside it:
// FILE.before-migration-20261125T210000Z. The latest three are kept. Its path, or nothing where
// none was needed: nothing to migrate, a fresh file, or PostgreSQL, whose backups are its
// operator's. An error means that the migration must not begin.
Result<QString> backUpBeforeMigration(Database &database,
                                      const DatabaseOptions &options,
                                      const Migrator &migrator,
                                      Timestamp now);

} // namespace latchkey::storage
