#pragma once

#include "transaction.h"

#include <QStringList>

namespace latchkey::storage {

// What the role of a connection may do with a schema (PostgreSQL; anything, on SQLite). Found out
// before anything is read, because row-level security hides rows from others than the owner of a
// table without a word: an account would look as if it did not exist.
struct SchemaAccess
{
    QString role;
    bool schemaExists = true;
    bool mayUse = true; // USAGE
    bool mayCreate = true; // CREATE, for tables of our own

    struct Table
    {
        QString name;
        QString owner;
        bool isHidden = false; // row-level security applies to this role
        bool mayWrite = true; // SELECT, INSERT, UPDATE and DELETE
    };

    std::vector<Table> barred; // tables of ours and of the shared schema that cannot be used

    // Schemas in which a peer has kept its list of migrations that should be in this one.
    QStringList migrationsElsewhere;
};

Result<SchemaAccess> surveyAccess(Transaction &transaction, const QString &schema);

// What has to be changed before this program can use the schema; nothing if it can.
QString accessProblem(const SchemaAccess &access, const QString &schema);

} // namespace latchkey::storage
