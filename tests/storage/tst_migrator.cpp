#include "logging.h"
#include "storefixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QUrl>

#include <mutex>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Which databases are migrated, which are adopted and which are refused untouched.
class TstMigrator : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase();

    void fresh_data() { addEngineRows(); }

    void fresh();

    void severalAtOnce_data() { addEngineRows(); }

    void severalAtOnce();

    void adoptsThePeersDatabase_data() { addEngineRows(); }

    void adoptsThePeersDatabase();

    void adoptsNewerIds_data() { addEngineRows(); }

    void adoptsNewerIds();

    void leftEmptyByAMigrationTool_data() { addEngineRows(); }

    void leftEmptyByAMigrationTool();

    void climbsFromOldToNew_data() { addEngineRows(); }

    void climbsFromOldToNew();

    void failingStepChangesNothing_data() { addEngineRows(); }

    void failingStepChangesNothing();

    void oddSchemaName();
    void roleThatMayNotCreate();
};

namespace {

QString snapshot(Database &database)
{
    return support::must(database.read([](Transaction &t) -> Result<QString> {
        const auto rows = TRY(t.rows({R"(
            SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name)",
                                      R"(
            SELECT concat_ws(' ', table_schema, table_name, column_name, data_type)
            FROM information_schema.columns
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname <> 'pg_catalog'
            UNION ALL SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_'
            ORDER BY 1)"}));
        QString text;
        for (const Row &row : rows)
            text += row.text(0) + u'\n';
        return text;
    }));
}

void execute(Database &database, const QString &script)
{
    support::must(database.transact([&](Transaction &t) { return t.execute(script); }));
}

QString value(Database &database, const char *sql)
{
    return support::must(database.read([&](Transaction &t) -> Result<QString> {
        const auto row = TRY(t.row(sql));
        return row ? row->text(0) : QString();
    }));
}

const int ownSteps = static_cast<int>(ownMigrations().size());
const int allSteps = 1 + ownSteps; // the shared schema is one more

// What a server that knows nothing of us leaves behind.
void makePeersDatabase(const StoreFixture &fixture)
{
    const auto ours = support::must(fixture.database->read([](Transaction &t) {
        // The search index has tables of its own, which go with it. Backwards, because the rows
        // of bulk jobs refer to the jobs.
        return t.rows({"SELECT type, name FROM sqlite_schema WHERE name LIKE 'latchkey_%'"
                       " AND NOT (type = 'table' AND name LIKE 'latchkey_user_search_%')"
                       " ORDER BY type, name",
                       "SELECT CASE relkind WHEN 'i' THEN 'index' ELSE 'table' END AS kind,"
                       " CAST(relname AS TEXT) FROM pg_class WHERE relkind IN ('i', 'r')"
                       " AND relnamespace = CAST('auth' AS regnamespace)"
                       " AND relname LIKE 'latchkey_%' AND relname NOT LIKE '%_pkey'"
                       " ORDER BY kind, relname DESC"});
    }));
    for (const Row &row : ours)
        execute(*fixture.database, u"DROP %1 %2"_s.arg(row.text(0), row.text(1)));
}

} // namespace

void TstMigrator::initTestCase()
{
    QString problem;
    QVERIFY2(logging::setFile(m_folder.filePath(u"log"_s), &problem), qPrintable(problem));
}

void TstMigrator::fresh()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    const auto database = place.open();

    QCOMPARE(support::must(Migrator(*database).migrate()).applied, allSteps);

    QCOMPARE(value(*database, "SELECT count(*) FROM schema_migrations"), u"70"_s);
    QCOMPARE(value(*database, "SELECT max(version) FROM schema_migrations"), u"20260625000000"_s);
    QCOMPARE(value(*database, "SELECT name FROM latchkey_migrations WHERE version = 1"),
             u"outbox"_s);
    const QString at = value(*database, "SELECT CAST(applied_at AS TEXT) FROM latchkey_migrations");
    QVERIFY2(parseTimestamp(at.toLatin1()), qPrintable(at));

    const QString before = snapshot(*database);
    QCOMPARE(support::must(Migrator(*database).migrate()).applied, 0);
    QCOMPARE(snapshot(*database), before);
}

// PostgreSQL: servers of their own; SQLite: a file has one server, so its threads.
void TstMigrator::severalAtOnce()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    const auto shared = place.open();
    std::mutex mutex;
    QList<int> applied;
    QStringList failures;

    inParallel(6, [&](int) {
        const auto own = engine == Engine::PostgreSql ? place.open() : nullptr;
        const auto report = Migrator(own ? *own : *shared).migrate();
        const std::scoped_lock lock(mutex);
        if (report)
            applied += report->applied;
        else
            failures += report.error().message + report.error().detail;
    });

    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    std::ranges::sort(applied);
    QCOMPARE(applied, (QList<int>{0, 0, 0, 0, 0, allSteps}));
}

void TstMigrator::adoptsThePeersDatabase()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    makePeersDatabase(fixture);

    QCOMPARE(support::must(Migrator(*fixture.database).migrate()).applied, ownSteps);

    QCOMPARE(fixture.user(ada).email, u"ada@example.org"_s);
    QCOMPARE(fixture.count("schema_migrations"), 70);
    QCOMPARE(fixture.count("latchkey_outbox"), 0);
}

