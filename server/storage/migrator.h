#pragma once

#include "database.h"
#include "ownmigrations.h"
#include "result.h"

namespace latchkey::storage {

struct MigrationReport
{
    int applied = 0; // steps taken; 0: everything was in place
};

// Brings a database to the schema this program needs. A fresh one gets the final schema with the
// peer's migration ids (reference/database.md 6); Latchkey's own tables climb
// `latchkey_migrations`. Safe to run from several processes at once on one empty database: one
// migrates, the others find it done. A database that it refuses is left as it was.
class Migrator
{
public:
    explicit Migrator(Database &database,
                      QString schema = QStringLiteral("auth"),
                      std::vector<OwnMigration> ladder = ownMigrations());

    Result<MigrationReport> migrate();

    // Whether migrate() would change tables that are there already. Only looks.
    Result<bool> hasTablesToChange() const;

private:
    struct Outcome
    {
        MigrationReport report;
        QStringList newerIds; // migrations of the peer that this program does not know
    };

    Result<Outcome> run(Transaction &transaction) const;
    Result<> makeSharedSchema(Transaction &transaction) const;
    Result<> repeat(Transaction &transaction, int upTo) const;
    Result<int> climb(Transaction &transaction, int from) const;
    int top() const;

    Database &m_database;
    QString m_schema;
    std::vector<OwnMigration> m_ladder;
};

} // namespace latchkey::storage
