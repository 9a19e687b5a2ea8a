#include "backupfixture.h"

#include <QCoreApplication>
#include <QTest>
#include <QUrl>

#include <future>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;

// What a PostgreSQL has beside our schema, and how its own programs are called.
class TstPostgresRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherSchemasAreNotBroken();
    void rightsOfOtherRoles_data();
    void rightsOfOtherRoles();
    void aServerThatConnectsMeanwhileIsNoticed();
    void aServerThatStartsMeanwhileWaits();
    void searchIndexComesBack();
    void otherSchemaName();
    void passwordIsNotAnArgument();
};

// Renaming what they refer to would leave them with the old tables.
void TstPostgresRestore::otherSchemasAreNotBroken()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    BackupFixture fixture(Engine::PostgreSql);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.addToTarget();
    fixture.inTarget(u"CREATE TABLE public.profiles (id uuid REFERENCES auth.users)"_s);

    const auto refused = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"profiles_id_fkey on public.profiles"),
             qPrintable(refused.error().message));
    QCOMPARE(fixture.targetHas(emails), u"old@example.org"_s);
}

void TstPostgresRestore::rightsOfOtherRoles_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("a role that is here") << true;
    QTest::newRow("a role that is not here") << false;
}

void TstPostgresRestore::rightsOfOtherRoles()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    QFETCH(const bool, exists);
    BackupFixture fixture(Engine::PostgreSql);
    fixture.fill();
    const QString role = u"\"reader %1\""_s.arg(QCoreApplication::applicationPid());
    fixture.source.execute(u"CREATE ROLE %1; GRANT SELECT ON users TO %1"_s.arg(role));
    support::must(fixture.backUp(fixture.path()));
    if (!exists)
        fixture.source.execute(u"DROP OWNED BY %1; DROP ROLE %1"_s.arg(role));

    const auto report = fixture.restore(fixture.path());
    const QString granted
        = fixture.targetHas("SELECT count(*) FROM information_schema.role_table_grants"
                            " WHERE table_name = 'users' AND grantee LIKE 'reader %'");
    if (exists) {
        fixture.inTarget(u"DROP OWNED BY %1"_s.arg(role));
        fixture.source.execute(u"DROP OWNED BY %1; DROP ROLE %1"_s.arg(role));
    }

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->otherRolesLeftOut, !exists);
    QCOMPARE(granted, exists ? u"1"_s : u"0"_s);
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
}

namespace {

// Holds up whoever wants to migrate or restore the target, until it goes.
class Turn
{
public:
    explicit Turn(const BackupFixture &fixture)
        : m_database(support::TestDatabase::open(
              {.url = Secret(QByteArray(fixture.target.url() + "?application_name=bystander"))}))
    {
        must(m_database->transact([&](Transaction &t) {
            return t.row("SELECT CAST(pg_advisory_lock(hashtextextended(?, 0)) AS TEXT)",
                         {u"latchkey_migrations auth"_s});
        }));
    }

    qint64 waiting() const
    {
        return must(m_database->read([](Transaction &t) {
                   return t.row("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                                " AND NOT granted AND database = (SELECT oid FROM pg_database"
                                " WHERE datname = current_database())");
               }))
            ->integer(0);
    }

    void end()
    {
        must(m_database->transact(
            [](Transaction &t) { return t.row("SELECT CAST(pg_advisory_unlock_all() AS TEXT)"); }));
    }

private:
    template <typename T>
    static T must(Result<T> result)
    {
        return support::must(std::move(result));
    }

    std::unique_ptr<Database> m_database;
};

// A restore over what is in the target, which has looked at it and now waits for its turn.
class WaitingRestore
{
public:
    BackupFixture fixture{Engine::PostgreSql};

    WaitingRestore()
    {
        fixture.fill();
        support::must(fixture.backUp(fixture.path()));
        fixture.addToTarget();
        m_turn.emplace(fixture);
        m_restoring = std::async(std::launch::async,
                                 [this] { return fixture.restore(fixture.path(), Replace::Yes); });
    }

    // The restore is one of them.
    bool othersWait(qint64 count) const
    {
        return QTest::qWaitFor([&] { return m_turn->waiting() == count; }, 20'000);
    }

    Result<RestoreReport> end()
    {
        m_turn->end();
        return m_restoring.get();
    }

private:
    std::optional<Turn> m_turn;
    std::future<Result<RestoreReport>> m_restoring;
};

} // namespace

// It would go on with the tables that gave way.
void TstPostgresRestore::aServerThatConnectsMeanwhileIsNoticed()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    WaitingRestore restore;
    QVERIFY(restore.othersWait(1));

