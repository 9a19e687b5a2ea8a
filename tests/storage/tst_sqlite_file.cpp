#include "enginefixture.h"
#include "storage/filelock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// Opening a file: who owns it, and what is said when it cannot be had.
class TstSqliteFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void secondOwnerInThisProcess();
    void secondOwnerInAnotherProcess();
    void crashFreesTheLock();
    void symbolicLinkIsTheSameFile();
    void withoutOwnership();
    void tighterPermissions();
    void cannotOpen_data();
    void cannotOpen();
};

namespace {

QByteArray urlOf(const QString &path)
{
    return "sqlite://" + path.toUtf8();
}

// A process that has the file open; true once it has.
bool startOwner(QProcess &child, const support::TestDatabase &place)
{
    child.start(QStringLiteral(STORAGE_CHILD), {u"own"_s, QString::fromUtf8(place.url())});
    return child.waitForReadyRead(20'000) && child.readAllStandardOutput() == "open\n";
}

} // namespace

void TstSqliteFile::secondOwnerInThisProcess()
{
    const support::TestDatabase place(Engine::Sqlite);
    QCOMPARE(ownerOf(place.sqlitePath()), std::nullopt);
    auto first = place.open();
    const auto second = Database::open(place.options());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    const QString pid = QString::number(QCoreApplication::applicationPid());
    QVERIFY2(second.error().message.contains(pid), qPrintable(second.error().message));
    QCOMPARE(ownerOf(place.sqlitePath()), QCoreApplication::applicationPid());
    first.reset();
    QCOMPARE(ownerOf(place.sqlitePath()), std::nullopt);
    QVERIFY(Database::open(place.options()).has_value());
}

void TstSqliteFile::secondOwnerInAnotherProcess()
{
    const support::TestDatabase place(Engine::Sqlite);
    QProcess child;
    QVERIFY(startOwner(child, place));
    QCOMPARE(ownerOf(place.sqlitePath()), child.processId());
    const auto second = Database::open(place.options());
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(QString::number(child.processId())));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
    QVERIFY(Database::open(place.options()).has_value());
}

void TstSqliteFile::crashFreesTheLock()
{
    const support::TestDatabase place(Engine::Sqlite);
    QProcess child;
    QVERIFY(startOwner(child, place));
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QVERIFY(QFile::exists(place.sqlitePath() + u".lock"_s)); // stays, and means nothing
    QCOMPARE(ownerOf(place.sqlitePath()), std::nullopt);
    QVERIFY(Database::open(place.options()).has_value());
}

void TstSqliteFile::symbolicLinkIsTheSameFile()
{
    const support::TestDatabase place(Engine::Sqlite);
    const auto first = place.open();
    const QString link = place.sqlitePath() + u"-by-another-name.db"_s;
    QVERIFY(QFile::link(place.sqlitePath(), link));
    const auto second = Database::open({.url = Secret(urlOf(link))});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(ownerOf(link), QCoreApplication::applicationPid());
}

void TstSqliteFile::withoutOwnership()
{
    EngineFixture fixture(Engine::Sqlite);
    DatabaseOptions options = fixture.place.options();
    options.ownFile = false;
    const auto second = support::TestDatabase::open(options);
    support::must(second->transact([](Transaction &t) {
        return t.run("INSERT INTO entries (id, name) VALUES (1, 'from the other one')");
    }));
    QCOMPARE(fixture.count(), 1);
}

void TstSqliteFile::tighterPermissions()
{
    const support::TestDatabase place(Engine::Sqlite);
    QFile file(place.sqlitePath());
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const auto database = place.open();
    for (const QString &suffix : {u""_s, u".lock"_s}) {
        QCOMPARE(QFile::permissions(place.sqlitePath() + suffix)
                     & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }
}

void TstSqliteFile::cannotOpen_data()
{
    QTest::addColumn<QString>("path"); // below a temporary folder, unless absolute
    QTest::addColumn<QString>("says");
    QTest::newRow("no such folder") << u"missing/latchkey.db"_s << u"folder does not exist"_s;
    QTest::newRow("a folder") << u"folder"_s << u"it is a folder"_s;
    QTest::newRow("below a file") << u"text.txt/latchkey.db"_s << u"is not a folder"_s;
    QTest::newRow("not a database") << u"text.txt"_s << u"not a SQLite database"_s;
    QTest::newRow("no file can be made") << u"/proc/latchkey.db"_s << u"writable"_s;
}

void TstSqliteFile::cannotOpen()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile text(folder.filePath(u"text.txt"_s));
    QVERIFY(text.open(QFile::WriteOnly));
    const QByteArray content = QByteArray("This is not a database. ").repeated(200);
    text.write(content);
    text.close();

    const QString whole = QDir::isAbsolutePath(path) ? path : folder.filePath(path);
    const auto opened = Database::open({.url = Secret(urlOf(whole))});
    QVERIFY(!opened);
    const QString message = opened.error().message;
    QVERIFY2(message.contains(whole) && message.contains(says), qPrintable(message));
    QVERIFY(text.open(QFile::ReadOnly));
    QCOMPARE(text.readAll(), content); // untouched
}

QTEST_GUILESS_MAIN(TstSqliteFile)
#include "tst_sqlite_file.moc"
