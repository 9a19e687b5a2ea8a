#include "backup.h"

#include "ownmigrations.h"
#include "partialfile.h"
#include "postgresarchive.h"
#include "schemaverdict.h"
#include "sqlitesnapshot.h"

#include <QFileInfo>

#include <chrono>
#include <future>

namespace latchkey::storage {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

// Runs `work` on a thread of its own, for its connection ends with it, and looks at the file that
// it writes meanwhile.
template <typename Work>
auto watched(const Work &work,
             const QString &file,
             qint64 expected,
             const OnCopyProgress &onProgress)
{
    auto running = std::async(std::launch::async, work);
    while (running.wait_for(200ms) != std::future_status::ready) {
        if (onProgress)
            onProgress({QFileInfo(file).size(), expected});
    }
    return running.get();
}

Result<> checkTarget(const QString &file, Replace replace)
{
    const QFileInfo info(file);
    if (!QFileInfo(info.absolutePath()).isDir())
        return failure(ErrorCode::ValidationFailed,
                       u"the folder %1 does not exist"_s.arg(info.absolutePath()));
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::ValidationFailed, u"%1 is no file"_s.arg(file));
    if (info.exists() && replace == Replace::No)
        return failure(
            ErrorCode::Conflict,
            u"%1 exists already; name another file, or replace it with --force"_s.arg(file));
    return {};
}

Result<> checkNotTheDatabase(const QString &file, const QString &database)
{
    const QString written = QFileInfo(file).canonicalFilePath();
    const QString read = QFileInfo(database).canonicalFilePath();
    if (!written.isEmpty() && written == read)
        return failure(ErrorCode::ValidationFailed, u"%1 is the database itself"_s.arg(file));
    return {};
}

int ownTop()
{
    return ownMigrations().back().version;
}

Result<> requireOurs(const SchemaSurvey &survey, const QString &place)
{
    if (survey.isFresh()) {
        return failure(ErrorCode::ValidationFailed,
                       u"%1 holds no users yet: start the server once first"_s.arg(place));
    }
    return {};
}

Result<>
copySqlite(const QString &database, const QString &target, const OnCopyProgress &onProgress)
{
    if (!QFileInfo::exists(database)) {
        return failure(ErrorCode::ValidationFailed,
                       u"there is no database %1 yet: start the server once first"_s.arg(database));
    }
    const qint64 expected = QFileInfo(database).size();
    const auto copy = [&]() -> Result<> {
        TRY(writeSqliteSnapshot(database, target));
        const SchemaSurvey survey = TRY(inspectSqliteFile(target));
        TRY(judgeMigrations(survey, {}, ownTop()));
        return requireOurs(survey, database);
    };
    return watched(copy, target, expected, onProgress);
}

Result<int> serverVersion(Database &database)
{
    return database.read([](Transaction &transaction) -> Result<int> {
        const auto row = TRY(transaction.row("SELECT current_setting('server_version_num')"));
        return row ? row->text(0).toInt() / 10'000 : 0;
    });
}

Result<> copyPostgres(const DatabaseUrl &url,
                      const DatabaseOptions &from,
                      const QString &target,
                      const OnCopyProgress &onProgress)
{
    const auto copy = [&]() -> Result<> {
        const auto database = TRY(Database::open(from));
        const int version = TRY(serverVersion(*database));
        const auto programs = TRY(PostgresPrograms::find(url, version));
        const PostgresArchive archive(programs, target);
        TRY(archive.write(from.schema));
        const SchemaSurvey survey = TRY(archive.inspect(from.schema));
        TRY(judgeMigrations(survey, from.schema, ownTop()));
        return requireOurs(survey, u"the schema \"%1\""_s.arg(from.schema));
    };
    return watched(copy, target, 0, onProgress);
}

} // namespace

QString nameOfMoment(Timestamp moment)
{
    QString text = QString::fromLatin1(toRfc3339(std::chrono::floor<std::chrono::seconds>(moment)));
    return text.remove(u'-').remove(u':');
}

Result<BackupReport> writeBackup(const DatabaseOptions &from,
                                 const QString &file,
                                 Replace replace,
                                 const OnCopyProgress &onProgress)
{
    const DatabaseUrl url = TRY(DatabaseUrl::parse(from.url));
    TRY(checkTarget(file, replace));
    TRY(checkNotTheDatabase(file, url.path));
    const PartialFile partial = TRY(PartialFile::create(file));
    TRY(url.engine == Engine::Sqlite ? copySqlite(url.path, partial.path(), onProgress)
                                     : copyPostgres(url, from, partial.path(), onProgress));
    TRY(sealFile(partial.path()));
    const qint64 size = QFileInfo(partial.path()).size();
    TRY(moveIntoPlace(partial.path(), file, replace));
    return BackupReport{.bytes = size};
}

} // namespace latchkey::storage
