#include "adminaccountsendpoint.h"

#include "adminguard.h"
#include "adminrequest.h"
#include "jsonreader.h"
#include "jsonwriter.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using domain::AdminRight;
using http::Method;

namespace {

http::HttpResponse factorAnswer(const domain::Factor &factor)
{
    JsonWriter json;
    writeFactor(json, factor);
    return http::HttpResponse::json(200, std::move(json));
}

http::HttpResponse endedAnswer(qint64 ended)
{
    JsonWriter json;
    json.beginObject().key("ended").number(ended).endObject();
    return http::HttpResponse::json(200, std::move(json));
}

http::Route route(Method method, const char *path, AdminRight right, http::Handler handler)
{
    return {.method = method,
            .path = path,
            .access = http::Access::Admin,
            .adminRight = right,
            .trailingSlash = true,
            .handler = std::move(handler)};
}

} // namespace

AdminAccountsEndpoint::AdminAccountsEndpoint(const services::Administration &administration)
    : m_factors(administration.factors)
    , m_passkeys(administration.passkeys)
    , m_sessions(administration.sessions)
    , m_mail(administration.mail)
{ }

void AdminAccountsEndpoint::mount(http::Router &router)
{
    using Request = const http::HttpRequest &;
    using Context = http::RequestContext &;
    router.add(route(Method::Get,
                     "/admin/users/{user_id}/factors",
                     AdminRight::Read,
                     [this](Request, Context context) { return listFactors(context); }));
    router.add(
        route(Method::Put,
              "/admin/users/{user_id}/factors/{factor_id}",
              AdminRight::Write,
              [this](Request request, Context context) { return updateFactor(request, context); }));
    router.add(
        route(Method::Delete,
              "/admin/users/{user_id}/factors/{factor_id}",
              AdminRight::Write,
              [this](Request request, Context context) { return removeFactor(request, context); }));
    router.add(route(Method::Get,
                     "/admin/users/{user_id}/passkeys",
                     AdminRight::Read,
                     [this](Request, Context context) { return listPasskeys(context); }));
    router.add(route(
        Method::Delete,
        "/admin/users/{user_id}/passkeys/{passkey_id}",
        AdminRight::Write,
        [this](Request request, Context context) { return removePasskey(request, context); }));
    router.add(
        route(Method::Delete,
              "/admin/users/{user_id}/sessions",
              AdminRight::EndSessions,
              [this](Request request, Context context) { return endSessions(request, context); }));
    router.add(
        route(Method::Delete,
              "/admin/users/{user_id}/sessions/{session_id}",
              AdminRight::EndSessions,
              [this](Request request, Context context) { return endSession(request, context); }));
    router.add(route(Method::Post,
                     "/admin/users/{user_id}/recovery",
                     AdminRight::Recover,
                     [this](Request request, Context context) {
                         return mail(request, context, services::LinkReason::Recovery);
                     }));
    router.add(route(Method::Post,
                     "/admin/users/{user_id}/magiclink",
                     AdminRight::Recover,
                     [this](Request request, Context context) {
                         return mail(request, context, services::LinkReason::MagicLink);
                     }));
}

Result<http::HttpResponse> AdminAccountsEndpoint::listFactors(http::RequestContext &context) const
{
    const UserId user = TRY(pathUser(context));
    const std::vector<domain::Factor> factors = TRY(m_factors.list(user));
    JsonWriter json;
    json.beginArray();
    for (const domain::Factor &factor : factors)
        writeFactor(json, factor);
    json.endArray();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminAccountsEndpoint::updateFactor(const http::HttpRequest &request,
                                                               http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    const FactorId id(TRY(pathId(context, "factor_id")));
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::FactorAdministration::Form form;
    form.friendlyName = TRY(body.text(u"friendly_name"));
    form.phone = TRY(body.text(u"phone"));
    return factorAnswer(TRY(m_factors.update(target, id, form)));
}

Result<http::HttpResponse> AdminAccountsEndpoint::removeFactor(const http::HttpRequest &request,
                                                               http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    const FactorId id(TRY(pathId(context, "factor_id")));
    return factorAnswer(TRY(m_factors.remove(target, id)));
}

Result<http::HttpResponse> AdminAccountsEndpoint::listPasskeys(http::RequestContext &context) const
{
    const UserId user = TRY(pathUser(context));
    const std::vector<domain::Passkey> passkeys = TRY(m_passkeys.list(user));
    JsonWriter json;
    json.beginArray();
    for (const domain::Passkey &passkey : passkeys)
        writePasskey(json, passkey);
    json.endArray();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminAccountsEndpoint::removePasskey(const http::HttpRequest &request,
                                                                http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    // What is no id names no passkey, and says nothing before the user is found.
    const PasskeyId id(pathId(context, "passkey_id").value_or(QUuid()));
    TRY(m_passkeys.remove(target, id));
    return http::HttpResponse::empty(204);
}

Result<http::HttpResponse> AdminAccountsEndpoint::endSessions(const http::HttpRequest &request,
                                                              http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    return endedAnswer(TRY(m_sessions.endAll(target)));
}

Result<http::HttpResponse> AdminAccountsEndpoint::endSession(const http::HttpRequest &request,
                                                             http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    const SessionId id(TRY(pathId(context, "session_id")));
    TRY(m_sessions.endOne(target, id));
    return endedAnswer(1);
}

Result<http::HttpResponse> AdminAccountsEndpoint::mail(const http::HttpRequest &request,
                                                       http::RequestContext &context,
                                                       services::LinkReason reason) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    TRY(m_mail.send(target, reason));
    return http::HttpResponse::json(200, "{}");
}

} // namespace latchkey::endpoints