void TstMigrator::adoptsNewerIds()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    makePeersDatabase(fixture);
    const QString id = engine == Engine::Sqlite ? u"29990101000001"_s : u"29990101000002"_s;
    // A table that nothing needs is gone, one has grown a column that needs no value.
    fixture.execute(u"INSERT INTO schema_migrations (version) VALUES ('%1');"
                    "DROP TABLE instances; ALTER TABLE sessions ADD COLUMN planet TEXT"_s.arg(id));

    QCOMPARE(support::must(Migrator(*fixture.database).migrate()).applied, ownSteps);

    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token"_s);
    QFile log(m_folder.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(log.readAll()).contains(id)); // the warning names it
}

void TstMigrator::leftEmptyByAMigrationTool()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    const auto database = place.open();
    if (engine == Engine::Sqlite) {
        execute(*database, u"CREATE TABLE notes (id INTEGER PRIMARY KEY)"_s); // none of ours
    } else {
        execute(*database,
                u"CREATE SCHEMA auth; CREATE TABLE auth.schema_migrations "
                "(version varchar(255) PRIMARY KEY)"_s);
    }

    QCOMPARE(support::must(Migrator(*database).migrate()).applied, allSteps);

    QCOMPARE(value(*database, "SELECT count(*) FROM schema_migrations"), u"70"_s);
}

void TstMigrator::climbsFromOldToNew()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine); // the old program
    fixture.execute(u"INSERT INTO latchkey_outbox (id, kind, recipient, next_attempt_at, "
                    u"created_at, updated_at)"
                    " VALUES ('00000000-0000-4000-8000-000000000001', 'invite', 'ada@example.org',"
                    " '2026-01-01 00:00:00.000000+00:00', '2026-01-01 00:00:00.000000+00:00',"
                    " '2026-01-01 00:00:00.000000+00:00')"_s);
    std::vector<OwnMigration> ladder = ownMigrations();
    const int top = ladder.back().version;
    ladder.push_back({.version = top + 1,
                      .name = u"priority"_s,
                      .script = u"ALTER TABLE latchkey_outbox ADD COLUMN priority INTEGER"_s});
    ladder.push_back({.version = top + 2,
                      .name = u"colour"_s,
                      .script = u"ALTER TABLE latchkey_outbox ADD COLUMN colour TEXT"_s});

    QCOMPARE(support::must(Migrator(*fixture.database, u"auth"_s, ladder).migrate()).applied, 2);
    QCOMPARE(support::must(Migrator(*fixture.database, u"auth"_s, ladder).migrate()).applied, 0);

    QCOMPARE(fixture.look("SELECT kind, priority, colour FROM latchkey_outbox"),
             u"invite|NULL|NULL"_s);
    const QString before = snapshot(*fixture.database);
    const auto old = Migrator(*fixture.database).migrate(); // the old program comes back
    QVERIFY(!old);
    QVERIFY2(old.error().message.contains(u"made by a newer Latchkey"),
             qPrintable(old.error().message));
    QCOMPARE(snapshot(*fixture.database), before);
}

void TstMigrator::failingStepChangesNothing()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    const auto database = place.open();
    const QString before = snapshot(*database);
    std::vector<OwnMigration> ladder = ownMigrations();
    ladder.push_back({.version = ladder.back().version + 1,
                      .name = u"broken"_s,
                      .script = u"ALTER TABLE no_such_table ADD COLUMN x TEXT"_s});

    QVERIFY(!Migrator(*database, u"auth"_s, ladder).migrate());

    QCOMPARE(snapshot(*database), before); // not even the namespace
    QCOMPARE(support::must(Migrator(*database).migrate()).applied, allSteps);
}

void TstMigrator::oddSchemaName()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    const support::TestDatabase place(Engine::PostgreSql);
    DatabaseOptions options = place.options();
    options.schema = u"My \"Auth\" o'clock"_s;
    const auto database = support::TestDatabase::open(options);

    QCOMPARE(support::must(Migrator(*database, options.schema).migrate()).applied, allSteps);

    QCOMPARE(support::must(Migrator(*database, options.schema).migrate()).applied, 0);
    QCOMPARE(value(*database, "SELECT count(*) FROM schema_migrations"), u"70"_s);
    QCOMPARE(value(*database,
                   "SELECT count(*) FROM pg_tables WHERE schemaname = 'My \"Auth\" o''clock'"),
             u"31"_s);
}

void TstMigrator::roleThatMayNotCreate()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    const support::TestDatabase place(Engine::PostgreSql);
    const auto owner = place.open();
    const QString role
        = u"latchkey_test_role_%1"_s.arg(QCoreApplication::applicationPid()); // of the cluster
    execute(*owner, u"CREATE ROLE %1 LOGIN PASSWORD 'latchkey'"_s.arg(role));
    QUrl url = QUrl::fromEncoded(place.url());
    url.setUserName(role);
    url.setPassword(u"latchkey"_s);

    const QString before = snapshot(*owner);
    {
        const auto guest = support::TestDatabase::open({.url = Secret(url.toEncoded())});
        const auto report = Migrator(*guest).migrate();
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(u"CREATE SCHEMA \"auth\""),
                 qPrintable(report.error().message + report.error().detail));
        QCOMPARE(snapshot(*owner), before);

        execute(*owner, u"CREATE SCHEMA auth AUTHORIZATION "_s + role);
        QCOMPARE(support::must(Migrator(*guest).migrate()).applied, allSteps);
        execute(*owner, u"DROP OWNED BY "_s + role);
    }
    execute(*owner, u"DROP ROLE "_s + role);
}

QTEST_GUILESS_MAIN(TstMigrator)

#include "tst_migrator.moc"
