#include "migrator.h"

#include "logging.h"
#include "schemasurvey.h"
#include "schemaverdict.h"
#include "sharedschema.h"
#include "sqlquoting.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Serializes the migrations of all servers on one database. The statements of a transaction see
// what was committed before each of them, so whoever waited here sees the work done.
Result<> takeTurn(Transaction &transaction, const QString &schema)
{
    if (transaction.engine() == Engine::Sqlite)
        return {}; // the file has one writer at a time
    TRY(transaction.execute(u"SET LOCAL lock_timeout = '1min'; SET LOCAL statement_timeout = 0"_s));
    const QString lock = u"latchkey_migrations "_s + schema;
    TRY(transaction.row("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?, 0)) AS TEXT)",
                        {lock}));
    return {};
}

// A search_path in DATABASE_URL that leads elsewhere: tables would be looked for in one schema and
// made in another.
Result<> checkSearchPath(Transaction &transaction, const QString &schema)
{
    if (transaction.engine() == Engine::Sqlite)
        return {};
    const auto row = TRY(transaction.row("SELECT current_setting('search_path')"));
    const QString path = row ? row->text(0).trimmed() : QString();
    const QString quoted = quotedName(schema);
    if (path.startsWith(quoted) || path.section(u',', 0, 0).trimmed() == schema)
        return {};
    return nothingChanged(
        ErrorCode::UnexpectedFailure,
        u"DATABASE_URL sets search_path to \"%1\", but DB_NAMESPACE is \"%2\": make them "
        "agree."_s.arg(path, schema));
}

Result<> createSchema(Transaction &transaction, const QString &schema)
{
    const QString quoted = quotedName(schema);
    const Result<> created = transaction.execute(u"CREATE SCHEMA "_s + quoted);
    if (!created && created.error().sql && created.error().sql->state == "42501"_L1) {
        return nothingChanged(
            ErrorCode::UnexpectedFailure,
            u"The schema %1 does not exist and this role may not create it. An owner of "
            "the database can: CREATE SCHEMA %1 AUTHORIZATION <this role>;"_s.arg(quoted));
    }
    return created;
}

QString mayNotCreate(const SchemaAccess &access, const QString &schema)
{
    return u"The role \"%1\" may not create tables in the schema \"%2\", and Latchkey needs some "
           u"of "
           "its own. Its owner can: GRANT CREATE ON SCHEMA \"%2\" TO \"%1\";"_s.arg(access.role,
                                                                                    schema);
}

Result<> recordPeerIds(Transaction &transaction)
{
    QJsonArray ids;
    for (const QLatin1StringView id : peerMigrationIds())
        ids.append(id);
    TRY(transaction.run({"INSERT INTO schema_migrations (version) SELECT value FROM json_each(?)",
                         "INSERT INTO schema_migrations (version)"
                         " SELECT json_array_elements_text(CAST(? AS JSON))"},
                        {ids}));
    return {};
}

Result<> createLadder(Transaction &transaction)
{
    if (transaction.engine() == Engine::Sqlite) {
        return transaction.execute(uR"(
            CREATE TABLE latchkey_migrations (
                version INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                applied_at TEXT NOT NULL
                    DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now'))
            ) STRICT)"_s);
    }
    return transaction.execute(uR"(
        CREATE TABLE latchkey_migrations (
            version integer PRIMARY KEY,
            name text NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now()
        );
        ALTER TABLE latchkey_migrations ENABLE ROW LEVEL SECURITY)"_s);
}

} // namespace

Migrator::Migrator(Database &database, QString schema, std::vector<OwnMigration> ladder)
    : m_database(database)
    , m_schema(std::move(schema))
    , m_ladder(std::move(ladder))
{ }

Result<MigrationReport> Migrator::migrate()
{
    const Outcome outcome
        = TRY(m_database.transact([this](Transaction &transaction) { return run(transaction); }));
    if (!outcome.newerIds.isEmpty()) {
        logging::write(
            LogLevel::Warning,
            u"The database was migrated by a newer server of the same API. Every table "
            "and column needed is there, so Latchkey carries on.",
            {{"schema"_L1, m_schema}, {"unknown_migrations"_L1, outcome.newerIds.join(u' ')}});
    }
    return outcome.report;
}

Result<bool> Migrator::hasTablesToChange() const
{
    return m_database.read([this](Transaction &transaction) -> Result<bool> {
        const SchemaSurvey survey = TRY(surveySchema(transaction, m_schema));
        return !survey.isFresh() && survey.ownTop() < top();
    });
}

// All refusals come before the first change.
Result<Migrator::Outcome> Migrator::run(Transaction &transaction) const
{
    TRY(checkSearchPath(transaction, m_schema));
    TRY(takeTurn(transaction, m_schema));
    const SchemaSurvey survey = TRY(surveySchema(transaction, m_schema));
    const QString barrier = accessProblem(survey.access, m_schema);
    if (!barrier.isEmpty())
        return nothingChanged(ErrorCode::UnexpectedFailure, barrier);
    TRY(judgeSchema(survey, m_schema, top()));
    const bool isFresh = survey.isFresh();
    const int reached = survey.ownTop();

    if (reached < top() && !survey.access.mayCreate)
        return nothingChanged(ErrorCode::UnexpectedFailure, mayNotCreate(survey.access, m_schema));

    Outcome outcome{.report = {}, .newerIds = survey.newerIds()};
    if (!survey.access.schemaExists)
        TRY(createSchema(transaction, m_schema));
    if (isFresh) {
        TRY(makeSharedSchema(transaction));
        ++outcome.report.applied;
    }
    if (!survey.has("latchkey_migrations"_L1))
        TRY(createLadder(transaction));
    TRY(repeat(transaction, reached));
    outcome.report.applied += TRY(climb(transaction, reached));
    return outcome;
}

Result<> Migrator::makeSharedSchema(Transaction &transaction) const
{
    QStringList scripts{u"accounts"_s, u"sessions"_s, u"providers"_s, u"records"_s};
    if (transaction.engine() == Engine::PostgreSql)
        scripts += u"access"_s;
    for (const QString &name : std::as_const(scripts)) {
        const QString script = TRY(migrationScript(name, transaction.engine()));
        TRY(transaction.execute(script));
    }
    return recordPeerIds(transaction);
}

Result<int> Migrator::climb(Transaction &transaction, int from) const
{
    int steps = 0;
    for (const OwnMigration &step : m_ladder) {
        if (step.version <= from)
            continue;
        const QString script = TRY(scriptOf(step, transaction.engine()));
        TRY(transaction.execute(script));
        TRY(transaction.run("INSERT INTO latchkey_migrations (version, name) VALUES (?, ?)",
                            {step.version, step.name}));
        ++steps;
    }
    return steps;
}

// What these steps want depends on others: who owns the tables, and who uses them at the moment.
Result<> Migrator::repeat(Transaction &transaction, int upTo) const
{
    if (transaction.engine() == Engine::Sqlite)
        return {};
    for (const OwnMigration &step : m_ladder) {
        if (!step.repeats || step.version > upTo)
            continue;
        const QString script = TRY(scriptOf(step, transaction.engine()));
        TRY(transaction.execute(script));
    }
    return {};
}

int Migrator::top() const
{
    return m_ladder.empty() ? 0 : m_ladder.back().version;
}

} // namespace latchkey::storage
