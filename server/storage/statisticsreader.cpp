#include "statisticsreader.h"

#include "sqltext.h"

namespace latchkey::storage {

namespace {

// Each by an index of its own, but for the sessions.
constexpr char countsOfStates[] = R"(
    SELECT (SELECT count(*) FROM users),
           (SELECT count(*) FROM users WHERE confirmed_at IS NULL),
           (SELECT count(*) FROM users WHERE invited_at IS NOT NULL AND confirmed_at IS NULL),
           (SELECT count(*) FROM users WHERE banned_until > ?),
           (SELECT count(*) FROM users WHERE is_anonymous = TRUE),
           (SELECT count(*) FROM users WHERE deleted_at IS NOT NULL),
           (SELECT count(DISTINCT user_id) FROM mfa_factors WHERE status = 'verified'),)";
constexpr char countsOfOthers[] = R"(
           (SELECT count(*) FROM sessions WHERE not_after IS NULL OR not_after > ?),
           (SELECT count(*) FROM latchkey_outbox WHERE state = 'pending')
               + (SELECT count(*) FROM latchkey_outbox WHERE state = 'sending'),
           (SELECT count(*) FROM latchkey_outbox WHERE state = 'failed'))";
constexpr auto countsSqlite = joined(countsOfStates,
                                     R"(
           (SELECT count(*) FROM users u WHERE coalesce(u.last_sign_in_at, '') = ''),
           (SELECT count(*) FROM users WHERE role IN (SELECT value FROM json_each(?))),)",
                                     countsOfOthers);
constexpr auto countsPostgreSql = joined(countsOfStates,
                                         R"(
           (SELECT count(*) FROM users WHERE coalesce(last_sign_in_at, '-infinity') = '-infinity'),
           (SELECT count(*) FROM users
             WHERE role IN (SELECT json_array_elements_text(CAST(? AS json)))),)",
                                         countsOfOthers);

constexpr Sql betweenSql(R"(
    SELECT (SELECT count(*) FROM users u
             WHERE coalesce(u.created_at, '') >= ? AND coalesce(u.created_at, '') < ?),
           (SELECT count(*) FROM audit_log_entries
             WHERE created_at >= ? AND created_at < ? AND payload ->> 'action' = 'login'))",
                         R"(
    SELECT (SELECT count(*) FROM users
             WHERE coalesce(created_at, '-infinity') >= ? AND coalesce(created_at, '-infinity') < ?),
           (SELECT count(*) FROM audit_log_entries
             WHERE created_at >= ? AND created_at < ? AND payload ->> 'action' = 'login'))");

} // namespace

Result<ServerCounts> StatisticsReader::counts(Transaction &transaction,
                                              const QStringList &adminRoles,
                                              Timestamp now) const
{
    const auto row = TRY(transaction.row(Sql(countsSqlite.data(), countsPostgreSql.data()),
                                         {now, QJsonArray::fromStringList(adminRoles), now}));
    if (!row)
        return unexpectedFailure(QStringLiteral("no counts"));
    int column = 0;
    ServerCounts counts;
    counts.users = row->integer(column++);
    counts.unconfirmed = row->integer(column++);
    counts.invited = row->integer(column++);
    counts.banned = row->integer(column++);
    counts.anonymous = row->integer(column++);
    counts.deleted = row->integer(column++);
    counts.withFactor = row->integer(column++);
    counts.neverSignedIn = row->integer(column++);
    counts.administrators = row->integer(column++);
    counts.activeSessions = row->integer(column++);
    counts.waitingMails = row->integer(column++);
    counts.failedMails = row->integer(column++);
    return counts;
}

Result<DayCounts>
StatisticsReader::between(Transaction &transaction, Timestamp from, Timestamp to) const
{
    const auto row = TRY(transaction.row(betweenSql, {from, to, from, to}));
    return row ? DayCounts{.signUps = row->integer(0), .signIns = row->integer(1)} : DayCounts();
}

} // namespace latchkey::storage
