#include "storefixture.h"

#include <QCoreApplication>
#include <QTest>
#include <QUrl>

#include <future>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

namespace {

// Everything in a database: its tables with all their rows, indexes, grants, namespaces.
QString dump(Database &database)
{
    return support::must(database.read([](Transaction &t) -> Result<QString> {
        QString text;
        const auto objects
            = TRY(t.rows({"SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema",
                          R"(
            SELECT concat_ws(' ', n.nspname, c.relname, c.relkind, c.relacl, c.relowner,
                             c.relrowsecurity, a.attname, a.atttypid, a.attnotnull)
            FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1)"}));
        for (const Row &row : objects)
            text += row.text(0) + u'\n';
        const auto tables = TRY(t.rows({"SELECT name FROM sqlite_schema WHERE type = 'table'",
                                        R"(
            SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1)"}));
        for (const Row &table : tables) {
            const QByteArray all = "SELECT * FROM " + table.text(0).toUtf8();
            const QByteArray sorted = all + " AS t ORDER BY CAST(t AS TEXT)";
            const auto rows = TRY(t.rows({all.constData(), sorted.constData()}));
            for (const Row &row : rows) {
                text += table.text(0) + u": "_s;
                for (int i = 0; i < row.size(); ++i)
                    text += row.text(i) + u'|';
                text += u'\n';
            }
        }
        return text;
    }));
}

// A database as a server leaves it that knows nothing of us, with a person, a session and a trace.
struct PeerFixture : StoreFixture
{
    explicit PeerFixture(Engine engine)
        : StoreFixture(engine)
    {
        ada = addUser(u"ada@example.org"_s);
        addSession(ada, u"token"_s);
        const auto own = read([](Transaction &t) {
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
        });
        for (const Row &row : own)
            execute(u"DROP %1 %2"_s.arg(row.text(0), row.text(1)));
    }

    UserId ada;
};

// A role of the cluster that goes with this object, and a connection as that role.
struct Guest
{
    explicit Guest(StoreFixture &asked)
        : fixture(asked)
        , role(u"latchkey_guest_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++made))
    {
        fixture.execute(u"CREATE ROLE %1 LOGIN PASSWORD 'latchkey'"_s.arg(role));
    }

    ~Guest()
    {
        database.reset();
        fixture.execute(u"DROP OWNED BY %1 CASCADE; DROP ROLE %1"_s.arg(role));
    }

    Database &connected(const QString &query = {})
    {
        QUrl url = QUrl::fromEncoded(fixture.place.url());
        url.setUserName(role);
        url.setPassword(u"latchkey"_s);
        url.setQuery(query);
        database = support::TestDatabase::open({.url = Secret(url.toEncoded())});
        return *database;
    }

    static inline int made = 0;
    StoreFixture &fixture;
    QString role;
    std::unique_ptr<Database> database;
};

constexpr char16_t everyRight[] = u"GRANT USAGE, CREATE ON SCHEMA auth TO %1;"
                                  "GRANT ALL ON ALL TABLES IN SCHEMA auth TO %1;"
                                  "GRANT ALL ON ALL SEQUENCES IN SCHEMA auth TO %1";

} // namespace

// Databases that Supabase Auth made: adopted as they are, or refused and left as they were.
class TstPeerDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isAdoptedAsItIs_data() { addEngineRows(); }

    void isAdoptedAsItIs();
    void wideVersions();
    void refuses_data();
    void refuses();
    void rolesThatDoNotOwnTheTables_data();
    void rolesThatDoNotOwnTheTables();
    void rolesThatSeeEverything_data();
    void rolesThatSeeEverything();
    void migrationsInAnotherSchema();
    void searchPaths_data();
    void searchPaths();
    void worksBesideOpenTransactions();
};

void TstPeerDatabase::isAdoptedAsItIs()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    PeerFixture fixture(engine);
    const QStringList before = dump(*fixture.database).split(u'\n');

    QVERIFY(Migrator(*fixture.database).migrate());
    QVERIFY(Migrator(*fixture.database).migrate());

    QStringList after = dump(*fixture.database).split(u'\n');
    for (const QString &line : before)
        QVERIFY2(after.removeOne(line), qPrintable(line));
    QCOMPARE(fixture.user(fixture.ada).email, u"ada@example.org"_s);
    QVERIFY(fixture.count("latchkey_migrations") > 0);
    QCOMPARE(fixture.count("latchkey_guesses"), 0);
}

// What images of Supabase hold, whose first migration made the table (reference/database.md 4.23).
void TstPeerDatabase::wideVersions()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    fixture.execute(u"ALTER TABLE schema_migrations ALTER COLUMN version TYPE varchar(255);"
                    "DROP INDEX IF EXISTS schema_migrations_version_idx"_s);
    QVERIFY(Migrator(*fixture.database).migrate());

    PeerFixture padded(Engine::PostgreSql);
    padded.execute(u"ALTER TABLE schema_migrations ALTER COLUMN version TYPE char(20)"_s);
    QVERIFY(Migrator(*padded.database).migrate());
}

void TstPeerDatabase::refuses_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("told");
    const auto add = [](const char *name, const QString &change, const QStringList &told) {
        QTest::addRow("sqlite %s", name) << Engine::Sqlite << change << told;
        QTest::addRow("postgresql %s", name) << Engine::PostgreSql << change << told;
    };
    const QString newer = u"INSERT INTO schema_migrations (version) VALUES ('29990101000000');"_s;
    add("missing ids",
        u"DELETE FROM schema_migrations WHERE version IN ('20260625000000', '00')"_s,
        {u"lacks 2 migrations"_s, u"00, 20260625000000"_s, u"Supabase Auth v2.196 first"_s});
    add("missing and newer ids",
        newer + u"DELETE FROM schema_migrations WHERE version = '20260121000000'"_s,
        {u"lacks 1 migrations"_s, u"20260121000000"_s, u"v2.196"_s});
    add("no ids at all",
        u"DELETE FROM schema_migrations"_s,
        {u"schema_migrations shows no migrations"_s, u"set DB_NAMESPACE"_s});
    add("no schema_migrations",
        u"DROP TABLE schema_migrations"_s,
        {u"schema_migrations shows no migrations"_s});
    add("newer ids, a column gone",
        newer + u"ALTER TABLE sessions DROP COLUMN tag"_s,
        {u"29990101000000"_s, u"sessions.tag is missing"_s, u"A newer Latchkey"_s});
    add("newer ids, a table gone",
        newer + u"DROP TABLE mfa_amr_claims"_s,
        {u"29990101000000"_s, u"table mfa_amr_claims is missing"_s});
    add("newer ids, a column that demands a value",
        newer
            + u"DROP TABLE oauth_client_states; CREATE TABLE oauth_client_states (id TEXT, "
              "provider_type TEXT, code_verifier TEXT, created_at TEXT, realm TEXT NOT NULL)"_s,
        {u"29990101000000"_s, u"oauth_client_states.realm demands a value"_s});
    add("all ids, but a column gone",
        u"ALTER TABLE sessions DROP COLUMN tag"_s,
        {u"is not as the migrations of Supabase Auth v2.196"_s, u"sessions.tag is missing"_s});
    add("all ids, and no tables",
        u"DROP TABLE mfa_challenges; DROP TABLE mfa_factors"_s,
        {u"table mfa_challenges is missing, table mfa_factors is missing"_s});
}

void TstPeerDatabase::refuses()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, change);
    QFETCH(const QStringList, told);
    REQUIRE_ENGINE(engine);
    PeerFixture fixture(engine);
    fixture.execute(change);
    const QString before = dump(*fixture.database);

    const auto report = Migrator(*fixture.database).migrate();

    QVERIFY(!report);
    for (const QString &part : told)
        QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
    QVERIFY(report.error().message.endsWith(u"Nothing was changed."));
    QCOMPARE(dump(*fixture.database), before);
}

