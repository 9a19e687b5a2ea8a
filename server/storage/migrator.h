#pragma once

#include "database.h"
#include "result.h"

namespace latchkey::storage {

struct MigrationReport
{
    int applied = 0; // steps taken; 0: everything was in place
};

// Brings a database to the schema this program needs. A fresh one gets the final schema with the
// peer's migration ids (reference/database.md 6); Latchkey's own tables climb
// `latchkey_migrations`. Safe to run from several processes at once on one empty database: one
// migrates, the others find it done.
class Migrator
{
public:
    explicit Migrator(Database &database, QString schema = QStringLiteral("auth"));

    Result<MigrationReport> migrate();

private:
    Database &m_database;
    QString m_schema;
};

} // namespace latchkey::storage
