#include "bulkjobs.h"

#include "bulkactor.h"
#include "bulkfilter.h"
#include "domain/auditentry.h"
#include "randomsource.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace latchkey::services {

using namespace Qt::Literals;
using domain::BulkAction;
using domain::BulkJob;
using domain::BulkJobId;
using domain::BulkRow;

namespace {

constexpr int newestShown = 100;

QString hashOf(const QJsonObject &body)
{
    const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

std::unexpected<Error> noSuchJob()
{
    return failure(ErrorCode::ValidationFailed, Refusal::Missing, u"Job not found"_s);
}

QJsonObject traitsOf(const BulkJob &job)
{
    return {{u"job_id"_s, job.id.toString()},
            {u"action"_s, job.action},
            {u"total"_s, job.total},
            {u"dry_run"_s, job.isDryRun}};
}

// For whoever reads what power was given to many.
QJsonObject submissionTraits(const BulkJob &job, const BulkForm &form)
{
    QJsonObject traits = traitsOf(job);
    if (form.action == BulkAction::SetRole)
        traits.insert(u"role"_s, form.role);
    return traits;
}

} // namespace

BulkJobs::BulkJobs(const ServiceSettings &settings,
                   storage::Database &database,
                   const storage::BulkStore &jobs,
                   const BulkRows &rows,
                   const storage::AuditStore &audit,
                   RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_jobs(jobs)
    , m_rows(rows)
    , m_audit(audit)
    , m_random(random)
    , m_worker(randomUuid(random).toString(QUuid::WithoutBraces))
{ }

Result<BulkJobs::Submitted> BulkJobs::submit(const domain::Principal &administrator,
                                             const QJsonObject &body,
                                             const QString &idempotencyKey,
                                             const domain::Caller &caller) const
{
    const BulkForm form = TRY(BulkForm::read(JsonReader::of(body)));
    QJsonObject remembered = rememberedForm(body);
    remembered.insert(u"_link_base"_s, caller.linkBase);
    remembered.insert(u"_audience"_s, caller.audience);
    const BulkJob job{.id = BulkJobId::random(m_random),
                      .action = domain::bulkActionName(form.action),
                      .form = remembered,
                      .formHash = hashOf(body),
                      .idempotencyKey = idempotencyKey,
                      .actor = rememberedActor(administrator),
                      .createdBy = domain::actingAdministrator(administrator).email,
                      .state = u"queued"_s,
                      .isDryRun = form.isDryRun,
                      .chunk = form.chunk,
                      .createdAt = caller.now};
    return m_database.transact([&](storage::Transaction &transaction) -> Result<Submitted> {
        if (!TRY(m_jobs.insert(transaction, job))) {
            const auto earlier = TRY(m_jobs.findByKey(transaction, idempotencyKey));
            if (!earlier || earlier->formHash != job.formHash) {
                return failure(ErrorCode::ValidationFailed,
                               Refusal::Unprocessable,
                               u"This Idempotency-Key was used for another request"_s);
            }
            return Submitted{.job = *earlier, .isNew = false};
        }
        Submitted submitted{.job = job};
        submitted.job.total = TRY(addTargets(transaction, job, form));
        if (form.expected && *form.expected != submitted.job.total) {
            return failure(
                ErrorCode::Conflict,
                u"%1 users are meant, not %2"_s.arg(submitted.job.total).arg(*form.expected));
        }
        TRY(m_jobs.setTotal(transaction, job.id, submitted.job.total));
        TRY(m_audit.append(transaction,
                           domain::administratorsEntry(randomUuid(m_random),
                                                       domain::AuditAction::BulkJobSubmitted,
                                                       administrator,
                                                       caller.now,
                                                       submissionTraits(submitted.job, form))));
        return submitted;
    });
}

Result<qint64> BulkJobs::addTargets(storage::Transaction &transaction,
                                    const BulkJob &job,
                                    const BulkForm &form) const
{
    if (form.undoes)
        return addUndo(transaction, job, *form.undoes);
    if (form.filter) {
        const QString audience = job.form.value(u"_audience"_s).toString();
        const storage::UserFilter filter = TRY(readBulkFilter(*form.filter, audience));
        return m_jobs.addRowsByFilter(transaction, job.id, filter, job.createdAt);
    }
    std::vector<BulkRow> rows;
    if (form.rows) {
        rows = sealedRows(*form.rows);
    } else {
        for (const UserId id : *form.ids) {
            rows.push_back({.number = qint64(std::ssize(rows))});
            rows.back().outcome.user = id;
        }
    }
    TRY(m_jobs.addRows(transaction, job.id, rows));
    return qint64(std::ssize(rows));
}

Result<qint64>
BulkJobs::addUndo(storage::Transaction &transaction, const BulkJob &job, BulkJobId undone) const
{
    const std::optional<BulkJob> earlier = TRY(m_jobs.find(transaction, undone));
    if (!earlier)
        return noSuchJob();
    const auto action = domain::parseBulkAction(earlier->action);
    if (!action || !domain::isUndoable(*action) || earlier->isDryRun || earlier->isOpen()) {
        return failure(ErrorCode::Conflict,
                       u"Only bans, roles and metadata of finished jobs can be undone"_s);
    }
    return m_jobs.addRowsToUndo(transaction, job.id, undone);
}

Result<std::vector<BulkJob>> BulkJobs::newest() const
{
    return m_database.read(
        [&](storage::Transaction &transaction) { return m_jobs.newest(transaction, newestShown); });
}

Result<BulkJob> BulkJobs::find(BulkJobId id) const
{
    const std::optional<BulkJob> job = TRY(m_database.read(
        [&](storage::Transaction &transaction) { return m_jobs.find(transaction, id); }));
    if (!job)
        return noSuchJob();
    return *job;
}

Result<BulkJob>
BulkJobs::cancel(const domain::Principal &administrator, BulkJobId id, Timestamp now) const
{
    return m_database.transact([&](storage::Transaction &transaction) -> Result<BulkJob> {
        const bool isCancelled = TRY(m_jobs.cancel(transaction, id, now));
        const std::optional<BulkJob> job = TRY(m_jobs.find(transaction, id));
        if (!job)
            return noSuchJob();
        if (isCancelled) {
            QJsonObject traits = traitsOf(*job);
            traits.insert(u"done"_s, job->done());
            TRY(m_audit.append(transaction,
                               domain::administratorsEntry(randomUuid(m_random),
                                                           domain::AuditAction::BulkJobCancelled,
                                                           administrator,
                                                           now,
                                                           traits)));
        }
        return *job;
    });
}

Result<BulkJobs::Report> BulkJobs::report(BulkJobId id,
                                          std::optional<qint64> after,
                                          int limit,
                                          domain::ReportedRows which) const
{
    TRY(find(id));
    Report report;
    report.rows = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_jobs.report(transaction, id, after.value_or(-1), limit + 1, which);
    }));
    if (std::ssize(report.rows) > limit) {
        report.rows.pop_back();
        report.next = report.rows.back().number;
    }
    return report;
}

} // namespace latchkey::services
