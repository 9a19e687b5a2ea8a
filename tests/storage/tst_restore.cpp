#include "backupfixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// What a restored database holds, and the many reasons to leave the one that is there as it is.
class TstRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bringsEverythingBack_data() { addEngineRows(); }

    void bringsEverythingBack();

    void intoAMigratedDatabaseWithoutRows_data() { addEngineRows(); }

    void intoAMigratedDatabaseWithoutRows();

    void keepsWhatWasThere_data() { addEngineRows(); }

    void keepsWhatWasThere();

    void refusesDamage_data();
    void refusesDamage();
    void refusesForeignFiles_data();
    void refusesForeignFiles();

    void refusesANewerProgramsBackup_data() { addEngineRows(); }

    void refusesANewerProgramsBackup();

    void refusesBesideAServer_data() { addEngineRows(); }

    void refusesBesideAServer();

    void plainFilesAreTaken_data() { addEngineRows(); }

    void plainFilesAreTaken();

    void damagedDatabaseGivesWay();
    void staleLogDoesNoHarm();
};

void TstRestore::bringsEverythingBack()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));

    const auto report = fixture.restore(fixture.path());

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->formerAt, QString());
    QCOMPARE(report->seal, Seal::Intact);
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
    QCOMPARE(fixture.targetHas("SELECT token FROM refresh_tokens"), u"token-of-ada"_s);
    QCOMPARE(fixture.targetHas("SELECT count(*) FROM schema_migrations"), u"70"_s);
    const auto database = fixture.target.open();
    QCOMPARE(support::must(Migrator(*database).migrate()).applied, 0);
    // Numbers go on where they were, and rules are there.
    const auto last = support::must(
        database->read([](Transaction &t) { return t.row("SELECT max(id) FROM refresh_tokens"); }));
    const auto next = support::must(database->transact([](Transaction &t) {
        return t.row("INSERT INTO refresh_tokens (token) VALUES ('next') RETURNING id");
    }));
    QVERIFY(next->integer(0) > last->integer(0));
    QVERIFY(!database->transact([](Transaction &t) {
        return t.run("INSERT INTO sessions (id, user_id) VALUES"
                     " ('00000000-0000-4000-8000-0000000000aa',"
                     " '00000000-0000-4000-8000-0000000000bb')");
    }));
}

void TstRestore::intoAMigratedDatabaseWithoutRows()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.migrateTarget();

    const auto report = fixture.restore(fixture.path());

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
}

void TstRestore::keepsWhatWasThere()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.addToTarget();

    const auto refused = fixture.restore(fixture.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"--force"));
    QCOMPARE(fixture.targetHas(emails), u"old@example.org"_s);

    const auto report = fixture.restore(fixture.path(), Replace::Yes);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
    if (engine == Engine::PostgreSql) {
        QCOMPARE(report->formerAt, u"the schema \"auth_replaced_20260131t120000z\""_s);
        QCOMPARE(fixture.targetHas("SELECT email FROM auth_replaced_20260131t120000z.users"),
                 u"old@example.org"_s);
        return;
    }
    const QString path = fixture.target.sqlitePath();
    QCOMPARE(report->formerAt, path + u".replaced-20260131T120000Z"_s);
    const auto former
        = support::TestDatabase::open({.url = Secret("sqlite://" + report->formerAt.toUtf8())});
    QCOMPARE(support::must(former->read([](Transaction &t) { return t.row(emails); }))->text(0),
             u"old@example.org"_s);
}

void TstRestore::refusesDamage_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QByteArray>("what");
    for (const auto &[name, engine] :
         {std::pair("sqlite", Engine::Sqlite), std::pair("postgresql", Engine::PostgreSql)}) {
        for (const char *what :
             {"one bit", "half", "a byte short", "seal of another", "no end", "half, sealed"})
            QTest::addRow("%s, %s", name, what) << engine << QByteArray(what);
    }
}

void TstRestore::refusesDamage()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const QByteArray, what);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.addToTarget();
    QByteArray content = contentOf(fixture.path());
    constexpr qsizetype sealSize = 92;
    if (what == "one bit")
        content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 4);
    else if (what == "a byte short")
        content.remove(content.size() / 2, 1);
    else if (what == "seal of another")
        content[content.size() - 10] = content[content.size() - 10] == 'a' ? 'b' : 'a';
    else if (what == "no end")
        content.chop(sealSize + 4096 + 1);
    else
        content.truncate(content.size() / 2);
    QVERIFY(overwrite(fixture.path(), content));
    if (what == "half, sealed")
        support::must(sealFile(fixture.path()));

    const auto refused = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY(!refused);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(fixture.targetHas(emails), u"old@example.org"_s);
    if (engine == Engine::Sqlite) {
        const QStringList files = fixture.filesIn(QFileInfo(fixture.target.sqlitePath()).path());
        QVERIFY2(files.filter(u"restoring"_s).isEmpty() && files.filter(u"replaced"_s).isEmpty(),
                 qPrintable(files.join(u' ')));
    }
}

