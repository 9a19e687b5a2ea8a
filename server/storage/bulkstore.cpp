#include "bulkstore.h"

#include "sqltext.h"
#include "userconditions.h"

namespace latchkey::storage {

using namespace Qt::Literals;
using domain::BulkJob;
using domain::BulkJobId;
using domain::BulkRow;

namespace {

constexpr char jobColumns[] = R"(
    CAST(id AS TEXT), action, CAST(form AS TEXT), form_hash, idempotency_key, CAST(actor AS TEXT),
    created_by, state, dry_run, chunk, total, succeeded, skipped, failed,
    CAST(created_at AS TEXT), CAST(started_at AS TEXT), CAST(finished_at AS TEXT))";

constexpr auto selectJob = joined("SELECT ", jobColumns, " FROM latchkey_bulk_jobs WHERE id = ?");
constexpr auto selectByKey
    = joined("SELECT ", jobColumns, " FROM latchkey_bulk_jobs WHERE idempotency_key = ?");
constexpr auto selectNewest = joined(
    "SELECT ", jobColumns, " FROM latchkey_bulk_jobs ORDER BY created_at DESC, id LIMIT ?");

constexpr char claimable[] = R"(
    UPDATE latchkey_bulk_jobs SET state = 'running', started_at = coalesce(started_at, ?),
                                  locked_by = ?, locked_until = ?
    WHERE id = (SELECT id FROM latchkey_bulk_jobs
                WHERE state IN ('queued', 'running')
                    AND (locked_until IS NULL OR locked_until < ? OR locked_by = ?)
                ORDER BY created_at, id LIMIT 1)";
constexpr auto claimSqlite = joined(claimable, ") RETURNING ", jobColumns);
constexpr auto claimPostgreSql
    = joined(claimable, " FOR UPDATE SKIP LOCKED) RETURNING ", jobColumns);

constexpr char rowColumns[] = R"(
    SELECT number, CAST(user_id AS TEXT), email, input, result, error_code, message,
           CAST(previous AS TEXT)
    FROM latchkey_bulk_rows)";
constexpr auto selectRows
    = joined(rowColumns, " WHERE job_id = ? AND number >= ? ORDER BY number LIMIT ?");
constexpr auto selectReport = joined(
    rowColumns, " WHERE job_id = ? AND number > ? AND result IS NOT NULL ORDER BY number LIMIT ?");
constexpr auto selectFailed = joined(
    rowColumns, " WHERE job_id = ? AND number > ? AND result = 'failed' ORDER BY number LIMIT ?");

BulkJob readJob(const Row &row)
{
    return {.id = row.id<BulkJobId>(0),
            .action = row.text(1),
            .form = row.object(2),
            .formHash = row.text(3),
            .idempotencyKey = row.text(4),
            .actor = row.object(5),
            .createdBy = row.text(6),
            .state = row.text(7),
            .isDryRun = row.flag(8),
            .chunk = static_cast<int>(row.integer(9)),
            .total = row.integer(10),
            .succeeded = row.integer(11),
            .skipped = row.integer(12),
            .failed = row.integer(13),
            .createdAt = row.time(14),
            .startedAt = row.optionalTime(15),
            .finishedAt = row.optionalTime(16)};
}

Result<std::optional<BulkJob>> oneJob(Transaction &transaction, Sql sql, const Binds &binds)
{
    const std::optional<Row> row = TRY(transaction.row(sql, binds));
    return row ? std::optional(readJob(*row)) : std::nullopt;
}

BulkRow readRow(const Row &row)
{
    BulkRow read{.number = row.integer(0), .input = row.text(3)};
    if (const std::optional<QUuid> user = row.optionalUuid(1))
        read.outcome.user = UserId(*user);
    read.outcome.email = row.text(2);
    read.outcome.result = row.text(4);
    read.outcome.errorCode = row.text(5);
    read.outcome.message = row.text(6);
    if (!row.isNull(7))
        read.outcome.previous = row.object(7);
    return read;
}

Result<std::vector<BulkRow>> readRows(Transaction &transaction, Sql sql, const Binds &binds)
{
    std::vector<BulkRow> rows;
    const std::vector<Row> found = TRY(transaction.rows(sql, binds));
    for (const Row &row : found)
        rows.push_back(readRow(row));
    return rows;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// The rows as the one parameter of a statement.
QJsonArray asJson(const std::vector<BulkRow> &rows)
{
    QJsonArray entries;
    for (const BulkRow &row : rows) {
        const domain::BulkOutcome &outcome = row.outcome;
        entries.append(QJsonObject{
            {u"number"_s, row.number},
            {u"user_id"_s, outcome.user ? QJsonValue(outcome.user->toString()) : QJsonValue()},
            {u"email"_s, textOrNull(outcome.email)},
            {u"input"_s, textOrNull(row.input)},
            {u"result"_s, textOrNull(outcome.result)},
            {u"error_code"_s, textOrNull(outcome.errorCode)},
            {u"message"_s, textOrNull(outcome.message)},
            {u"previous"_s, outcome.previous ? QJsonValue(*outcome.previous) : QJsonValue()}});
    }
    return entries;
}

} // namespace

