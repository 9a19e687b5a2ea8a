// The reading half of a refresh in SessionStore; sessionstore.cpp is the writing half.

#include "sessionrow.h"
#include "sessionstore.h"
#include "userrow.h"

namespace latchkey::storage {

namespace {

constexpr char lockSqlite[] = R"(
    SELECT s.id FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id WHERE t.token = ?)";
constexpr char lockPostgreSql[] = R"(
    SELECT CAST(s.id AS TEXT) FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
    WHERE t.token = ? FOR UPDATE OF s)";

constexpr char presentedColumns[]
    = "SELECT t.id, t.token, t.parent, t.revoked, CAST(t.created_at AS TEXT), "
      "CAST(t.updated_at AS TEXT), ";
constexpr char newestActive[] = R"((a.id, a.token, a.parent, a.created_at, a.updated_at)
     FROM refresh_tokens a WHERE a.session_id = s.id AND a.revoked = FALSE
     ORDER BY a.id DESC LIMIT 1), )";
constexpr char fromToken[] = R"(
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
    WHERE t.token = ?)";

constexpr auto loadSqlite = joined(presentedColumns,
                                   "(SELECT json_array",
                                   newestActive,
                                   sessionColumnsSqlite,
                                   ", ",
                                   userColumnsSqlite,
                                   fromToken);
constexpr auto loadPostgreSql = joined(presentedColumns,
                                       "(SELECT json_build_array",
                                       newestActive,
                                       sessionColumnsPostgreSql,
                                       ", ",
                                       userColumnsPostgreSql,
                                       fromToken);
constexpr int activeColumn = 6;
constexpr int sessionColumn = 7;

domain::RefreshToken readPresented(const Row &row)
{
    return {.id = row.integer(0),
            .token = row.text(1),
            .parent = row.text(2),
            .revoked = row.flag(3),
            .createdAt = row.time(4),
            .updatedAt = row.time(5)};
}

domain::RefreshToken readActive(const QJsonArray &active)
{
    const auto time = [&](int at) {
        return parseTimestamp(active[at].toString().toLatin1()).value_or(Timestamp());
    };
    return {.id = active[0].toInteger(),
            .token = active[1].toString(),
            .parent = active[2].toString(),
            .revoked = false,
            .createdAt = time(3),
            .updatedAt = time(4)};
}

} // namespace

Result<std::optional<SessionId>> SessionStore::lockByRefreshToken(Transaction &transaction,
                                                                  const QString &token) const
{
    const Sql sql(lockSqlite, lockPostgreSql);
    const auto row = TRY(transaction.row(sql, {token}));
    return row ? std::optional(row->id<SessionId>(0)) : std::nullopt;
}

Result<std::optional<RefreshState>> SessionStore::loadRefreshState(Transaction &transaction,
                                                                   const QString &token) const
{
    const Sql sql(loadSqlite.data(), loadPostgreSql.data());
    const auto row = TRY(transaction.row(sql, {token}));
    if (!row)
        return std::nullopt;
    return RefreshState{.token = readPresented(*row),
                        .active = row->isNull(activeColumn)
                            ? std::nullopt
                            : std::optional(readActive(row->array(activeColumn))),
                        .session = readSession(*row, sessionColumn),
                        .user = readUser(*row, sessionColumn + sessionColumnCount)};
}

} // namespace latchkey::storage
