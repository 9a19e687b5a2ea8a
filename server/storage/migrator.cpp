#include "migrator.h"

#include "logging.h"
#include "schemasurvey.h"
#include "sharedschema.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> refusal(const QString &reason)
{
    return failure(ErrorCode::UnexpectedFailure, reason + u" Nothing was changed."_s);
}

QString some(const QStringList &names)
{
    constexpr qsizetype shown = 3;
    if (names.size() <= shown)
        return names.join(u", "_s);
    return names.first(shown).join(u", "_s) + u" and %1 more"_s.arg(names.size() - shown);
}

// Tables of the shared schema without a list of migrations: whose are they?
QString unknownOrigin(const SchemaSurvey &survey, const QString &place)
{
    const QString found = place
        + u" holds tables of the same names (%1), but schema_migrations shows no migrations. "_s
              .arg(some(survey.sharedTables()));
    const QStringList &elsewhere = survey.access.migrationsElsewhere;
    if (elsewhere.isEmpty()) {
        return found + u"Another program uses it: set DB_NAMESPACE to another schema."_s;
    }
    return found
        + u"The schema %1 has a table of that name: Supabase Auth ran with another search_path. "
          u"Move "
          "it here: ALTER TABLE \"%2\".schema_migrations SET SCHEMA …;"_s.arg(some(elsewhere),
                                                                              elsewhere.front());
}

// Tables that another server made: are they those that this program knows?
Result<> judgeShared(const SchemaSurvey &survey, const QString &schema)
{
    const QString place = u"The schema \"%1\""_s.arg(schema);
    if (survey.peerIds.isEmpty())
        return refusal(unknownOrigin(survey, place));
    const QStringList missing = survey.missingIds();
    if (!missing.isEmpty()) {
        return refusal(place
                       + u" lacks %1 migrations of Supabase Auth (%2). Migrate it with Supabase "
                         "Auth %3 first, then start Latchkey again."_s.arg(
                             QString::number(missing.size()), some(missing), peerVersion));
    }
    const QStringList newer = survey.newerIds();
    const QStringList obstacles = survey.obstacles();
    if (obstacles.isEmpty())
        return {};
    if (newer.isEmpty()) {
        return refusal(place
                       + u" is not as the migrations of Supabase Auth %1 have left it: %2."_s.arg(
                           peerVersion, some(obstacles)));
    }
    return refusal(place
                   + u" was changed by migrations that this program does not know (%1): %2. A "
                     "newer Latchkey is needed."_s.arg(some(newer), some(obstacles)));
}

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
    const QString quoted = u'"' + QString(schema).replace(u'"', u"\"\""_s) + u'"';
    if (path.startsWith(quoted) || path.section(u',', 0, 0).trimmed() == schema)
        return {};
    return refusal(
        u"DATABASE_URL sets search_path to \"%1\", but DB_NAMESPACE is \"%2\": make them "
        "agree."_s.arg(path, schema));
}

Result<> createSchema(Transaction &transaction, const QString &schema)
{
    const QString quoted = u'"' + QString(schema).replace(u'"', u"\"\""_s) + u'"';
    const Result<> created = transaction.execute(u"CREATE SCHEMA "_s + quoted);
    if (!created && created.error().sql && created.error().sql->state == "42501"_L1) {
        return refusal(
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

// All refusals come before the first change.
Result<Migrator::Outcome> Migrator::run(Transaction &transaction) const
{
    TRY(checkSearchPath(transaction, m_schema));
    TRY(takeTurn(transaction, m_schema));
    const SchemaSurvey survey = TRY(surveySchema(transaction, m_schema));
    const QString barrier = accessProblem(survey.access, m_schema);
    if (!barrier.isEmpty())
        return refusal(barrier);
    const bool isFresh = survey.sharedTables().isEmpty() && survey.peerIds.isEmpty();
    if (!isFresh)
        TRY(judgeShared(survey, m_schema));
    const int reached = survey.ownVersions.isEmpty() ? 0 : std::ranges::max(survey.ownVersions);
    if (reached > top()) {
        return refusal(u"The schema \"%1\" was made by a newer Latchkey (own migration %2, this "
                       "program knows %3). Start that version or a later one."_s.arg(m_schema)
                           .arg(reached)
                           .arg(top()));
    }

    if (reached < top() && !survey.access.mayCreate)
        return refusal(mayNotCreate(survey.access, m_schema));

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