    const auto server = restore.fixture.target.open();
    support::must(server->ping());
    const auto refused = restore.end();

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"A server has connected to this database meanwhile"),
             qPrintable(refused.error().message));
    QCOMPARE(restore.fixture.targetHas(emails), u"old@example.org"_s);
    QCOMPARE(restore.fixture.targetHas(
                 "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%replaced%'"),
             u"0"_s);
}

void TstPostgresRestore::aServerThatStartsMeanwhileWaits()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    WaitingRestore restore;
    QVERIFY(restore.othersWait(1));
    auto starting = std::async(std::launch::async, [&]() -> Result<QString> {
        const auto server = restore.fixture.target.open();
        TRY(Migrator(*server).migrate());
        return server->read([](Transaction &t) -> Result<QString> {
            const auto first = TRY(t.row("SELECT min(email) FROM users"));
            return first->text(0);
        });
    });
    QVERIFY(restore.othersWait(2));

    const auto restored = restore.end();
    const auto seen = starting.get();

    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().message));
    QCOMPARE(*seen, u"ada@example.org"_s);
}

// An archive of one schema cannot hold it, because it needs an extension: the next start makes it.
void TstPostgresRestore::searchIndexComesBack()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    constexpr char index[] = "SELECT count(*) FROM pg_index"
                             " WHERE indexrelid = to_regclass('latchkey_users_search_idx')"
                             " AND indisvalid";
    BackupFixture fixture(Engine::PostgreSql);
    fixture.fill();
    QCOMPARE(fixture.source.read([&](Transaction &t) { return t.row(index); })->integer(0), 1);
    support::must(fixture.backUp(fixture.path()));
    support::must(fixture.restore(fixture.path()));
    QCOMPARE(fixture.targetHas(index), u"0"_s);

    fixture.migrateTarget();

    QCOMPARE(fixture.targetHas(index), u"1"_s);
}

void TstPostgresRestore::otherSchemaName()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    BackupFixture fixture(Engine::PostgreSql);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    DatabaseOptions options = fixture.target.options();
    options.schema = u"Our \"own\""_s;

    const auto refused = restoreBackup(fixture.path(), options, Replace::No, noon);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"DB_NAMESPACE"),
             qPrintable(refused.error().message));

    // Odd names survive the journey, too.
    support::must(Migrator(*support::TestDatabase::open(options), options.schema).migrate());
    support::must(writeBackup(options, fixture.path(u"odd"_s), Replace::No, {}));
    const auto again = restoreBackup(fixture.path(u"odd"_s), options, Replace::Yes, noon);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->formerAt, u"the schema \"Our \"own\"_replaced_20260131t120000z\""_s);
}

// The programs of PostgreSQL are shadowed by one that tells what it was given.
void TstPostgresRestore::passwordIsNotAnArgument()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    BackupFixture fixture(Engine::PostgreSql);
    const QString told = fixture.path(u"told"_s);
    for (const QString &name : {u"pg_dump"_s, u"pg_restore"_s, u"psql"_s}) {
        QVERIFY(overwrite(
            fixture.path(name),
            "#!/bin/sh\n[ \"$1\" = --version ] && echo 'pg_dump (PostgreSQL) 99.1' && exit\n"
            "echo \"arguments: $* password: $PGPASSWORD secret: $GOTRUE_JWT_SECRET\" >> "
                + told.toUtf8() + "\nexit 1\n"));
        QFile::setPermissions(fixture.path(name),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    }
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QByteArray(fixture.folder.path().toUtf8() + ':' + path));
    qputenv("GOTRUE_JWT_SECRET", "of nobody else");
    QUrl url(QString::fromUtf8(fixture.source.place.url()));
    url.setPassword(u"p%27w%20d"_s, QUrl::StrictMode);
    const auto refused
        = writeBackup({.url = Secret(url.toEncoded())}, fixture.path(u"copy"_s), Replace::No, {});
    qputenv("PATH", path);
    qunsetenv("GOTRUE_JWT_SECRET");

    QVERIFY(!refused);
    const QByteArray said = contentOf(told);
    QVERIFY2(said.contains("password: p'w d secret: \n"), said.constData());
    QVERIFY(!said.first(said.indexOf("password: ")).contains("p'w"));
}

QTEST_GUILESS_MAIN(TstPostgresRestore)
#include "tst_postgresrestore.moc"
