#include "schemaaccess.h"

#include "sharedschema.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char schemaText[] = R"(
    SELECT CAST(current_user AS TEXT), has_schema_privilege(oid, 'USAGE'),
           has_schema_privilege(oid, 'CREATE')
    FROM pg_catalog.pg_namespace WHERE nspname = ?)";

constexpr char tablesText[] = R"(
    SELECT CAST(c.relname AS TEXT), CAST(pg_get_userbyid(c.relowner) AS TEXT),
           row_security_active(c.oid),
           has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
               AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE')
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ? AND c.relkind IN ('r', 'p') ORDER BY c.relname)";

constexpr char elsewhereText[] = R"(
    SELECT CAST(n.nspname AS TEXT)
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = 'schema_migrations' AND c.relkind IN ('r', 'p') AND n.nspname <> ?
    ORDER BY n.nspname)";

bool isOfInterest(const QString &table)
{
    return table.startsWith("latchkey_"_L1)
        || std::ranges::any_of(neededTables(),
                               [&](const NeededTable &needed) { return needed.name == table; });
}

Result<> readTables(Transaction &transaction, const QString &schema, SchemaAccess &access)
{
    const auto rows = TRY(transaction.rows(tablesText, {schema}));
    for (const Row &row : rows) {
        const SchemaAccess::Table table{.name = row.text(0),
                                        .owner = row.text(1),
                                        .isHidden = row.flag(2),
                                        .mayWrite = row.flag(3)};
        if (isOfInterest(table.name) && (table.isHidden || !table.mayWrite))
            access.barred.push_back(table);
    }
    return {};
}

} // namespace

Result<SchemaAccess> surveyAccess(Transaction &transaction, const QString &schema)
{
    SchemaAccess access;
    if (transaction.engine() == Engine::Sqlite)
        return access;
    const auto row = TRY(transaction.row(schemaText, {schema}));
    access.schemaExists = row.has_value();
    if (!row)
        return access;
    access.role = row->text(0);
    access.mayUse = row->flag(1);
    access.mayCreate = row->flag(2);
    TRY(readTables(transaction, schema, access));
    const auto elsewhere = TRY(transaction.rows(elsewhereText, {schema}));
    for (const Row &place : elsewhere)
        access.migrationsElsewhere += place.text(0);
    return access;
}

QString accessProblem(const SchemaAccess &access, const QString &schema)
{
    if (!access.mayUse) {
        return u"The role \"%1\" may not use the schema \"%2\". Its owner can: GRANT USAGE, CREATE "
               "ON SCHEMA \"%2\" TO \"%1\";"_s.arg(access.role, schema);
    }
    if (access.barred.empty())
        return {};
    const SchemaAccess::Table &table = access.barred.front();
    if (table.isHidden) {
        return u"Row-level security hides the rows of %1 table(s) of the schema \"%2\" from the "
               u"role "
               "\"%3\": \"%4\" belongs to \"%5\". Connect as the owner of the tables."_s.arg(
                   QString::number(access.barred.size()),
                   schema,
                   access.role,
                   table.name,
                   table.owner);
    }
    return u"The role \"%1\" may not read and write %2 table(s) of the schema \"%3\": \"%4\" "
           "belongs to \"%5\". Connect as the owner of the tables."_s.arg(
               access.role, QString::number(access.barred.size()), schema, table.name, table.owner);
}

} // namespace latchkey::storage
