#include "database.h"

#include "databaseurl.h"
#include "postgresdatabase.h"
#include "sqlitedatabase.h"

namespace latchkey::storage {

Result<std::unique_ptr<Database>> Database::open(DatabaseOptions options)
{
    DatabaseUrl url = TRY(DatabaseUrl::parse(options.url));
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