void TstRestore::refusesForeignFiles_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    for (const auto &[name, engine] :
         {std::pair("sqlite", Engine::Sqlite), std::pair("postgresql", Engine::PostgreSql)}) {
        QTest::addRow("%s, empty", name) << engine << QByteArray("") << u"is no backup"_s;
        QTest::addRow("%s, text", name) << engine << QByteArray("hello\n") << u"is no backup"_s;
        QTest::addRow("%s, missing", name) << engine << QByteArray() << u"There is no file"_s;
    }
    QTest::newRow("sqlite, archive")
        << Engine::Sqlite << QByteArray("PGDMP…") << u"is a backup of PostgreSQL"_s;
    QTest::newRow("postgresql, SQLite")
        << Engine::PostgreSql << QByteArray("SQLite format 3\0…", 20) << u"is a backup of SQLite"_s;
    QTest::newRow("postgresql, begins well")
        << Engine::PostgreSql << QByteArray("PGDMP\1\20\0more", 12) << QString();
    QTest::newRow("sqlite, begins well")
        << Engine::Sqlite << QByteArray("SQLite format 3\0 and then something else", 40)
        << QString();
}

void TstRestore::refusesForeignFiles()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, says);
    BackupFixture fixture(engine);
    fixture.addToTarget();
    if (!content.isNull())
        QVERIFY(overwrite(fixture.path(), content));

    const auto refused = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QCOMPARE(fixture.targetHas(emails), u"old@example.org"_s);
}

void TstRestore::refusesANewerProgramsBackup()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    fixture.source.execute(
        u"INSERT INTO latchkey_migrations (version, name) VALUES (4000, 'future')"_s);
    fixture.addToTarget();

    const auto notWritten = fixture.backUp(fixture.path()); // nor backed up by the older one
    QVERIFY(!notWritten);
    QVERIFY(notWritten.error().message.contains(u"newer Latchkey"));
    fixture.source.execute(u"DELETE FROM latchkey_migrations WHERE version = 4000"_s);
    fixture.source.execute(u"DELETE FROM schema_migrations WHERE version = '00'"_s);
    const auto incomplete = fixture.backUp(fixture.path());
    QVERIFY(!incomplete);
    QVERIFY(incomplete.error().message.contains(u"lacks 1 migrations"));
    QCOMPARE(fixture.targetHas(emails), u"old@example.org"_s);
}

void TstRestore::refusesBesideAServer()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.addToTarget();
    const auto server = fixture.target.open();
    support::must(server->ping());

    const auto refused = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(support::must(server->read([](Transaction &t) { return t.row(emails); }))->text(0),
             u"old@example.org"_s);
}

// What the tools of the databases wrote themselves: no seal, but the same otherwise.
void TstRestore::plainFilesAreTaken()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    QVERIFY(overwrite(fixture.path(), contentOf(fixture.path()).chopped(92)));
    QCOMPARE(support::must(checkSeal(fixture.path())), Seal::Missing);

    const auto report = fixture.restore(fixture.path());

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->seal, Seal::Missing);
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
}

// The day for which backups are made.
void TstRestore::damagedDatabaseGivesWay()
{
    BackupFixture fixture(Engine::Sqlite);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    fixture.addToTarget();
    const QString path = fixture.target.sqlitePath();
    const QByteArray wreck = contentOf(path).replace(100, 4000, QByteArray(4000, 'x'));
    QVERIFY(overwrite(path, wreck));

    QVERIFY(!fixture.restore(fixture.path())); // it may be precious
    const auto report = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(contentOf(report->formerAt), wreck);
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
}

// The log of a server that was killed belongs to the old file; taken for the new one's it would
// destroy it.
void TstRestore::staleLogDoesNoHarm()
{
    BackupFixture fixture(Engine::Sqlite);
    fixture.fill();
    support::must(fixture.backUp(fixture.path()));
    const QString path = fixture.target.sqlitePath();
    {
        const auto server = fixture.target.open();
        support::must(Migrator(*server).migrate());
        support::must(server->transact([](Transaction &t) {
            return t.run("INSERT INTO users (id, email) VALUES"
                         " ('00000000-0000-4000-8000-000000000001', 'old@example.org')");
        }));
        QVERIFY(QFile::copy(path, path + u".killed"_s));
        QVERIFY(QFile::copy(path + u"-wal"_s, path + u".killed-wal"_s));
    }
    QVERIFY(QFile::remove(path) && QFile::rename(path + u".killed"_s, path));
    QVERIFY(QFile::rename(path + u".killed-wal"_s, path + u"-wal"_s));

    const auto report = fixture.restore(fixture.path(), Replace::Yes);

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(fixture.targetHas(emails), u"ada@example.org bob@example.org"_s);
    const auto former
        = support::TestDatabase::open({.url = Secret("sqlite://" + report->formerAt.toUtf8())});
    QCOMPARE(support::must(former->read([](Transaction &t) { return t.row(emails); }))->text(0),
             u"old@example.org"_s);
}

QTEST_GUILESS_MAIN(TstRestore)
#include "tst_restore.moc"
