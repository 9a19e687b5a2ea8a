#include "postgresrestore.h"

#include "ownmigrations.h"
#include "postgresarchive.h"
#include "schemaverdict.h"
#include "sqlitesnapshot.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// What is where the backup shall go.
struct Place
{
    int serverVersion = 0;
    QString barrier; // why what is there cannot be looked at
    bool schemaExists = false;
    bool hasObjects = false;
    bool hasRows = false;
    qint64 servers = 0; // of ours that are connected
    qint64 ownBackend = 0; // of the connection that looked
    QStringList dependents; // things in other schemas that refer to something in this one
};

constexpr char placeSql[] = R"(
    SELECT CAST(current_setting('server_version_num') AS INTEGER) / 10000,
           EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = ?)
           OR EXISTS (SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                      WHERE n.nspname = ?)
           OR EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                      WHERE n.nspname = ?),
           (SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'latchkey'
              AND pid <> pg_backend_pid()),
           pg_backend_pid())";

// The identity of a dependent object names its schema, if not in a column of its own: "mine on
// public.profiles", "for public.profiles.owner".
constexpr char dependentsSql[] = R"(
    WITH space AS (SELECT oid FROM pg_namespace WHERE nspname = ?), own AS (
        SELECT CAST('pg_class' AS regclass) AS kind, c.oid FROM pg_class c, space
        WHERE relnamespace = space.oid
        UNION ALL SELECT CAST('pg_proc' AS regclass), p.oid FROM pg_proc p, space
        WHERE pronamespace = space.oid
        UNION ALL SELECT CAST('pg_type' AS regclass), t.oid FROM pg_type t, space
        WHERE typnamespace = space.oid)
    SELECT DISTINCT dependent.type || ' ' || dependent.identity AS name
    FROM pg_depend JOIN own ON own.kind = refclassid AND own.oid = refobjid
    CROSS JOIN LATERAL pg_identify_object(classid, objid, objsubid) AS dependent
    WHERE deptype = 'n'
      AND coalesce(dependent.schema,
                   substring(dependent.identity
                             FROM '(?: on |^for )("(?:[^"]|"")+"|[^."]+)[.]')) <> quote_ident(?)
    ORDER BY name)";

Result<Place> lookAt(Transaction &transaction, const QString &schema)
{
    Place place;
    const SchemaSurvey survey = TRY(surveySchema(transaction, schema));
    place.barrier = accessProblem(survey.access, schema);
    place.schemaExists = survey.access.schemaExists;
    const auto facts = TRY(transaction.row(placeSql, {schema, schema, schema}));
    place.serverVersion = static_cast<int>(facts->integer(0));
    place.hasObjects = facts->flag(1);
    place.servers = facts->integer(2);
    place.ownBackend = facts->integer(3);
    place.hasRows = TRY(holdsRows(transaction, survey));
    for (const Row &row : TRY(transaction.rows(dependentsSql, {schema, schema})))
        place.dependents += row.text(0);
    return place;
}

Result<> judge(const Place &place, const QString &schema, Replace replace)
{
    if (!place.barrier.isEmpty())
        return nothingChanged(ErrorCode::Conflict, place.barrier);
    if (place.servers > 0) {
        return nothingChanged(
            ErrorCode::Conflict,
            u"A server is connected to this database (%1 connections); stop all servers "
            "on it first."_s.arg(place.servers));
    }
    if (place.hasRows && replace == Replace::No) {
        return nothingChanged(
            ErrorCode::Conflict,
            u"The schema \"%1\" holds data already. With --force it gives way and is "
            "kept aside."_s.arg(schema));
    }
    if (!place.dependents.isEmpty()) {
        return nothingChanged(
            ErrorCode::Conflict,
            u"Other schemas refer to the schema \"%1\" (%2) and would go on referring "
            "to what is there now. Restore into a new database and move that over, or "
            "use pg_restore by hand."_s.arg(
                schema,
                place.dependents.first(std::min<qsizetype>(place.dependents.size(), 3))
                    .join(u", "_s)));
    }
    return {};
}

Result<SchemaSurvey>
inspect(const PostgresArchive &archive, const QString &file, const QString &schema)
{
    SchemaSurvey survey = TRY(archive.inspect(schema));
    if (survey.isFresh() || !survey.has("users"_L1)) {
        return nothingChanged(
            ErrorCode::ValidationFailed,
            u"%1 holds no tables of this server in a schema \"%2\". DB_NAMESPACE names "
            "the schema."_s.arg(file, schema));
    }
    TRY(judgeMigrations(survey, schema, ownMigrations().back().version));
    return survey;
}

} // namespace

Result<RestoreReport> restorePostgres(const QString &file,
                                      const DatabaseUrl &url,
                                      const DatabaseOptions &into,
                                      Replace replace,
                                      Timestamp now)
{
    RestoreReport report;
    report.seal = TRY(checkSeal(file));
    const auto database = TRY(Database::open(into));
    const Place place = TRY(
        database->read([&](Transaction &transaction) { return lookAt(transaction, into.schema); }));
    const auto programs = TRY(PostgresPrograms::find(url, place.serverVersion));
    const PostgresArchive archive(programs, file);
    TRY(inspect(archive, file, into.schema));
    TRY(judge(place, into.schema, replace));

    PostgresArchive::Target target{.schema = into.schema,
                                   .exists = place.schemaExists && !place.hasObjects,
                                   .movedTo = {},
                                   .ownBackend = place.ownBackend};
    if (place.hasObjects) {
        target.movedTo = u"%1_replaced_%2"_s.arg(into.schema, nameOfMoment(now).toLower());
        report.formerAt = u"the schema \"%1\""_s.arg(*target.movedTo);
    }
    report.otherRolesLeftOut = !TRY(archive.restore(target));
    return report;
}

} // namespace latchkey::storage
