#include "backupfixture.h"
#include "storage/migrationbackup.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// A SQLite file is backed up by itself before its tables change, and only then.
class TstMigrationBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyWhereThereIsSomethingToLose_data() { addEngineRows(); }

    void onlyWhereThereIsSomethingToLose();

    void holdsWhatWasThereBefore();
    void keepsTheLatestThree();
    void takesAwayWhatAKilledOneLeft();
    void noBackupNoMigration();
};

namespace {

std::vector<OwnMigration> nextLadder()
{
    std::vector<OwnMigration> ladder = ownMigrations();
    ladder.push_back({.version = ladder.back().version + 1,
                      .name = u"colour"_s,
                      .script = u"ALTER TABLE latchkey_outbox ADD COLUMN colour TEXT"_s});
    return ladder;
}

Result<QString> backUp(StoreFixture &fixture, Timestamp now = noon)
{
    const Migrator next(*fixture.database, u"auth"_s, nextLadder());
    return backUpBeforeMigration(*fixture.database, fixture.place.options(), next, now);
}

QStringList backupsOf(const StoreFixture &fixture)
{
    return QFileInfo(fixture.place.sqlitePath())
        .absoluteDir()
        .entryList({u"*.before-migration-*"_s}, QDir::Files, QDir::Name);
}

} // namespace

void TstMigrationBackup::onlyWhereThereIsSomethingToLose()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase fresh(engine);
    const auto empty = fresh.open();
    QCOMPARE(support::must(backUpBeforeMigration(*empty, fresh.options(), Migrator(*empty), noon)),
             QString());

    StoreFixture fixture(engine);
    const Migrator same(*fixture.database);
    QCOMPARE(support::must(
                 backUpBeforeMigration(*fixture.database, fixture.place.options(), same, noon)),
             QString());
    const QString path = support::must(backUp(fixture));
    QCOMPARE(path.isEmpty(), engine == Engine::PostgreSql);
    if (engine == Engine::Sqlite)
        QCOMPARE(path, fixture.place.sqlitePath() + u".before-migration-20260131T120000Z"_s);
}

void TstMigrationBackup::holdsWhatWasThereBefore()
{
    BackupFixture fixture(Engine::Sqlite);
    fixture.source.addUser(u"ada@example.org"_s);

    const QString path = support::must(backUp(fixture.source));
    support::must(Migrator(*fixture.source.database, u"auth"_s, nextLadder()).migrate());

    QCOMPARE(QFile::permissions(path) & QFile::Permissions(0x0777),
             QFile::ReadUser | QFile::WriteUser);
    support::must(fixture.restore(path)); // by the program as it was before
    QCOMPARE(fixture.targetHas("SELECT email FROM users"), u"ada@example.org"_s);
    QCOMPARE(fixture.targetHas("SELECT max(version) FROM latchkey_migrations").toInt(),
             ownMigrations().back().version);
}

void TstMigrationBackup::keepsTheLatestThree()
{
    StoreFixture fixture(Engine::Sqlite);
    const QString stray = fixture.place.sqlitePath() + u".before-migration-by-hand"_s;
    QVERIFY(overwrite(stray, "of the operator"));
    for (int day = 0; day < 5; ++day)
        support::must(backUp(fixture, noon + std::chrono::days(day)));
    QCOMPARE(backupsOf(fixture),
             (QStringList{u"test.db.before-migration-20260202T120000Z"_s,
                          u"test.db.before-migration-20260203T120000Z"_s,
                          u"test.db.before-migration-20260204T120000Z"_s,
                          u"test.db.before-migration-by-hand"_s}));
}

// Its name has a moment in it that never comes again.
void TstMigrationBackup::takesAwayWhatAKilledOneLeft()
{
    StoreFixture fixture(Engine::Sqlite);
    fixture.addUser(u"ada@example.org"_s);
    const QString left
        = fixture.place.sqlitePath() + u".before-migration-20250101T000000Z.4711.part"_s;
    QVERIFY(overwrite(left, "half of it"));

    support::must(backUp(fixture));

    QCOMPARE(backupsOf(fixture).size(), 1);
    QVERIFY(!QFileInfo::exists(left));
}

void TstMigrationBackup::noBackupNoMigration()
{
    StoreFixture fixture(Engine::Sqlite);
    const QString name = fixture.place.sqlitePath() + u".before-migration-20260131T120000Z"_s;
    QVERIFY(QDir().mkdir(name));

    const auto refused = backUp(fixture);

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"could not be backed up"),
             qPrintable(refused.error().message));
    QVERIFY(refused.error().message.endsWith(u"Nothing was changed."));
}

QTEST_GUILESS_MAIN(TstMigrationBackup)
#include "tst_migrationbackup.moc"
