#include "inviteendpoint.h"

#include "jsonreader.h"
#include "jsonwriter.h"
#include "passwordlane.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

InviteEndpoint::InviteEndpoint(const EndpointOptions &options,
                               const services::Invitation &invitation,
                               const services::LinkGeneration &linkGeneration)
    : m_options(options)
    , m_invitation(invitation)
    , m_linkGeneration(linkGeneration)
{ }

void InviteEndpoint::mount(http::Router &router, const MailingLane &lane)
{
    router.add(lane.of(
        {.method = http::Method::Post,
         .path = "/invite",
         .access = http::Access::Admin,
         .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
             return invite(request, context);
         }}));
    router.add({.method = http::Method::Post,
                .path = "/admin/generate_link",
                .access = http::Access::Admin,
                .handler
                = [this](const http::HttpRequest &request,
                         http::RequestContext &context) { return generateLink(request, context); },
                .laneFor = passwordLane});
}

Result<http::HttpResponse> InviteEndpoint::invite(const http::HttpRequest &request,
                                                  http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::Invitation::Form form;
    form.email = TRY(body.text(u"email"));
    const std::optional<QJsonObject> data = TRY(body.object(u"data"));
    form.data = data.value_or(QJsonObject());
    return userAnswer(TRY(m_invitation.invite(*context.principal, form, context.caller)));
}

Result<http::HttpResponse> InviteEndpoint::generateLink(const http::HttpRequest &request,
                                                        http::RequestContext &context) const
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::LinkGeneration::Form form;
    form.type = TRY(body.text(u"type"));
    form.email = TRY(body.text(u"email"));
    form.newEmail = TRY(body.text(u"new_email"));
    form.password = TRY(body.secret(u"password"));
    const std::optional<QJsonObject> data = TRY(body.object(u"data"));
    form.data = data.value_or(QJsonObject());
    // Here, and only here, a member of the body counts.
    const QString target = TRY(body.text(u"redirect_to"));
    if (m_options.redirects->isAllowed(target))
        context.caller.redirectTo = target;
    const auto outcome = TRY(m_linkGeneration.generate(*context.principal, form, context.caller));

    JsonWriter json;
    json.beginObject();
    writeUserMembers(json, outcome.user);
    json.key("action_link").text(outcome.link.url);
    json.key("email_otp").text(outcome.link.token.code);
    json.key("hashed_token").text(outcome.hashedToken);
    json.key("verification_type").text(outcome.verificationType);
    json.key("redirect_to").text(context.caller.redirectTo);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
