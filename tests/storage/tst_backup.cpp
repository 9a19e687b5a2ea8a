#include "backupfixture.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Backups of a database that is in use, and what cannot be backed up.
class TstBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isWholeAndPrivate_data() { addEngineRows(); }

    void isWholeAndPrivate();

    void isOneMomentWhileWritersGoOn_data() { addEngineRows(); }

    void isOneMomentWhileWritersGoOn();

    void replacesOnlyWhenTold_data() { addEngineRows(); }

    void replacesOnlyWhenTold();

    void refuses_data();
    void refuses();

    void refusesAnEmptyDatabase_data() { addEngineRows(); }

    void refusesAnEmptyDatabase();

    void takesAwayWhatAKilledOneLeft_data() { addEngineRows(); }

    void takesAwayWhatAKilledOneLeft();

    void leavesWhatIsNotAbandoned();
    void holdsNothingThatWasDeleted();
    void tellsHowFarItIs();
    void sealFitsOnlyItsContent_data();
    void sealFitsOnlyItsContent();
};

void TstBackup::isWholeAndPrivate()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.source.addUser(u"ada@example.org"_s);
    const mode_t before = ::umask(0);

    const auto report = fixture.backUp(fixture.path());

    ::umask(before);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->bytes, QFileInfo(fixture.path()).size());
    QCOMPARE(fixture.filesIn(), QStringList{u"backup"_s}); // nothing half-written stays behind
    QCOMPARE(QFile::permissions(fixture.path()) & QFile::Permissions(0x0777),
             QFile::ReadUser | QFile::WriteUser);
    QCOMPARE(support::must(checkSeal(fixture.path())), Seal::Intact);
    QVERIFY(fixture.restore(fixture.path()));
    QCOMPARE(fixture.targetHas("SELECT email FROM users"), u"ada@example.org"_s);
}

// Each user is made together with a session: a backup between the two would be no moment at all.
void TstBackup::isOneMomentWhileWritersGoOn()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    StoreFixture &source = fixture.source;
    source.addUser(u"first@example.org"_s);
    std::atomic<bool> mayEnd = false;
    std::atomic<int> written = 0;
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < 3; ++writer) {
        writers.emplace_back([&, writer] {
            for (int i = 0; !mayEnd; ++i) {
                const NewUser account = accountOf(u"%1.%2@example.org"_s.arg(writer).arg(i));
                source.write([&](Transaction &t) -> Result<> {
                    TRY(source.users.insert(t, account, noon));
                    TRY(t.run("INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, ?)",
                              {nextUuid(), account.id, noon}));
                    return {};
                });
                ++written;
            }
        });
    }
    QVERIFY(QTest::qWaitFor([&] { return written >= 30; }, 20'000));

    const auto report = fixture.backUp(fixture.path());
    const int writtenMeanwhile = written;
    mayEnd = true;
    writers.clear();

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(fixture.restore(fixture.path()));
    const int users = fixture.targetHas("SELECT count(*) FROM users").toInt();
    QVERIFY(users >= 31 && users <= writtenMeanwhile + 4);
    QCOMPARE(fixture.targetHas("SELECT count(*) FROM sessions").toInt(), users - 1);
    QCOMPARE(fixture.targetHas("SELECT count(*) FROM identities").toInt(), users);
}

void TstBackup::replacesOnlyWhenTold()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.source.addUser(u"ada@example.org"_s);
    QVERIFY(overwrite(fixture.path(), "precious"));

    const auto refused = fixture.backUp(fixture.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"--force"));
    QCOMPARE(contentOf(fixture.path()), "precious");

    QVERIFY(fixture.backUp(fixture.path(), Replace::Yes));
    QCOMPARE(support::must(checkSeal(fixture.path())), Seal::Intact);
    QCOMPARE(fixture.filesIn(), QStringList{u"backup"_s});
}

void TstBackup::refuses_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    for (const auto &[name, engine] :
         {std::pair("sqlite", Engine::Sqlite), std::pair("postgresql", Engine::PostgreSql)}) {
        QTest::addRow("%s, no folder", name)
            << engine << u"nowhere/backup"_s << u"nowhere does not exist"_s;
        QTest::addRow("%s, a folder", name) << engine << u"."_s << u"is no file"_s;
    }
    QTest::newRow("sqlite, itself") << Engine::Sqlite << u"(database)"_s << u"database itself"_s;
}

void TstBackup::refuses()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const QString, file);
    QFETCH(const QString, says);
    BackupFixture fixture(engine);
    const QString path
        = file == u"(database)" ? fixture.source.place.sqlitePath() : fixture.path(file);

    const auto refused = fixture.backUp(path, Replace::Yes);

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(says), qPrintable(refused.error().message));
    QCOMPARE(fixture.filesIn(), QStringList());
    QCOMPARE(fixture.source.count("schema_migrations"), 70);
}

void TstBackup::refusesAnEmptyDatabase()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    const auto refused = writeBackup(fixture.target.options(), fixture.path(), Replace::No, {});
    QVERIFY(!refused);
    QCOMPARE(fixture.filesIn(), QStringList());
    if (engine == Engine::Sqlite) // not made by looking at it
        QVERIFY(!QFileInfo::exists(fixture.target.sqlitePath()));
}

