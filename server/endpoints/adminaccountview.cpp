#include "adminaccountview.h"

#include "adminguard.h"
#include "adminrequest.h"
#include "nullablejson.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

void writeSession(JsonWriter &json, const domain::Session &session, bool isCurrent)
{
    json.beginObject();
    json.key("id").text(session.id.toString());
    json.key("created_at").time(session.createdAt);
    json.key("updated_at").time(session.updatedAt);
    writeTimeOrNull(json, "refreshed_at", session.refreshedAt);
    writeTimeOrNull(json, "not_after", session.notAfter);
    json.key("user_agent").text(session.userAgent);
    json.key("ip").text(session.ip);
    json.key("aal").text(session.aal);
    writeTextOrNull(json, "tag", session.tag);
    json.key("amr").beginArray();
    for (const domain::AmrEntry &entry : session.amr) {
        json.beginObject();
        json.key("method").text(entry.method);
        json.key("timestamp").number(unixSeconds(entry.usedAt));
        json.endObject();
    }
    json.endArray();
    json.key("current").flag(isCurrent);
    json.endObject();
}

} // namespace

AdminAccountView::AdminAccountView(const services::AccountView &accounts)
    : m_accounts(accounts)
{ }

void AdminAccountView::mount(http::Router &router)
{
    const auto add = [&router](const char *path, http::Handler handler) {
        router.add({.path = path,
                    .access = http::Access::Admin,
                    .adminRight = domain::AdminRight::Read,
                    .trailingSlash = true,
                    .handler = std::move(handler)});
    };
    const http::Handler handler = [this](const http::HttpRequest &, http::RequestContext &context) {
        return show(context);
    };
    add("/admin/users/{user_id}", handler);
    add("/admin/user/{user_id}", handler);
    add("/admin/users/{user_id}/sessions",
        [this](const http::HttpRequest &, http::RequestContext &context) {
            return sessions(context);
        });
}

Result<http::HttpResponse> AdminAccountView::show(http::RequestContext &context) const
{
    const UserId id = TRY(pathUser(context));
    const auto [user, banReason] = TRY(m_accounts.account(id, context.caller.now));
    JsonWriter json;
    json.beginObject();
    writeUserMembers(json, user);
    if (!banReason.isEmpty())
        json.key("ban_reason").text(banReason);
    json.endObject();
    http::HttpResponse response = http::HttpResponse::json(200, std::move(json));
    response.headers.add("ETag", entityTag(user));
    return response;
}

// `current`: whether whoever asks is in that session.
Result<http::HttpResponse> AdminAccountView::sessions(http::RequestContext &context) const
{
    const UserId user = TRY(pathUser(context));
    const std::optional<domain::Session> &current = context.principal->session;
    const services::AccountView::Sessions sessions = TRY(m_accounts.sessions(user));
    JsonWriter json;
    json.beginObject().key("sessions").beginArray();
    for (const domain::Session &session : sessions.newest)
        writeSession(json, session, current && current->id == session.id);
    json.endArray();
    json.key("total").number(sessions.total);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
