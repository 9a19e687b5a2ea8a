#pragma once

#include "result.h"
#include "schemasurvey.h"

#include <QString>

namespace latchkey::storage {

// Copies of a SQLite file. Both functions open the file for reading only, beside a server that owns
// it or without one, and close it before they return. Errors are for the operator.

// A consistent and compact copy of the database in `path` as it is at this moment; writers go on.
// `target` is an empty file or none. No page of the copy holds what had been deleted.
Result<> writeSqliteSnapshot(const QString &path, const QString &target);

// Reads the whole file: refuses one that is no database, or a damaged one. What is in it.
Result<SchemaSurvey> inspectSqliteFile(const QString &path);

// Whether a table of the shared schema has a row, migrations aside.
Result<bool> holdsRows(Transaction &transaction, const SchemaSurvey &survey);

} // namespace latchkey::storage
