#include "bulkjobs.h"

#include "bulkactor.h"
#include "bulkfilter.h"
#include "crypto/hmac.h"
#include "crypto/sealedtext.h"
#include "domain/auditentry.h"
#include "randomsource.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <ranges>

namespace latchkey::services {

using namespace Qt::Literals;
using namespace std::chrono_literals;
using domain::BulkAction;
using domain::BulkJob;
using domain::BulkJobId;
using domain::BulkRow;

namespace {

constexpr auto claimLength = 30s; // then another server may go on
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

Secret inputKey(const ServiceSettings &settings)
{
    return Secret(crypto::hmacSha256(settings.addressKey.reveal(), "latchkey: rows of bulk jobs"));
}

QJsonObject traitsOf(const BulkJob &job)
{
    return {{u"job_id"_s, job.id.toString()},
            {u"action"_s, job.action},
            {u"total"_s, job.total},
            {u"dry_run"_s, job.isDryRun}};
}

// These say nothing about the row: the chunk is tried again later.
bool isPassing(const Error &error)
{
    return error.code == ErrorCode::ServiceUnavailable || error.code == ErrorCode::RequestTimeout;
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
                                                       traitsOf(submitted.job))));
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

std::vector<BulkRow> BulkJobs::sealedRows(const QJsonArray &rows) const
{
    const Secret key = inputKey(m_settings);
    std::vector<BulkRow> sealed;
    for (const QJsonValue &row : rows) {
        const QByteArray text = QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact);
        sealed.push_back(
            {.number = qint64(std::ssize(sealed)), .input = crypto::sealText(key, text, m_random)});
    }
    return sealed;
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

Result<bool> BulkJobs::step(Timestamp now, int rows) const
{
    // Claiming is a write, and most of the time there is nothing to claim.
    const bool isAny = TRY(m_database.read(
        [&](storage::Transaction &transaction) { return m_jobs.hasOpen(transaction); }));
    if (!isAny)
        return false;
    const std::optional<BulkJob> job
        = TRY(m_database.transact([&](storage::Transaction &transaction) {
              return m_jobs.claim(transaction, m_worker, now, now + claimLength);
          }));
    if (!job)
        return false;
    const int wanted = job->chunk * std::max(1, rows / job->chunk);
    const std::vector<BulkRow> next = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_jobs.rowsFrom(transaction, job->id, job->done(), wanted);
    }));
    if (next.empty()) {
        TRY(m_database.transact([&](storage::Transaction &transaction) {
            return m_jobs.finish(transaction, job->id, now);
        }));
        return true;
    }
    const BulkForm form = TRY(BulkForm::readRemembered(job->form));
    Chunk chunk{.job = *job, .form = form, .administrator = actorFrom(job->actor)};
    chunk.caller.now = now;
    chunk.caller.linkBase = job->form.value(u"_link_base"_s).toString();
    chunk.caller.audience = job->form.value(u"_audience"_s).toString();
    chunk.caller.redirectTo = m_settings.siteUrl;
    for (const auto part : next | std::views::chunk(job->chunk)) {
        chunk.rows.assign(part.begin(), part.end());
        chunk.prepared.clear();
        TRY(work(chunk));
    }
    return true;
}

void BulkJobs::prepare(Chunk &chunk) const
{
    const Secret key = inputKey(m_settings);
    const BulkRows::Job job{chunk.form, chunk.administrator, chunk.caller, chunk.job.createdAt};
    for (const BulkRow &row : chunk.rows) {
        const std::optional<Secret> text = crypto::openText(key, row.input);
        if (!text) {
            chunk.prepared.emplace_back(failure(
                ErrorCode::ValidationFailed,
                u"What was to be made cannot be read any more: the server's secret is another"_s));
            continue;
        }
        const QJsonObject fields = QJsonDocument::fromJson(text->revealBytes()).object();
        chunk.prepared.push_back(m_rows.prepare(job, fields));
    }
}

