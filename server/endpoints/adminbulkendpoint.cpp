#include "adminbulkendpoint.h"

#include "adminguard.h"
#include "jsonreader.h"
#include "nullablejson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using domain::AdminRight;
using http::Method;

namespace {

constexpr int largestPage = 1000;
constexpr qsizetype longestKey = 255;

bool isUndoable(const domain::BulkJob &job)
{
    const auto action = domain::parseBulkAction(job.action);
    return action && domain::isUndoable(*action) && !job.isDryRun && !job.isOpen()
        && job.succeeded > 0;
}

void writeJob(JsonWriter &json, const domain::BulkJob &job)
{
    json.beginObject();
    json.key("id").text(job.id.toString());
    json.key("action").text(job.action);
    json.key("state").text(job.state);
    json.key("dry_run").flag(job.isDryRun);
    json.key("total").number(job.total);
    json.key("done").number(job.done());
    json.key("succeeded").number(job.succeeded);
    json.key("skipped").number(job.skipped);
    json.key("failed").number(job.failed);
    json.key("created_at").time(job.createdAt);
    writeTimeOrNull(json, "started_at", job.startedAt);
    writeTimeOrNull(json, "finished_at", job.finishedAt);
    json.key("created_by").text(job.createdBy);
    json.key("undoable").flag(isUndoable(job));
    json.endObject();
}

http::HttpResponse jobAnswer(int status, const domain::BulkJob &job)
{
    JsonWriter json;
    writeJob(json, job);
    return http::HttpResponse::json(status, std::move(json));
}

void writeRow(JsonWriter &json, const domain::BulkRow &row)
{
    const domain::BulkOutcome &outcome = row.outcome;
    json.beginObject();
    json.key("row").number(row.number);
    writeTextOrNull(json, "id", outcome.user ? outcome.user->toString() : QString());
    writeTextOrNull(json, "email", outcome.email);
    json.key("result").text(outcome.result);
    if (!outcome.errorCode.isEmpty())
        json.key("error_code").text(outcome.errorCode);
    if (!outcome.message.isEmpty())
        json.key("message").text(outcome.message);
    json.endObject();
}

Result<QString> idempotencyKey(const http::HttpRequest &request)
{
    QString key = QString::fromUtf8(request.headers.value("Idempotency-Key"));
    if (key.size() <= longestKey)
        return key;
    return failure(ErrorCode::ValidationFailed,
                   u"Idempotency-Key must have at most %1 characters"_s.arg(longestKey));
}

// A whole number from `least` to `most`; nothing if it was not sent.
Result<std::optional<qint64>>
wholeNumber(const http::HttpRequest &request, const QString &name, qint64 least, qint64 most)
{
    const QString text = request.query.value(name);
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < least || value > most) {
        return failure(ErrorCode::ValidationFailed,
                       u"%1 must be a number between %2 and %3"_s.arg(name).arg(least).arg(most));
    }
    return value;
}

Result<domain::BulkJobId> jobId(const http::RequestContext &context)
{
    return domain::BulkJobId(TRY(pathId(context, "job_id")));
}

Result<domain::ReportedRows> whichRows(const http::HttpRequest &request)
{
    const QString only = request.query.value(u"only");
    if (only.isEmpty())
        return domain::ReportedRows::All;
    if (only == u"failed")
        return domain::ReportedRows::Failed;
    return failure(ErrorCode::ValidationFailed, u"only must be failed"_s);
}

} // namespace

AdminBulkEndpoint::AdminBulkEndpoint(const services::BulkJobs &jobs)
    : m_jobs(jobs)
{ }

void AdminBulkEndpoint::mount(http::Router &router)
{
    using Request = const http::HttpRequest &;
    using Context = http::RequestContext &;
    const auto add = [&](Method method, const char *path, AdminRight right, http::Handler handler) {
        router.add({.method = method,
                    .path = path,
                    .access = http::Access::Admin,
                    .adminRight = right,
                    .handler = std::move(handler)});
    };
    add(Method::Post, "/admin/bulk", AdminRight::Write, [this](Request request, Context context) {
        return submit(request, context);
    });
    add(Method::Get, "/admin/bulk", AdminRight::Read, [this](Request, Context) { return list(); });
    add(Method::Get, "/admin/bulk/{job_id}", AdminRight::Read, [this](Request, Context context) {
        return show(context);
    });
    add(Method::Delete,
        "/admin/bulk/{job_id}",
        AdminRight::Write,
        [this](Request, Context context) { return cancel(context); });
    add(Method::Get,
        "/admin/bulk/{job_id}/report",
        AdminRight::Read,
        [this](Request request, Context context) { return report(request, context); });
}

Result<http::HttpResponse> AdminBulkEndpoint::submit(const http::HttpRequest &request,
                                                     http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    const QString key = TRY(idempotencyKey(request));
    const auto submitted
        = TRY(m_jobs.submit(*context.principal, body.members(), key, context.caller));
    return jobAnswer(submitted.isNew ? 202 : 200, submitted.job);
}

Result<http::HttpResponse> AdminBulkEndpoint::list() const
{
    const std::vector<domain::BulkJob> jobs = TRY(m_jobs.newest());
    JsonWriter json;
    json.beginObject().key("jobs").beginArray();
    for (const domain::BulkJob &job : jobs)
        writeJob(json, job);
    json.endArray().endObject();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminBulkEndpoint::show(const http::RequestContext &context) const
{
    const domain::BulkJobId id = TRY(jobId(context));
    const domain::BulkJob job = TRY(m_jobs.find(id));
    return jobAnswer(200, job);
}

Result<http::HttpResponse> AdminBulkEndpoint::cancel(const http::RequestContext &context) const
{
    const domain::BulkJobId id = TRY(jobId(context));
    const domain::BulkJob job = TRY(m_jobs.cancel(*context.principal, id, context.caller.now));
    return jobAnswer(200, job);
}

Result<http::HttpResponse> AdminBulkEndpoint::report(const http::HttpRequest &request,
                                                     const http::RequestContext &context) const
{
    const domain::BulkJobId id = TRY(jobId(context));
    const auto after = TRY(wholeNumber(request, u"after"_s, 0, 1'000'000'000));
    const auto limit = TRY(wholeNumber(request, u"limit"_s, 1, largestPage));
    const domain::ReportedRows which = TRY(whichRows(request));
    const auto report
        = TRY(m_jobs.report(id, after, static_cast<int>(limit.value_or(largestPage)), which));
    JsonWriter json;
    json.beginObject().key("rows").beginArray();
    for (const domain::BulkRow &row : report.rows)
        writeRow(json, row);
    json.endArray().key("next");
    if (report.next)
        json.number(*report.next);
    else
        json.null();
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
