#include "adminserver.h"

#include "adminguard.h"
#include "jsonreader.h"
#include "keysetparameters.h"
#include "nullablejson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using domain::AdminRight;

namespace {

void writeCounts(JsonWriter &json, const storage::ServerCounts &counts)
{
    json.key("users").beginObject();
    json.key("total").number(counts.users);
    json.key("total_is").text(u"exact"_s);
    json.key("confirmed").number(counts.users - counts.unconfirmed);
    json.key("unconfirmed").number(counts.unconfirmed);
    json.key("invited").number(counts.invited);
    json.key("banned").number(counts.banned);
    json.key("anonymous").number(counts.anonymous);
    json.key("deleted").number(counts.deleted);
    json.key("with_factor").number(counts.withFactor);
    json.key("never_signed_in").number(counts.neverSignedIn);
    json.key("admins").number(counts.administrators);
    json.endObject();
    json.key("sessions").beginObject().key("active").number(counts.activeSessions).endObject();
    json.key("outbox").beginObject();
    json.key("pending").number(counts.waitingMails);
    json.key("failed").number(counts.failedMails);
    json.endObject();
}

void writeMail(JsonWriter &json, const storage::OutboxEntry &mail)
{
    json.beginObject();
    json.key("id").text(mail.id.toString(QUuid::WithoutBraces));
    json.key("kind").text(mail.kind);
    json.key("recipient").text(mail.recipient);
    json.key("state").text(mail.state);
    json.key("attempts").number(mail.attempts);
    writeTextOrNull(json, "last_reply", mail.lastReply);
    json.key("next_attempt_at").time(mail.nextAttemptAt);
    json.key("created_at").time(mail.createdAt);
    writeTimeOrNull(json, "sent_at", mail.sentAt);
    json.endObject();
}

Result<QString> readState(const http::HttpRequest &request)
{
    QString state = request.query.value(u"state");
    const bool isKnown = state.isEmpty() || state == "pending"_L1 || state == "sending"_L1
        || state == "sent"_L1 || state == "failed"_L1;
    if (!isKnown) {
        return failure(ErrorCode::ValidationFailed,
                       u"\"state\" must be pending, sending, sent or failed"_s);
    }
    return state;
}

} // namespace

AdminServer::AdminServer(const EndpointOptions &options,
                         const services::ServerStatistics &statistics,
                         const services::OutboxDesk &outbox,
                         const services::TestMails &testMails)
    : m_options(options)
    , m_statistics(statistics)
    , m_outbox(outbox)
    , m_testMails(testMails)
{ }

void AdminServer::mount(http::Router &router)
{
    const auto add = [&router](http::Method method,
                               const char *path,
                               AdminRight right,
                               http::Handler handler,
                               http::Lane lane = http::Lane::Quick) {
        router.add({.method = method,
                    .path = path,
                    .lane = lane,
                    .access = http::Access::Admin,
                    .adminRight = right,
                    .handler = std::move(handler)});
    };
    using http::HttpRequest;
    using http::RequestContext;
    add(http::Method::Get,
        "/admin/stats",
        AdminRight::Read,
        [this](const HttpRequest &, RequestContext &context) { return showStatistics(context); });
    add(http::Method::Get,
        "/admin/outbox",
        AdminRight::Read,
        [this](const HttpRequest &request, RequestContext &) { return listOutbox(request); });
    add(http::Method::Post,
        "/admin/outbox/{mail_id}/retry",
        AdminRight::Write,
        [this](const HttpRequest &, RequestContext &context) { return retryMail(context); });
    add(http::Method::Get,
        "/admin/settings",
        AdminRight::Read,
        [this](const HttpRequest &, RequestContext &) { return showSettings(); });
    add(
        http::Method::Post,
        "/admin/settings/test-mail",
        AdminRight::Write,
        [this](const HttpRequest &request, RequestContext &context) {
            return testMail(request, context);
        },
        http::Lane::Outbound);
}

Result<http::HttpResponse> AdminServer::showStatistics(http::RequestContext &context) const
{
    const services::ServerStatistics::Answer answer = TRY(m_statistics.current(context.caller.now));
    JsonWriter json;
    json.beginObject();
    writeCounts(json, answer.counts);
    json.key("days").beginArray();
    for (const services::ServerStatistics::Day &day : answer.days) {
        json.beginObject();
        json.key("date").text(QString::fromLatin1(toRfc3339(day.date).first(10)));
        json.key("sign_ups").number(day.counts.signUps);
        json.key("sign_ins").number(day.counts.signIns);
        json.endObject();
    }
    json.endArray();
    json.key("as_of").time(answer.asOf);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminServer::listOutbox(const http::HttpRequest &request) const
{
    const QString state = TRY(readState(request));
    const int limit = TRY(readLimit(request));
    const services::OutboxDesk::Page page
        = TRY(m_outbox.page(state, request.query.value(u"after"), limit));
    JsonWriter json;
    json.beginObject().key("mails").beginArray();
    for (const storage::OutboxEntry &mail : page.mails)
        writeMail(json, mail);
    json.endArray();
    writeNextCursor(json, page.next);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminServer::retryMail(http::RequestContext &context) const
{
    const QUuid id = TRY(pathId(context, "mail_id"));
    const storage::OutboxEntry mail
        = TRY(m_outbox.retry(*context.principal, id, context.caller.now));
    JsonWriter json;
    writeMail(json, mail);
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminServer::showSettings() const
{
    const std::shared_ptr<const ShownSettings> settings = m_options.settings();
    JsonWriter json;
    json.beginObject().key("settings").beginArray();
    for (const ShownSetting &setting : *settings) {
        json.beginObject();
        json.key("name").text(setting.name);
        json.key("value").text(setting.value);
        json.key("source").text(setting.source);
        json.key("secret").flag(setting.isSecret);
        json.key("help").text(setting.help);
        json.endObject();
    }
    json.endArray().endObject();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminServer::testMail(const http::HttpRequest &request,
                                                 http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    const QString recipient = TRY(body.text(u"recipient"));
    const services::TestMail result = TRY(m_testMails.send(
        {.administrator = *context.principal, .recipient = recipient, .answerDue = context.due},
        m_options.testMailSender));
    JsonWriter json;
    json.beginObject();
    json.key("delivered").flag(result.isDelivered);
    json.key("dialogue").beginArray();
    for (const QString &line : result.dialogue)
        json.text(line);
    json.endArray().endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
