#pragma once

#include "bulkrows.h"
#include "storage/auditstore.h"
#include "storage/bulkstore.h"

namespace latchkey::services {

// Jobs over many accounts: accepts them, and works them off chunk by chunk. Each chunk is one
// transaction, which also notes that it is done, so that a job goes on after a restart where it had
// stopped, and nothing is done twice. Used from many threads; step() from one at a time.
class BulkJobs
{
public:
    BulkJobs(const ServiceSettings &settings,
             storage::Database &database,
             const storage::BulkStore &jobs,
             const BulkRows &rows,
             const storage::AuditStore &audit,
             RandomSource &random);

    struct Submitted
    {
        domain::BulkJob job;
        bool isNew = true; // false: the same key has asked for the same before
    };

    // `body` as it was sent. A key that was used for something else: validation_failed (422);
    // another number of targets than expected: conflict.
    Result<Submitted> submit(const domain::Principal &administrator,
                             const QJsonObject &body,
                             const QString &idempotencyKey,
                             const domain::Caller &caller) const;

    Result<std::vector<domain::BulkJob>> newest() const;
    Result<domain::BulkJob> find(domain::BulkJobId id) const; // not_found
    Result<domain::BulkJob>
    cancel(const domain::Principal &administrator, domain::BulkJobId id, Timestamp now) const;

    struct Report
    {
        std::vector<domain::BulkRow> rows;
        std::optional<qint64> next; // to ask for the rows behind; nothing: that was all
    };

    Result<Report> report(domain::BulkJobId id,
                          std::optional<qint64> after,
                          int limit,
                          domain::ReportedRows which) const;

    // Does a chunk of the oldest job that is open; as many as have `rows` rows together, where they
    // are smaller. False if there is none.
    Result<bool> step(Timestamp now, int rows = 1) const;

    // What this server has claimed, another may go on with.
    void release() const;

private:
    struct Chunk
    {
        domain::BulkJob job;
        BulkForm form;
        domain::Principal administrator;
        domain::Caller caller;
        std::vector<domain::BulkRow> rows;
        std::vector<Result<UserCreation::Prepared>> prepared; // of create: one for each row
        std::vector<std::optional<Error>> faults; // what hindered each row
    };

    Result<qint64> addTargets(storage::Transaction &transaction,
                              const domain::BulkJob &job,
                              const BulkForm &form) const;
    Result<qint64> addUndo(storage::Transaction &transaction,
                           const domain::BulkJob &job,
                           domain::BulkJobId undone) const;
    std::vector<domain::BulkRow> sealedRows(const QJsonArray &rows) const;

    Result<> work(Chunk &chunk) const;
    void prepare(Chunk &chunk) const;
    Result<domain::BulkOutcome>
    apply(storage::Transaction &transaction, const Chunk &chunk, std::size_t index) const;
    Result<> applyAll(storage::Transaction &transaction, Chunk &chunk) const;
    Result<> noteFailure(Chunk &chunk, const Error &error) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::BulkStore &m_jobs;
    const BulkRows &m_rows;
    const storage::AuditStore &m_audit;
    RandomSource &m_random;
    const QString m_worker;
};

} // namespace latchkey::services