// All rows of the chunk, or none; what is noted about them is part of the same transaction.
Result<> BulkJobs::work(Chunk &chunk) const
{
    if (chunk.form.action == BulkAction::Create)
        prepare(chunk);
    const Error tried{.code = ErrorCode::Conflict, .message = u"dry run"_s};
    std::size_t reached = 0;
    bool isTried = false;
    bool isLost = false;
    const Result<> written
        = m_database.transact([&](storage::Transaction &transaction) -> Result<> {
              isTried = false;
              isLost = !TRY(m_jobs.holds(transaction, chunk.job.id, m_worker));
              if (isLost)
                  return {};
              for (reached = 0; reached < chunk.rows.size(); ++reached)
                  chunk.rows[reached].outcome = TRY(apply(transaction, chunk, reached));
              isTried = chunk.job.isDryRun;
              if (isTried)
                  return std::unexpected(tried); // so that nothing of it stays
              return m_jobs.writeOutcomes(transaction, chunk.job.id, chunk.rows);
          });
    if (written || isLost)
        return {};
    if (!isTried)
        return noteFailure(chunk, reached, written.error());
    for (BulkRow &row : chunk.rows) {
        row.outcome.result = domain::wouldBe(row.outcome.result);
        row.outcome.previous.reset();
    }
    return m_database.transact([&](storage::Transaction &transaction) -> Result<> {
        if (!TRY(m_jobs.holds(transaction, chunk.job.id, m_worker)))
            return {};
        return m_jobs.writeOutcomes(transaction, chunk.job.id, chunk.rows);
    });
}

Result<domain::BulkOutcome>
BulkJobs::apply(storage::Transaction &transaction, const Chunk &chunk, std::size_t index) const
{
    const BulkRows::Job job{
        chunk.form, chunk.administrator, chunk.caller, chunk.job.createdAt, chunk.job.isDryRun};
    if (chunk.form.action == BulkAction::Create) {
        const Result<UserCreation::Prepared> &prepared = chunk.prepared[index];
        if (!prepared)
            return std::unexpected(prepared.error());
        return m_rows.create(transaction, job, *prepared);
    }
    const BulkRow &row = chunk.rows[index];
    return m_rows.change(transaction,
                         job,
                         row.outcome.user.value_or(UserId()),
                         QJsonDocument::fromJson(row.input.toUtf8()).object());
}

Result<> BulkJobs::noteFailure(Chunk &chunk, std::size_t index, const Error &error) const
{
    if (isPassing(error))
        return std::unexpected(error);
    const qint64 culprit = chunk.rows[std::min(index, chunk.rows.size() - 1)].number;
    const bool isCreation = chunk.form.action == BulkAction::Create;
    for (std::size_t i = 0; i < chunk.rows.size(); ++i) {
        BulkRow &row = chunk.rows[i];
        const std::optional<UserId> user = isCreation ? std::nullopt : row.outcome.user;
        const QString email
            = isCreation && chunk.prepared[i] ? chunk.prepared[i]->user.email : row.outcome.email;
        row.outcome
            = {.result = u"failed"_s,
               .errorCode = errorCodeName(ErrorCode::Conflict),
               .message = u"Not done, because row %1 of the same chunk failed"_s.arg(culprit),
               .user = user,
               .email = email};
        if (row.number == culprit) {
            row.outcome.errorCode = errorCodeName(error.code);
            row.outcome.message = error.message;
        }
    }
    return m_database.transact([&](storage::Transaction &transaction) -> Result<> {
        if (!TRY(m_jobs.holds(transaction, chunk.job.id, m_worker)))
            return {};
        return m_jobs.writeOutcomes(transaction, chunk.job.id, chunk.rows);
    });
}

void BulkJobs::release() const
{
    // A claim that stays runs out by itself.
    [[maybe_unused]] const Result<> released = m_database.transact(
        [&](storage::Transaction &transaction) { return m_jobs.release(transaction, m_worker); });
}

} // namespace latchkey::services
