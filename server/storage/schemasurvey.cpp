#include "schemasurvey.h"

#include "sharedschema.h"

#include <algorithm>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char columnsSqlite[] = R"(
    SELECT t.name, c.name, c."notnull" = 1 AND c.dflt_value IS NULL AND c.pk = 0 AND c.hidden = 0
    FROM sqlite_schema t, pragma_table_xinfo(t.name) c
    WHERE t.type = 'table' AND ? <> '')";

constexpr char columnsPostgreSql[] = R"(
    SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT),
           a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ? AND a.attnum > 0 AND NOT a.attisdropped)";

Result<> readTables(Transaction &transaction, const QString &schema, SchemaSurvey &survey)
{
    const auto rows = TRY(transaction.rows({columnsSqlite, columnsPostgreSql}, {schema}));
    for (const Row &row : rows)
        survey.tables[row.text(0)].push_back({.name = row.text(1), .demandsValue = row.flag(2)});
    return {};
}

Result<> readVersions(Transaction &transaction, SchemaSurvey &survey)
{
    if (survey.has("schema_migrations"_L1)) {
        const auto rows
            = TRY(transaction.rows("SELECT CAST(version AS TEXT) FROM schema_migrations"));
        for (const Row &row : rows)
            survey.peerIds.insert(row.text(0));
    }
    if (survey.has("latchkey_migrations"_L1)) {
        const auto rows = TRY(transaction.rows("SELECT version FROM latchkey_migrations"));
        for (const Row &row : rows)
            survey.ownVersions.insert(static_cast<int>(row.integer(0)));
    }
    return {};
}

void compare(const NeededTable &needed,
             const std::vector<SchemaSurvey::Column> &columns,
             QStringList &obstacles)
{
    QStringList lacking = QString(needed.columns).split(u' ');
    const QString table = QString(needed.name);
    for (const SchemaSurvey::Column &column : columns) {
        if (!lacking.removeOne(column.name) && column.demandsValue)
            obstacles += u"%1.%2 demands a value"_s.arg(table, column.name);
    }
    for (const QString &column : std::as_const(lacking))
        obstacles += u"%1.%2 is missing"_s.arg(table, column);
}

} // namespace

int SchemaSurvey::ownTop() const
{
    return ownVersions.isEmpty() ? 0 : std::ranges::max(ownVersions);
}

QStringList SchemaSurvey::sharedTables() const
{
    QStringList found;
    for (const NeededTable &table : neededTables()) {
        if (has(table.name) && table.name != "schema_migrations"_L1)
            found += table.name;
    }
    return found;
}

QStringList SchemaSurvey::missingIds() const
{
    QStringList missing;
    for (const QLatin1StringView id : peerMigrationIds()) {
        if (!peerIds.contains(id))
            missing += id;
    }
    return missing;
}

QStringList SchemaSurvey::newerIds() const
{
    QSet<QString> unknown = peerIds;
    for (const QLatin1StringView id : peerMigrationIds())
        unknown.remove(id);
    QStringList sorted = unknown.values();
    sorted.sort();
    return sorted;
}

QStringList SchemaSurvey::obstacles() const
{
    QStringList obstacles;
    for (const NeededTable &needed : neededTables()) {
        if (has(needed.name))
            compare(needed, tables.value(QString(needed.name)), obstacles);
        else
            obstacles += u"table %1 is missing"_s.arg(needed.name);
    }
    return obstacles;
}

Result<SchemaSurvey> surveySchema(Transaction &transaction, const QString &schema)
{
    SchemaSurvey survey{.access = TRY(surveyAccess(transaction, schema))};
    if (survey.access.schemaExists && accessProblem(survey.access, schema).isEmpty()) {
        TRY(readTables(transaction, schema, survey));
        TRY(readVersions(transaction, survey));
    }
    return survey;
}

} // namespace latchkey::storage
