#include "sessionreader.h"

#include "sessionrow.h"

namespace latchkey::storage {

namespace {

constexpr char newestFirst[]
    = " FROM sessions s WHERE s.user_id = ? ORDER BY s.created_at DESC, s.id DESC LIMIT 1000";
constexpr auto sqlite = joined("SELECT ", sessionColumnsSqlite, newestFirst);
constexpr auto postgreSql = joined("SELECT ", sessionColumnsPostgreSql, newestFirst);

} // namespace

Result<std::vector<domain::Session>> SessionReader::ofUser(Transaction &transaction,
                                                           UserId user) const
{
    std::vector<domain::Session> sessions;
    for (const Row &row : TRY(transaction.rows({sqlite.data(), postgreSql.data()}, {user})))
        sessions.push_back(readSession(row));
    return sessions;
}

Result<qint64> SessionReader::countOfUser(Transaction &transaction, UserId user) const
{
    const auto row
        = TRY(transaction.row("SELECT count(*) FROM sessions WHERE user_id = ?", {user}));
    return row ? row->integer(0) : 0;
}

} // namespace latchkey::storage
