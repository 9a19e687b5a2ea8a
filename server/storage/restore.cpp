#include "backup.h"
#include "filelock.h"
#include "ownmigrations.h"
#include "postgresrestore.h"
#include "schemaverdict.h"
#include "sqlitefile.h"
#include "sqlitesnapshot.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <future>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// By its first bytes.
Result<Engine> engineOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return nothingChanged(ErrorCode::ValidationFailed, u"There is no file %1."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return nothingChanged(ErrorCode::ValidationFailed,
                              u"%1: %2."_s.arg(path, file.errorString()));
    const QByteArray begin = file.read(16);
    if (begin == QByteArrayView("SQLite format 3\0", 16))
        return Engine::Sqlite;
    if (begin.startsWith("PGDMP"))
        return Engine::PostgreSql;
    return nothingChanged(ErrorCode::ValidationFailed,
                          u"%1 is no backup: neither a SQLite database nor an archive of "
                          "pg_dump."_s.arg(path));
}

Result<> requireEngine(const QString &path, Engine wanted)
{
    const Engine found = TRY(engineOf(path));
    if (found == wanted)
        return {};
    const auto name
        = [](Engine engine) { return engine == Engine::Sqlite ? u"SQLite"_s : u"PostgreSQL"_s; };
    return nothingChanged(ErrorCode::ValidationFailed,
                          u"%1 is a backup of %2, but DATABASE_URL names a database of %3."_s.arg(
                              path, name(found), name(wanted)));
}

Result<> requireOurs(const SchemaSurvey &survey, const QString &path, const QString &schema)
{
    if (survey.isFresh() || !survey.has("users"_L1)) {
        const QString where = schema.isEmpty() ? QString() : u" in a schema \"%1\""_s.arg(schema);
        return nothingChanged(ErrorCode::ValidationFailed,
                              u"%1 holds no tables of this server%2."_s.arg(path, where));
    }
    return judgeMigrations(survey, schema, ownMigrations().back().version);
}

std::unexpected<Error> holdsUsers(const QString &what)
{
    return nothingChanged(
        ErrorCode::Conflict,
        u"%1 holds data already. With --force it gives way and is kept aside."_s.arg(what));
}

enum class Former { None, Empty, Filled };

// What cannot be read may be precious: it counts as filled.
Former formerOf(const QString &path)
{
    if (!QFileInfo::exists(path) || QFileInfo(path).size() == 0)
        return Former::None;
    StatementCounts counts;
    const auto connection = SqliteFile{.path = path}.open(SqliteFile::Use::Copying, counts);
    if (!connection)
        return Former::Filled;
    Transaction transaction(**connection);
    const auto survey = surveySchema(transaction, u"main"_s);
    const auto holds = survey ? holdsRows(transaction, *survey) : Result<bool>(true);
    return !holds || *holds ? Former::Filled : Former::Empty;
}

// Brings what is in its log into the file, so that the file is whole by itself; false if the file
// is too damaged for that.
bool settle(const QString &path)
{
    StatementCounts counts;
    const auto connection = SqliteFile{.path = path}.open(SqliteFile::Use::Writing, counts);
    return connection && (*connection)->rows("PRAGMA journal_mode = DELETE", {});
}

// A log that stayed behind would be taken for one of the new database, and destroy it.
Result<> moveLogsAway(const QString &path, const QString &aside)
{
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (QFileInfo::exists(path + end))
            TRY(moveIntoPlace(path + end, aside + end, Replace::Yes));
    }
    return {};
}

// The former file keeps its name until the new one takes it, so that at no moment there is none.
Result<QString> keepAside(const QString &path, Timestamp now)
{
    QString aside = u"%1.replaced-%2"_s.arg(path, nameOfMoment(now));
    settle(path);
    TRY(linkAs(path, aside));
    TRY(moveLogsAway(path, aside));
    return aside;
}

Result<RestoreReport>
restoreSqlite(const QString &file, const QString &path, Replace replace, Timestamp now)
{
    TRY(SqliteFile::requireFolder(path));
    const auto lock = TRY(FileLock::take(path));
    const QString copy = path + u".restoring"_s;
    const auto tidy = qScopeGuard([&] {
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(copy + end);
    });
    RestoreReport report;
    report.seal = TRY(copyUnsealed(file, copy));
    const SchemaSurvey survey = TRY(inspectSqliteFile(copy));
    TRY(requireOurs(survey, file, {}));
    TRY(judgeSchema(survey, {}, ownMigrations().back().version));
    const Former former = formerOf(path);
    if (former == Former::Filled && replace == Replace::No)
        return holdsUsers(path);
    if (former == Former::Filled)
        report.formerAt = TRY(keepAside(path, now));
    else
        TRY(moveLogsAway(path, copy)); // and so away for good
    TRY(moveIntoPlace(copy, path, Replace::Yes));
    return report;
}

} // namespace

Result<RestoreReport>
restoreBackup(const QString &file, const DatabaseOptions &into, Replace replace, Timestamp now)
{
    const DatabaseUrl url = TRY(DatabaseUrl::parse(into.url));
    TRY(requireEngine(file, url.engine));
    const auto restore = [&] {
        return url.engine == Engine::Sqlite ? restoreSqlite(file, url.path, replace, now)
                                            : restorePostgres(file, url, into, replace, now);
    };
    // On a thread of its own, because its connections end with it.
    return std::async(std::launch::async, restore).get();
}

} // namespace latchkey::storage
