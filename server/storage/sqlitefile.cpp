#include "sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

QString freshSqliteName()
{
    static std::atomic<qint64> opened{0};
    return u"sqlite-%1"_s.arg(++opened);
}

// For the operator who starts the program, so the whole story stands in the message.
std::unexpected<Error> cannotOpen(const QString &path, const QString &why)
{
    return failure(ErrorCode::UnexpectedFailure,
                   u"The database file %1 cannot be opened: %2"_s.arg(path, why));
}

QStringList pragmas(SqliteFile::Use use)
{
    if (use == SqliteFile::Use::Reading)
        return {u"PRAGMA query_only = ON"_s,
                u"PRAGMA trusted_schema = OFF"_s,
                u"PRAGMA wal_autocheckpoint = 0"_s};
    if (use == SqliteFile::Use::Copying)
        return {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s};
    return {u"PRAGMA synchronous = FULL"_s,
            u"PRAGMA foreign_keys = ON"_s,
            u"PRAGMA trusted_schema = OFF"_s,
            u"PRAGMA journal_size_limit = 67108864"_s};
}

Result<> useWriteAheadLog(Connection &connection, const QString &path)
{
    const std::vector<Row> answer = TRY(connection.rows("PRAGMA journal_mode = WAL", {}));
    if (answer.empty() || answer.front().text(0) != "wal"_L1)
        return cannotOpen(path, u"its disk cannot keep a write-ahead log; use a local disk"_s);
    return {};
}

QString explain(const Error &error)
{
    if (error.detail.startsWith(u"SQLite 26"))
        return u"it is not a SQLite database; name another file, or move this one away"_s;
    return error.detail.isEmpty() ? error.message : error.detail;
}

} // namespace

Result<> SqliteFile::requireFolder(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.exists())
        return cannotOpen(path, u"its folder does not exist; create it for this user, mode 0700"_s);
    if (!folder.isDir())
        return cannotOpen(path, folder.absoluteFilePath() + u" is not a folder"_s);
    return {};
}

Result<> SqliteFile::prepare() const
{
    TRY(requireFolder(path));
    if (QFileInfo(path).isDir())
        return cannotOpen(path, u"it is a folder; name a file in it"_s);
    // SQLite gives its log and index the mode of the file.
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const QString problem = qt_error_string(errno);
        return cannotOpen(path, problem + u"; make it and its folder writable for this user"_s);
    }
    (void)::fchmod(descriptor, 0600); // fails on somebody else's file, where it is theirs to decide
    ::close(descriptor);
    return {};
}

Result<std::unique_ptr<Connection>> SqliteFile::open(Use use, StatementCounts &counts) const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, freshSqliteName());
    database.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    if (use == Use::Copying)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    const bool isOpen = database.open();
    const QSqlError error = database.lastError();
    auto connection = std::make_unique<Connection>(Engine::Sqlite, database, counts);
    database = QSqlDatabase(); // the connection holds the only one
    if (!isOpen)
        return cannotOpen(path, explain(sqliteFailure(error).error));
    Result<> ready = connection->setUp(pragmas(use));
    if (ready && use == Use::Writing)
        ready = useWriteAheadLog(*connection, path);
    if (!ready)
        return cannotOpen(path, explain(ready.error()));
    return connection;
}

} // namespace latchkey::storage