void TstPeerDatabase::rolesThatDoNotOwnTheTables_data()
{
    QTest::addColumn<QString>("grants"); // %1: the role
    QTest::addColumn<QStringList>("told");
    const QString all = QString::fromUtf16(everyRight);
    QTest::newRow("nothing") << u"SELECT 1"_s
                             << QStringList{u"may not use the schema \"auth\""_s, u"GRANT USAGE"_s};
    QTest::newRow("every right, but not the owner's")
        << all << QStringList{u"Row-level security hides the rows of"_s, u"Connect as the owner"_s};
    QTest::newRow("one table of another owner")
        << QString(all
                   + u";ALTER SCHEMA auth OWNER TO %1; DO $$ DECLARE t record; BEGIN FOR t IN "
                     "SELECT tablename FROM pg_tables WHERE schemaname = 'auth' AND tablename <> "
                     "'users' LOOP EXECUTE 'ALTER TABLE auth.' || t.tablename || ' OWNER TO "
                     "%1'; END LOOP; END $$"_s)
        << QStringList{u"rows of 1 table(s)"_s, u"\"users\" belongs to"_s};
    QTest::newRow("may read only")
        << u"GRANT USAGE, CREATE ON SCHEMA auth TO %1;"
           "GRANT SELECT ON ALL TABLES IN SCHEMA auth TO %1; ALTER ROLE %1 BYPASSRLS"_s
        << QStringList{u"may not read and write"_s, u"Connect as the owner"_s};
    QTest::newRow("may not create")
        << QString(all + u"; REVOKE CREATE ON SCHEMA auth FROM %1; ALTER ROLE %1 BYPASSRLS"_s)
        << QStringList{u"may not create tables"_s, u"GRANT CREATE ON SCHEMA \"auth\""_s};
}

