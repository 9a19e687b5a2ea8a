#pragma once

#include "domain/bulk.h"
#include "transaction.h"
#include "userfilter.h"

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::storage {

// Jobs over many accounts and their rows (own tables latchkey_bulk_jobs, latchkey_bulk_rows). Rows
// are worked off in order, so how many are done tells which is next.
class BulkStore
{
public:
    // False, with nothing written, if the idempotency key has been used.
    Result<bool> insert(Transaction &transaction, const domain::BulkJob &job) const;

    // Rows number, user and input; at most a few thousand at a time.
    Result<> addRows(Transaction &transaction,
                     domain::BulkJobId job,
                     const std::vector<domain::BulkRow> &rows) const;

    // A row for each user that another job has changed, with what that job kept as its input.
    // Yields how many.
    Result<qint64>
    addRowsToUndo(Transaction &transaction, domain::BulkJobId job, domain::BulkJobId undone) const;

    // A row for each user that the filter lets through at `now`, oldest first. Yields how many.
    Result<qint64> addRowsByFilter(Transaction &transaction,
                                   domain::BulkJobId job,
                                   const UserFilter &filter,
                                   Timestamp now) const;

    Result<> setTotal(Transaction &transaction, domain::BulkJobId job, qint64 total) const;

    Result<std::optional<domain::BulkJob>> find(Transaction &transaction,
                                                domain::BulkJobId job) const;
    Result<std::optional<domain::BulkJob>> findByKey(Transaction &transaction,
                                                     const QString &idempotencyKey) const;
    Result<std::vector<domain::BulkJob>> newest(Transaction &transaction, int limit) const;

    Result<bool> hasOpen(Transaction &transaction) const; // whoever has claimed them

    // The oldest open job that `worker` has claimed or nobody has, now claimed until `until`.
    Result<std::optional<domain::BulkJob>>
    claim(Transaction &transaction, const QString &worker, Timestamp now, Timestamp until) const;
    Result<> release(Transaction &transaction, const QString &worker) const;

    // False if the job is no longer the worker's to go on with: cancelled, or claimed by another.
    // Its row stays locked, so that it is not cancelled in the middle of a chunk.
    Result<bool>
    holds(Transaction &transaction, domain::BulkJobId job, const QString &worker) const;

    Result<std::vector<domain::BulkRow>>
    rowsFrom(Transaction &transaction, domain::BulkJobId job, qint64 number, int limit) const;

    // Outcomes of rows, and the job's counts with them.
    Result<> writeOutcomes(Transaction &transaction,
                           domain::BulkJobId job,
                           const std::vector<domain::BulkRow> &rows) const;

    Result<> finish(Transaction &transaction, domain::BulkJobId job, Timestamp now) const;
    // False, with nothing changed, if it was not open.
    Result<bool> cancel(Transaction &transaction, domain::BulkJobId job, Timestamp now) const;

    // Rows that have an outcome, behind the row `after`.
    Result<std::vector<domain::BulkRow>> report(Transaction &transaction,
                                                domain::BulkJobId job,
                                                qint64 after,
                                                int limit,
                                                domain::ReportedRows which) const;
};

} // namespace latchkey::storage
