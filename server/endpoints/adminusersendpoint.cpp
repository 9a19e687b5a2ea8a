#include "adminusersendpoint.h"

#include "adminguard.h"
#include "adminrequest.h"
#include "jsonreader.h"
#include "passwordlane.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

Result<services::UserCreation::Form> readNewUser(const http::HttpRequest &request)
{
    return services::UserCreation::Form::read(TRY(JsonReader::parse(request.jsonBody())));
}

Result<services::UserAdministration::Form> readChanges(const http::HttpRequest &request)
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    for (const QStringView ignored : {u"id", u"aud", u"password_hash"})
        TRY(body.text(ignored)); // of the right type all the same
    services::UserAdministration::Form form;
    form.role = TRY(body.text(u"role")).trimmed();
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    const std::optional<QString> password = TRY(body.optionalText(u"password"));
    if (password)
        form.password = Secret(password->toUtf8());
    form.confirmsEmail = TRY(body.flag(u"email_confirm", false));
    form.confirmsPhone = TRY(body.flag(u"phone_confirm", false));
    form.userMetadata = TRY(body.object(u"user_metadata"));
    form.appMetadata = TRY(body.object(u"app_metadata"));
    form.banDuration = TRY(body.text(u"ban_duration"));
    form.banReason = TRY(body.text(u"ban_reason"));
    return form;
}

// Only without a body nothing is asked for: a blank is no JSON.
Result<services::Deletion> readDeletion(const http::HttpRequest &request)
{
    if (request.body.isEmpty())
        return services::Deletion::Hard;
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    return TRY(body.flag(u"should_soft_delete", false)) ? services::Deletion::Soft
                                                        : services::Deletion::Hard;
}

} // namespace

AdminUsersEndpoint::AdminUsersEndpoint(const services::Administration &administration)
    : m_creation(administration.creation)
    , m_administration(administration.update)
    , m_deletion(administration.deletion)
{ }

void AdminUsersEndpoint::mount(http::Router &router)
{
    const auto add
        = [&](http::Method method, const char *path, domain::AdminRight right, auto run) {
              router.add({.method = method,
                          .path = path,
                          .access = http::Access::Admin,
                          .adminRight = right,
                          .trailingSlash = true,
                          .handler =
                              [this, run](const http::HttpRequest &request,
                                          http::RequestContext &context) {
                                  return (this->*run)(request, context);
                              },
                          .laneFor = passwordLane});
          };
    using domain::AdminRight;
    using http::Method;
    add(Method::Post, "/admin/users", AdminRight::Write, &AdminUsersEndpoint::create);
    add(Method::Post, "/admin/users/{user_id}", AdminRight::Write, &AdminUsersEndpoint::createAs);
    for (const char *path : {"/admin/users/{user_id}", "/admin/user/{user_id}"}) {
        add(Method::Put, path, AdminRight::Ban, &AdminUsersEndpoint::update);
        add(Method::Delete, path, AdminRight::Write, &AdminUsersEndpoint::remove);
    }
}

Result<http::HttpResponse> AdminUsersEndpoint::create(const http::HttpRequest &request,
                                                      http::RequestContext &context) const
{
    const services::UserCreation::Form form = TRY(readNewUser(request));
    const domain::User user = TRY(m_creation.create(*context.principal, form, context.caller));
    return userAnswer(user);
}

// The id of the path is the one the user gets; a body that names another is a mistake.
Result<http::HttpResponse> AdminUsersEndpoint::createAs(const http::HttpRequest &request,
                                                        http::RequestContext &context) const
{
    const UserId id = TRY(pathUser(context));
    services::UserCreation::Form form = TRY(readNewUser(request));
    if (!form.id.isEmpty() && UserId::parse(form.id) != id) {
        return failure(ErrorCode::ValidationFailed,
                       u"The id of the body is not the id of the path"_s);
    }
    form.id = id.toString();
    const domain::User user = TRY(m_creation.create(*context.principal, form, context.caller));
    return userAnswer(user);
}

Result<http::HttpResponse> AdminUsersEndpoint::update(const http::HttpRequest &request,
                                                      http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    const services::UserAdministration::Form form = TRY(readChanges(request));
    const bool mayWrite = domain::mayUse(*context.principal->adminRole, domain::AdminRight::Write);
    if (!mayWrite && !form.isBanOnly())
        return failure(ErrorCode::NotAdmin, u"Your role may change nothing but bans"_s);
    const auto updated = TRY(m_administration.update(target, form));
    http::HttpResponse response = userAnswer(updated.shown());
    response.headers.add("ETag", entityTag(updated.after));
    return response;
}

Result<http::HttpResponse> AdminUsersEndpoint::remove(const http::HttpRequest &request,
                                                      http::RequestContext &context) const
{
    const services::AdminRequest target = TRY(adminRequest(request, context));
    const services::Deletion kind = TRY(readDeletion(request));
    TRY(m_deletion.remove(target, kind));
    return http::HttpResponse::json(200, "{}");
}

} // namespace latchkey::endpoints