Result<bool> BulkStore::insert(Transaction &transaction, const BulkJob &job) const
{
    const qint64 inserted = TRY(transaction.run(R"(
        INSERT INTO latchkey_bulk_jobs (id, action, form, form_hash, idempotency_key, actor,
                                        created_by, dry_run, chunk, total, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)",
                                                {job.id,
                                                 job.action,
                                                 job.form,
                                                 job.formHash,
                                                 nullIfEmpty(job.idempotencyKey),
                                                 job.actor,
                                                 job.createdBy,
                                                 job.isDryRun,
                                                 job.chunk,
                                                 job.total,
                                                 job.createdAt}));
    return inserted == 1;
}

Result<>
BulkStore::addRows(Transaction &transaction, BulkJobId job, const std::vector<BulkRow> &rows) const
{
    constexpr static Sql sql(R"(
        INSERT INTO latchkey_bulk_rows (job_id, number, user_id, input)
        SELECT ?, json_extract(value, '$.number'), json_extract(value, '$.user_id'),
               json_extract(value, '$.input')
        FROM json_each(?))",
                             R"(
        INSERT INTO latchkey_bulk_rows (job_id, number, user_id, input)
        SELECT CAST(? AS UUID), CAST(entry ->> 'number' AS INTEGER),
               CAST(entry ->> 'user_id' AS UUID), entry ->> 'input'
        FROM json_array_elements(CAST(? AS JSON)) AS entry)");
    TRY(transaction.run(sql, {job, asJson(rows)}));
    return {};
}

Result<qint64>
BulkStore::addRowsToUndo(Transaction &transaction, BulkJobId job, BulkJobId undone) const
{
    constexpr static Sql sql(R"(
        INSERT INTO latchkey_bulk_rows (job_id, number, user_id, input)
        SELECT ?, row_number() OVER (ORDER BY number) - 1, user_id, CAST(previous AS TEXT)
        FROM latchkey_bulk_rows WHERE job_id = ? AND previous IS NOT NULL)",
                             R"(
        INSERT INTO latchkey_bulk_rows (job_id, number, user_id, input)
        SELECT CAST(? AS UUID), row_number() OVER (ORDER BY number) - 1, user_id,
               CAST(previous AS TEXT)
        FROM latchkey_bulk_rows WHERE job_id = ? AND previous IS NOT NULL)");
    return transaction.run(sql, {job, undone});
}

Result<qint64> BulkStore::addRowsByFilter(Transaction &transaction,
                                          BulkJobId job,
                                          const UserFilter &filter,
                                          Timestamp now) const
{
    const bool isSqlite = transaction.engine() == Engine::Sqlite;
    SqlPiece statement{.text = "INSERT INTO latchkey_bulk_rows (job_id, number, user_id) SELECT ",
                       .binds = {job}};
    statement += isSqlite ? "?" : "CAST(? AS UUID)";
    statement += ", row_number() OVER (ORDER BY u.created_at, u.id) - 1, u.id FROM users u WHERE ";
    // Whoever is searched for is looked up in the index once, not asked of every user.
    const std::vector<UserCondition> conditions = userConditions(filter, transaction.engine(), now);
    statement += allOf(conditions, [](const UserCondition &condition) {
        return !condition.isSearch || !condition.isSameAsCandidates;
    });
    for (const UserCondition &condition : conditions) {
        if (!condition.isSearch || condition.candidates.text.isEmpty())
            continue;
        statement += " AND u.id IN (";
        statement += condition.candidates;
        statement += ")";
    }
    return transaction.run(statement.text, statement.binds);
}

Result<> BulkStore::setTotal(Transaction &transaction, BulkJobId job, qint64 total) const
{
    TRY(transaction.run("UPDATE latchkey_bulk_jobs SET total = ? WHERE id = ?", {total, job}));
    return {};
}

Result<std::optional<BulkJob>> BulkStore::find(Transaction &transaction, BulkJobId job) const
{
    return oneJob(transaction, selectJob.data(), {job});
}

Result<std::optional<BulkJob>> BulkStore::findByKey(Transaction &transaction,
                                                    const QString &idempotencyKey) const
{
    return oneJob(transaction, selectByKey.data(), {idempotencyKey});
}

Result<std::vector<BulkJob>> BulkStore::newest(Transaction &transaction, int limit) const
{
    std::vector<BulkJob> jobs;
    const std::vector<Row> found = TRY(transaction.rows(selectNewest.data(), {limit}));
    for (const Row &row : found)
        jobs.push_back(readJob(row));
    return jobs;
}

Result<bool> BulkStore::hasOpen(Transaction &transaction) const
{
    const auto row = TRY(transaction.row(
        "SELECT 1 FROM latchkey_bulk_jobs WHERE state IN ('queued', 'running') LIMIT 1"));
    return row.has_value();
}