void TstPeerDatabase::rolesThatDoNotOwnTheTables()
{
    QFETCH(const QString, grants);
    QFETCH(const QStringList, told);
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    Guest guest(fixture);
    const QString owner = fixture.look("SELECT current_user");
    fixture.execute(QString(grants).replace(u"%1"_s, guest.role));
    const QString before = dump(*fixture.database);

    const auto report = Migrator(guest.connected()).migrate();

    QVERIFY(!report);
    for (const QString &part : told)
        QVERIFY2(report.error().message.contains(part), qPrintable(report.error().message));
    QVERIFY(report.error().message.contains(guest.role));
    QVERIFY(report.error().message.endsWith(u"Nothing was changed."));
    QCOMPARE(dump(*fixture.database), before);
    fixture.execute(u"REASSIGN OWNED BY %1 TO %2"_s.arg(guest.role, owner));
}

void TstPeerDatabase::rolesThatSeeEverything_data()
{
    QTest::addColumn<QString>("grants");
    const QString all = QString::fromUtf16(everyRight);
    QTest::newRow("member of the owner's role")
        << u"DO $$ BEGIN EXECUTE 'GRANT ' || quote_ident(current_user) || ' TO %1'; END $$"_s;
    QTest::newRow("bypasses row-level security") << QString(all + u"; ALTER ROLE %1 BYPASSRLS"_s);
    // As in images of Supabase: the role's own search_path leads elsewhere.
    QTest::newRow("search_path of the role")
        << QString(all + u"; ALTER ROLE %1 BYPASSRLS; ALTER ROLE %1 SET search_path = public"_s);
}

