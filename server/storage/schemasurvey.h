#pragma once

#include "schemaaccess.h"
#include "transaction.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace latchkey::storage {

// What a database holds before a migration: only looked at, nothing changed.
struct SchemaSurvey
{
    struct Column
    {
        QString name;
        bool demandsValue = false; // NOT NULL, and nothing fills it in
    };

    SchemaAccess access;
    QHash<QString, std::vector<Column>> tables;
    QSet<QString> peerIds; // schema_migrations
    QSet<int> ownVersions; // latchkey_migrations

    bool has(QLatin1StringView table) const { return tables.contains(QString(table)); }

    bool isFresh() const { return sharedTables().isEmpty() && peerIds.isEmpty(); }

    int ownTop() const; // the highest of ownVersions; 0: none

    QStringList sharedTables() const; // those of ours that exist already, schema_migrations aside
    QStringList missingIds() const;
    QStringList newerIds() const; // those that this program does not know

    // Why this program could not work with the tables: what lacks, or demands what we do not know.
    QStringList obstacles() const;
};

// Without access to the tables only that is told.
Result<SchemaSurvey> surveySchema(Transaction &transaction, const QString &schema);

} // namespace latchkey::storage
