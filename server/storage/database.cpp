#include "database.h"

#include "databaseurl.h"
#include "postgresdatabase.h"
#include "sqlitedatabase.h"

#include <QSqlDatabase>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Without this a missing package would look like a server that is away.
Result<> requireDriver(Engine engine)
{
    const bool isSqlite = engine == Engine::Sqlite;
    if (QSqlDatabase::isDriverAvailable(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s))
        return {};
    return failure(ErrorCode::UnexpectedFailure,
                   u"Qt's driver for this database is missing; install %1 (Debian's name)"_s.arg(
                       isSqlite ? u"libqt6sql6-sqlite"_s : u"libqt6sql6-psql"_s));
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    DatabaseUrl url = TRY(DatabaseUrl::parse(options.url));
    TRY(requireDriver(url.engine));
    if (url.engine == Engine::Sqlite)
        return SqliteDatabase::open(url.path, options);
    return PostgresDatabase::open(std::move(url), options);
}

Result<> Database::ping()
{
    return read([](Transaction &transaction) -> Result<> {
        static constexpr Sql trivial("SELECT count(*) FROM sqlite_schema", "SELECT 1");
        TRY(transaction.row(trivial));
        return {};
    });
}

} // namespace latchkey::storage