Result<std::optional<BulkJob>> BulkStore::claim(Transaction &transaction,
                                                const QString &worker,
                                                Timestamp now,
                                                Timestamp until) const
{
    return oneJob(transaction,
                  {claimSqlite.data(), claimPostgreSql.data()},
                  {now, worker, until, now, worker});
}

Result<> BulkStore::release(Transaction &transaction, const QString &worker) const
{
    TRY(transaction.run("UPDATE latchkey_bulk_jobs SET locked_by = NULL, locked_until = NULL "
                        "WHERE locked_by = ? AND state = 'running'",
                        {worker}));
    return {};
}

Result<bool> BulkStore::holds(Transaction &transaction, BulkJobId job, const QString &worker) const
{
    constexpr static char text[] = "SELECT 1 FROM latchkey_bulk_jobs "
                                   "WHERE id = ? AND locked_by = ? AND state = 'running'";
    constexpr static auto locking = joined(text, " FOR UPDATE");
    const auto row = TRY(transaction.row(Sql(text, locking.data()), {job, worker}));
    return row.has_value();
}

Result<std::vector<BulkRow>>
BulkStore::rowsFrom(Transaction &transaction, BulkJobId job, qint64 number, int limit) const
{
    return readRows(transaction, selectRows.data(), {job, number, limit});
}

Result<> BulkStore::writeOutcomes(Transaction &transaction,
                                  BulkJobId job,
                                  const std::vector<BulkRow> &rows) const
{
    constexpr static Sql sql(R"(
        UPDATE latchkey_bulk_rows
        SET user_id = json_extract(entry.value, '$.user_id'),
            email = json_extract(entry.value, '$.email'), input = NULL,
            result = json_extract(entry.value, '$.result'),
            error_code = json_extract(entry.value, '$.error_code'),
            message = json_extract(entry.value, '$.message'),
            previous = json_extract(entry.value, '$.previous')
        FROM json_each(?) AS entry
        WHERE job_id = ? AND number BETWEEN ? AND ?
          AND number = json_extract(entry.value, '$.number'))",
                             R"(
        UPDATE latchkey_bulk_rows
        SET user_id = CAST(entry ->> 'user_id' AS UUID), email = entry ->> 'email', input = NULL,
            result = entry ->> 'result', error_code = entry ->> 'error_code',
            message = entry ->> 'message', previous = CAST(entry ->> 'previous' AS JSONB)
        FROM json_array_elements(CAST(? AS JSON)) AS entry
        WHERE job_id = ? AND number BETWEEN ? AND ?
          AND number = CAST(entry ->> 'number' AS INTEGER))");
    if (rows.empty())
        return {};
    // Without the range, SQLite would hold every row of the job against each of these.
    TRY(transaction.run(sql, {asJson(rows), job, rows.front().number, rows.back().number}));
    qint64 skipped = 0;
    qint64 failed = 0;
    for (const BulkRow &row : rows) {
        skipped += row.outcome.isSkipped();
        failed += row.outcome.isFailed();
    }
    TRY(transaction.run(R"(
        UPDATE latchkey_bulk_jobs SET succeeded = succeeded + ?, skipped = skipped + ?,
                                      failed = failed + ?
        WHERE id = ?)",
                        {qint64(std::ssize(rows)) - skipped - failed, skipped, failed, job}));
    return {};
}

Result<> BulkStore::finish(Transaction &transaction, BulkJobId job, Timestamp now) const
{
    TRY(transaction.run(R"(
        UPDATE latchkey_bulk_jobs
        SET state = CASE WHEN total > 0 AND failed = total THEN 'failed' ELSE 'done' END,
            finished_at = ?, locked_by = NULL, locked_until = NULL
        WHERE id = ? AND state = 'running')",
                        {now, job}));
    return {};
}

// What was given to make users with is forgotten, as if it had been done.
Result<bool> BulkStore::cancel(Transaction &transaction, BulkJobId job, Timestamp now) const
{
    const qint64 cancelled = TRY(transaction.run(R"(
        UPDATE latchkey_bulk_jobs
        SET state = 'cancelled', finished_at = ?, locked_by = NULL, locked_until = NULL
        WHERE id = ? AND state IN ('queued', 'running'))",
                                                 {now, job}));
    if (cancelled == 0)
        return false;
    TRY(transaction.run("UPDATE latchkey_bulk_rows SET input = NULL WHERE job_id = ?", {job}));
    return true;
}

Result<std::vector<BulkRow>> BulkStore::report(Transaction &transaction,
                                               BulkJobId job,
                                               qint64 after,
                                               int limit,
                                               domain::ReportedRows which) const
{
    const Sql sql
        = which == domain::ReportedRows::Failed ? selectFailed.data() : selectReport.data();
    return readRows(transaction, sql, {job, after, limit});
}

} // namespace latchkey::storage
