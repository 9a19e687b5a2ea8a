// The part of BulkJobs that works jobs off, chunk by chunk.

#include "bulkactor.h"
#include "bulkjobs.h"
#include "crypto/hmac.h"
#include "crypto/sealedtext.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace latchkey::services {

using namespace Qt::Literals;
using namespace std::chrono_literals;
using domain::BulkAction;
using domain::BulkJob;
using domain::BulkRow;

namespace {

constexpr auto claimLength = 30s; // then another server may go on

Secret inputKey(const ServiceSettings &settings)
{
    return Secret(crypto::hmacSha256(settings.addressKey.reveal(), "latchkey: rows of bulk jobs"));
}

// These say nothing about the row: the chunk is tried again later.
bool isPassing(const Error &error)
{
    return error.code == ErrorCode::ServiceUnavailable || error.code == ErrorCode::RequestTimeout;
}

} // namespace

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
    bool isTried = false;
    bool isLost = false;
    const Result<> written
        = m_database.transact([&](storage::Transaction &transaction) -> Result<> {
              isTried = false;
              isLost = !TRY(m_jobs.holds(transaction, chunk.job.id, m_worker));
              if (isLost)
                  return {};
              TRY(applyAll(transaction, chunk));
              isTried = chunk.job.isDryRun;
              if (isTried)
                  return std::unexpected(tried); // so that nothing of it stays
              return m_jobs.writeOutcomes(transaction, chunk.job.id, chunk.rows);
          });
    if (written || isLost)
        return {};
    if (!isTried)
        return noteFailure(chunk, written.error());
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

// The first fault ends it, but for a dry run, which tells of all of them.
Result<> BulkJobs::applyAll(storage::Transaction &transaction, Chunk &chunk) const
{
    chunk.faults.assign(chunk.rows.size(), std::nullopt);
    for (std::size_t i = 0; i < chunk.rows.size(); ++i) {
        Result<domain::BulkOutcome> outcome = apply(transaction, chunk, i);
        if (outcome) {
            chunk.rows[i].outcome = *std::move(outcome);
            continue;
        }
        chunk.faults[i] = outcome.error();
        const bool goesOn
            = chunk.job.isDryRun && !isPassing(outcome.error()) && !outcome.error().sql;
        if (!goesOn)
            return std::unexpected(outcome.error());
    }
    const auto fault = std::ranges::find_if(
        chunk.faults, [](const std::optional<Error> &one) { return one.has_value(); });
    return fault == chunk.faults.end() ? Result<>() : std::unexpected(**fault);
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

Result<> BulkJobs::noteFailure(Chunk &chunk, const Error &error) const
{
    if (isPassing(error))
        return std::unexpected(error);
    chunk.faults.resize(chunk.rows.size());
    const auto isFault = [](const std::optional<Error> &one) { return one.has_value(); };
    if (std::ranges::none_of(chunk.faults, isFault))
        chunk.faults.back() = error; // of all of them together
    const auto first = std::ranges::find_if(chunk.faults, isFault) - chunk.faults.begin();
    const qint64 culprit = chunk.rows[static_cast<std::size_t>(first)].number;
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
        if (const std::optional<Error> &fault = chunk.faults[i]) {
            row.outcome.errorCode = errorCodeName(fault->code);
            row.outcome.message = fault->message;
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
