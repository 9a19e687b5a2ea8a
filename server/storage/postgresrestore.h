#pragma once

#include "backup.h"
#include "databaseurl.h"

namespace latchkey::storage {

// restoreBackup() for PostgreSQL. A schema that holds anything is renamed, so nothing is lost; one
// that other schemas refer to stays, because they would go on referring to the old tables.
Result<RestoreReport> restorePostgres(const QString &file,
                                      const DatabaseUrl &url,
                                      const DatabaseOptions &into,
                                      Replace replace,
                                      Timestamp now);

} // namespace latchkey::storage