void TstPeerDatabase::rolesThatSeeEverything()
{
    QFETCH(const QString, grants);
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    Guest guest(fixture);
    fixture.execute(QString(grants).replace(u"%1"_s, guest.role));

    Database &database = guest.connected();
    const auto report = Migrator(database).migrate();

    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    const auto found = support::must(
        database.read([&](Transaction &t) { return fixture.users.findById(t, fixture.ada); }));
    QVERIFY(found);
    // A second server, as the owner of the shared tables but not of ours, is told so.
    fixture.execute(u"ALTER TABLE latchkey_guesses FORCE ROW LEVEL SECURITY;"
                    "ALTER ROLE %1 NOBYPASSRLS"_s.arg(guest.role));
    const auto again = Migrator(guest.connected()).migrate();
    const bool isSuperuser
        = fixture.look("SELECT rolsuper FROM pg_roles WHERE rolname = ?", {guest.role}) == u"true";
    QVERIFY(isSuperuser || !again);
}

void TstPeerDatabase::migrationsInAnotherSchema()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    fixture.execute(u"ALTER TABLE schema_migrations SET SCHEMA public"_s);
    const QString before = dump(*fixture.database);

    const auto report = Migrator(*fixture.database).migrate();

    QVERIFY(!report);
    QVERIFY2(
        report.error().message.contains(u"ALTER TABLE \"public\".schema_migrations SET SCHEMA"),
        qPrintable(report.error().message));
    QCOMPARE(dump(*fixture.database), before);
    fixture.execute(u"ALTER TABLE public.schema_migrations SET SCHEMA auth"_s);
    QVERIFY(Migrator(*fixture.database).migrate());
}

void TstPeerDatabase::searchPaths_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isAdopted");
    QTest::newRow("as the peer is told to") << u"search_path=auth"_s << true;
    QTest::newRow("with more behind it") << u"search_path=auth,public,extensions"_s << true;
    QTest::newRow("quoted") << u"search_path=\"auth\", public"_s << true;
    QTest::newRow("by options") << u"options=-c%20search_path%3Dauth"_s << true;
    QTest::newRow("elsewhere") << u"search_path=public"_s << false;
    QTest::newRow("elsewhere first") << u"search_path=public,auth"_s << false;
    QTest::newRow("a longer name") << u"search_path=\"authority\""_s << false;
}

void TstPeerDatabase::searchPaths()
{
    QFETCH(const QString, query);
    QFETCH(const bool, isAdopted);
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    QUrl url = QUrl::fromEncoded(fixture.place.url());
    url.setQuery(query);
    const auto database = support::TestDatabase::open({.url = Secret(url.toEncoded())});
    const QString before = dump(*fixture.database);

    const auto report = Migrator(*database).migrate();

    QCOMPARE(report.has_value(), isAdopted);
    if (!isAdopted) {
        QVERIFY2(report.error().message.contains(u"search_path"),
                 qPrintable(report.error().message));
        QCOMPARE(dump(*fixture.database), before);
    }
}

// The peer goes on working on its tables while they are adopted, and needs not be stopped for it.
void TstPeerDatabase::worksBesideOpenTransactions()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    PeerFixture fixture(Engine::PostgreSql);
    const auto peer = fixture.place.open();
    support::must(peer->transact([&](Transaction &t) -> Result<> {
        TRY(t.run("UPDATE users SET updated_at = now()"));
        TRY(t.run("UPDATE sessions SET updated_at = now()"));
        TRY(t.execute(u"LOCK TABLE refresh_tokens, identities IN ROW EXCLUSIVE MODE"_s));
        auto adopted = std::async(std::launch::async, [&] {
            const auto ours = fixture.place.open();
            return Migrator(*ours).migrate().has_value();
        });
        if (!adopted.get())
            return unexpectedFailure(u"it was not adopted"_s);
        return {};
    }));
    QVERIFY(fixture.count("latchkey_migrations") > 0);

    // What could not be made then is made at the next start.
    const QByteArray index
        = "SELECT coalesce(CAST(to_regclass('latchkey_users_search_idx') AS text), '')";
    QCOMPARE(fixture.look(index), QString());
    QVERIFY(Migrator(*fixture.database).migrate());
    QCOMPARE(fixture.look(index), u"latchkey_users_search_idx"_s);
}

QTEST_GUILESS_MAIN(TstPeerDatabase)
#include "tst_peerdatabase.moc"
