#include "userendpoint.h"

#include "jsonreader.h"
#include "passwordlane.h"
#include "userjson.h"

#include <QJsonArray>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

// RFC 7519 4.1.3: a text or a list of texts.
bool isAudience(const QJsonValue &claim, const QString &audience)
{
    if (claim.isArray())
        return claim.toArray().contains(audience);
    return claim.isString() && claim.toString() == audience;
}

// Without the header, a token is of its own first audience.
QString requestedAudience(const http::HttpRequest &request, const http::RequestContext &context)
{
    const QByteArray header = request.headers.value("x-jwt-aud");
    if (!header.isEmpty())
        return QString::fromUtf8(header);
    const QString &claimed = context.principal->claims.audience;
    return claimed.isEmpty() ? context.caller.audience : claimed;
}

Result<services::AccountUpdate::Form> readAccountUpdate(const http::HttpRequest &request)
{
    const JsonReader body = TRY(JsonReader::parse(request.jsonBody()));
    services::AccountUpdate::Form form;
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    form.channel = TRY(body.text(u"channel"));
    const std::optional<QString> password = TRY(body.optionalText(u"password"));
    if (password)
        form.password = Secret(password->toUtf8());
    form.currentPassword = TRY(body.secret(u"current_password"));
    form.nonce = TRY(body.text(u"nonce"));
    form.data = TRY(body.object(u"data"));
    form.appMetadata = TRY(body.object(u"app_metadata"));
    form.codeChallenge = TRY(body.text(u"code_challenge"));
    form.codeChallengeMethod = TRY(body.text(u"code_challenge_method"));
    return form;
}

} // namespace

UserEndpoint::UserEndpoint(const services::AccountUpdate &accountUpdate)
    : m_accountUpdate(accountUpdate)
{ }

void UserEndpoint::mount(http::Router &router, const MailingLane &lane)
{
    router.add({.path = "/user",
                .access = http::Access::User,
                .trailingSlash = true,
                .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
                    return show(request, context);
                }});
    router.add(lane.of(
        {.method = http::Method::Put,
         .path = "/user",
         .access = http::Access::User,
         .trailingSlash = true,
         .handler = [this](const http::HttpRequest &request,
                           http::RequestContext &context) { return update(request, context); },
         .laneFor = passwordLane,
         .limit = http::Limit::UserUpdate}));
}

Result<http::HttpResponse> UserEndpoint::show(const http::HttpRequest &request,
                                              http::RequestContext &context) const
{
    const QJsonValue claim = context.principal->claims.all.value(u"aud");
    if (!isAudience(claim, requestedAudience(request, context))) {
        return failure(ErrorCode::ValidationFailed,
                       u"Token audience doesn't match request audience"_s);
    }
    return userAnswer(*context.principal->user);
}

Result<http::HttpResponse> UserEndpoint::update(const http::HttpRequest &request,
                                                http::RequestContext &context) const
{
    const services::AccountUpdate::Form form = TRY(readAccountUpdate(request));
    const domain::User user = TRY(m_accountUpdate.update(*context.principal, form, context.caller));
    return userAnswer(user);
}

} // namespace latchkey::endpoints