namespace {

// A process in the middle of a backup to `target`; its file.
QString startBackup(QProcess &child, const QString &target)
{
    child.start(QStringLiteral(STORAGE_CHILD), {u"copy"_s, target});
    return child.waitForReadyRead(20'000)
        ? QString::fromUtf8(child.readAllStandardOutput()).trimmed()
        : QString();
}

} // namespace

void TstBackup::takesAwayWhatAKilledOneLeft()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    BackupFixture fixture(engine);
    fixture.source.addUser(u"ada@example.org"_s);
    QProcess child;
    const QString left = startBackup(child, fixture.path());
    QVERIFY2(QFileInfo::exists(left), qPrintable(left));
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QVERIFY(QFileInfo::exists(left));

    QVERIFY(fixture.backUp(fixture.path()));

    QCOMPARE(fixture.filesIn(), QStringList{u"backup"_s});
}

// What another process is writing, and what only looks like a part.
void TstBackup::leavesWhatIsNotAbandoned()
{
    BackupFixture fixture(Engine::Sqlite);
    fixture.source.addUser(u"ada@example.org"_s);
    QStringList expected{u"backup"_s};
    for (const QString &name :
         {u"backup.part"_s, u"backup.1x.part"_s, u"other.1.part"_s, u"backup.1.part.txt"_s}) {
        QVERIFY(overwrite(fixture.path(name), "mine"));
        expected += name;
    }
    QProcess child;
    const QString other = startBackup(child, fixture.path());
    expected += QFileInfo(other).fileName();

    QVERIFY(fixture.backUp(fixture.path()));

    expected.sort();
    QCOMPARE(fixture.filesIn(), expected);
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
    QVERIFY(!QFileInfo::exists(other)); // by its own hand
}

// A SQLite file keeps deleted rows in its free pages; a copy for the shelf must not.
void TstBackup::holdsNothingThatWasDeleted()
{
    BackupFixture fixture(Engine::Sqlite);
    for (int i = 0; i < 200; ++i)
        fixture.source.addUser(u"vanished%1@example.org"_s.arg(i));
    fixture.source.addUser(u"ada@example.org"_s);
    fixture.source.execute(u"DELETE FROM users WHERE email LIKE 'vanished%'"_s);

    QVERIFY(fixture.backUp(fixture.path()));

    QVERIFY(!contentOf(fixture.path()).contains("vanished"));
    QVERIFY(contentOf(fixture.path()).contains("ada@example.org"));
}

void TstBackup::tellsHowFarItIs()
{
    BackupFixture fixture(Engine::Sqlite);
    fixture.source.write([&](Transaction &t) {
        return t.run("INSERT INTO audit_log_entries (id, payload) WITH RECURSIVE n(i) AS"
                     " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000)"
                     " SELECT 'row ' || i, '{\"padding\":\"' || hex(zeroblob(40)) || '\"}' FROM n");
    });
    std::vector<CopyProgress> seen;
    QVERIFY(writeBackup(fixture.source.place.options(),
                        fixture.path(),
                        Replace::No,
                        [&](const CopyProgress &progress) { seen.push_back(progress); }));
    QVERIFY(!seen.empty());
    QVERIFY(std::ranges::is_sorted(seen, {}, &CopyProgress::bytes));
    QVERIFY(seen.back().expected > 10'000'000);
}

void TstBackup::sealFitsOnlyItsContent_data()
{
    QTest::addColumn<qsizetype>("from"); // negative: from the end
    QTest::addColumn<QByteArray>("bytes"); // to put there; empty: the rest is cut off
    QTest::newRow("first letter") << qsizetype(0) << QByteArray("C");
    QTest::newRow("last letter before the seal") << qsizetype(11) << QByteArray("!");
    QTest::newRow("first letter of the digest") << qsizetype(-65) << QByteArray("x");
    QTest::newRow("last letter of the digest") << qsizetype(-2) << QByteArray("x");
    QTest::newRow("the end of the line") << qsizetype(-1) << QByteArray();
    QTest::newRow("half of the digest") << qsizetype(-33) << QByteArray();
}

void TstBackup::sealFitsOnlyItsContent()
{
    QFETCH(qsizetype, from);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    const QString copy = folder.filePath(u"copy"_s);
    QVERIFY(overwrite(path, "some content"));
    QCOMPARE(support::must(checkSeal(path)), Seal::Missing);
    QVERIFY(sealFile(path));
    QCOMPARE(support::must(copyUnsealed(path, copy)), Seal::Intact);
    QCOMPARE(contentOf(copy), "some content");

    QByteArray content = contentOf(path);
    from = from < 0 ? content.size() + from : from;
    if (bytes.isEmpty())
        content.truncate(from);
    QVERIFY(overwrite(path, content.replace(from, bytes.size(), bytes)));
    const auto checked = checkSeal(path);
    QVERIFY(!checked);
    QVERIFY(checked.error().message.contains(u"damaged"));
    QVERIFY(!copyUnsealed(path, copy));
}

QTEST_GUILESS_MAIN(TstBackup)
#include "tst_backup.moc"
