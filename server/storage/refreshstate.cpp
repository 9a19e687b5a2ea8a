// The reading half of a refresh in SessionStore; sessionstore.cpp is the writing half.

#include "sessionrow.h"
#include "sessionstore.h"
#include "userrow.h"

namespace latchkey::storage {

namespace {

constexpr char lockByToken[] = R"(
    SELECT 1 FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id
    WHERE t.token = ? FOR UPDATE OF s)";
constexpr char lockSession[] = "SELECT 1 FROM sessions WHERE id = ? FOR UPDATE";

constexpr char presentedColumns[]
    = "SELECT t.id, t.token, t.parent, t.revoked, CAST(t.created_at AS TEXT), "
      "CAST(t.updated_at AS TEXT), ";
constexpr char newestActive[] = R"((a.id, a.token, a.parent, a.created_at, a.updated_at)
     FROM refresh_tokens a WHERE a.session_id = s.id AND a.revoked = FALSE
     ORDER BY a.id DESC LIMIT 1), )";

// The last row of its session, which an unused counter has taken the place of. Only looked for
// where it can be, which is next to never.
constexpr char becameSigned[] = R"(
    CASE WHEN t.revoked AND s.refresh_token_counter = 0 THEN EXISTS (
        SELECT 1 FROM refresh_tokens child
        WHERE child.parent = t.token AND child.session_id = s.id AND NOT EXISTS (
            SELECT 1 FROM refresh_tokens next
            WHERE next.parent = child.token AND next.session_id = s.id)) ELSE FALSE END, )";
constexpr char fromToken[] = R"(
    FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id JOIN users u ON u.id = s.user_id
    WHERE t.token = ?)";

constexpr auto byTokenSqlite = joined(presentedColumns,
                                      "(SELECT json_array",
                                      newestActive,
                                      becameSigned,
                                      sessionColumnsSqlite,
                                      ", ",
                                      userColumnsSqlite,
                                      fromToken);
constexpr auto byTokenPostgreSql = joined(presentedColumns,
                                          "(SELECT json_build_array",
                                          newestActive,
                                          becameSigned,
                                          sessionColumnsPostgreSql,
                                          ", ",
                                          userColumnsPostgreSql,
                                          fromToken);
constexpr int activeColumn = 6;
constexpr int becameSignedColumn = 7;
constexpr int sessionColumn = 8;

constexpr char fromSession[] = " FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ?";
constexpr auto stateBySessionSqlite
    = joined("SELECT ", sessionColumnsSqlite, ", ", userColumnsSqlite, fromSession);
constexpr auto stateBySessionPostgreSql
    = joined("SELECT ", sessionColumnsPostgreSql, ", ", userColumnsPostgreSql, fromSession);

constexpr char refreshedLater[] = R"( FROM sessions s WHERE s.user_id = ? AND s.id <> ?
    AND (s.refreshed_at > ? OR (s.refreshed_at IS NULL AND s.created_at > ?)))";
constexpr auto laterSqlite = joined("SELECT ", sessionColumnsSqlite, refreshedLater);
constexpr auto laterPostgreSql = joined("SELECT ", sessionColumnsPostgreSql, refreshedLater);

domain::RefreshToken readPresented(const Row &row)
{
    return {.id = row.integer(0),
            .token = row.text(1),
            .parent = row.text(2),
            .revoked = row.flag(3),
            .createdAt = row.time(4),
            .updatedAt = row.time(5)};
}

std::optional<domain::RefreshToken> readActive(const Row &row)
{
    if (row.isNull(activeColumn))
        return std::nullopt;
    const QJsonArray active = row.array(activeColumn);
    const auto time = [&](int at) {
        return parseTimestamp(active[at].toString().toLatin1()).value_or(Timestamp());
    };
    return domain::RefreshToken{.id = active[0].toInteger(),
                                .token = active[1].toString(),
                                .parent = active[2].toString(),
                                .revoked = false,
                                .createdAt = time(3),
                                .updatedAt = time(4)};
}

// What was read before the lock may be stale, so this reads nothing.
Result<> lock(Transaction &transaction, const char *sql, const Bind &key)
{
    if (transaction.engine() == Engine::PostgreSql)
        TRY(transaction.row(sql, {key}));
    return {};
}

} // namespace

Result<std::optional<RefreshState>> SessionStore::loadByRefreshToken(Transaction &transaction,
                                                                     const QString &token) const
{
    TRY(lock(transaction, lockByToken, token));
    const Sql sql(byTokenSqlite.data(), byTokenPostgreSql.data());
    const auto row = TRY(transaction.row(sql, {token}));
    if (!row)
        return std::nullopt;
    return RefreshState{.presented
                        = domain::PresentedRow{.token = readPresented(*row),
                                               .active = readActive(*row),
                                               .becameSigned = row->flag(becameSignedColumn)},
                        .session = readSession(*row, sessionColumn),
                        .user = readUser(*row, sessionColumn + sessionColumnCount)};
}

Result<std::optional<RefreshState>> SessionStore::loadBySession(Transaction &transaction,
                                                                SessionId id) const
{
    TRY(lock(transaction, lockSession, id));
    const Sql sql(stateBySessionSqlite.data(), stateBySessionPostgreSql.data());
    const auto row = TRY(transaction.row(sql, {id}));
    if (!row)
        return std::nullopt;
    return RefreshState{
        .presented = {}, .session = readSession(*row), .user = readUser(*row, sessionColumnCount)};
}

Result<std::vector<domain::Session>> SessionStore::refreshedAfter(Transaction &transaction,
                                                                  const domain::Session &session,
                                                                  Timestamp moment) const
{
    const Sql sql(laterSqlite.data(), laterPostgreSql.data());
    const auto rows = TRY(transaction.rows(sql, {session.userId, session.id, moment, moment}));
    std::vector<domain::Session> sessions;
    for (const Row &row : rows)
        sessions.push_back(readSession(row));
    return sessions;
}

} // namespace latchkey::storage
