#pragma once

#include "result.h"
#include "transaction.h"

#include <QString>

#include <vector>

namespace latchkey::storage {

// A step for Latchkey's own tables. A step that has been released never changes; only one that
// repeats no longer makes what a later one takes away.
struct OwnMigration
{
    int version = 0; // 1, 2, 3 …
    QString name; // the scripts are resources/migrations/<engine>/latchkey_<version>_<name>.sql
    QString script = {}; // instead of the file: for tests
    bool repeats = false; // PostgreSQL: at every start, until it has got what it needs
};

// All steps, lowest first.
std::vector<OwnMigration> ownMigrations();

Result<QString> scriptOf(const OwnMigration &step, Engine engine);

// A script of resources/migrations/<engine>, without its ".sql".
Result<QString> migrationScript(const QString &name, Engine engine);

} // namespace latchkey::storage
