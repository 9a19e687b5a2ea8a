#include "logoutendpoint.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

LogoutEndpoint::LogoutEndpoint(const services::SignOut &signOut)
    : m_signOut(signOut)
{ }

void LogoutEndpoint::mount(http::Router &router)
{
    router.add({.method = http::Method::Post,
                .path = "/logout",
                .access = http::Access::User,
                .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
                    return signOut(request, context);
                }});
}

Result<http::HttpResponse> LogoutEndpoint::signOut(const http::HttpRequest &request,
                                                   http::RequestContext &context) const
{
    const QString text = request.query.value(u"scope");
    const std::optional<services::SignOutScope> scope = services::parseSignOutScope(text);
    if (!scope) {
        return failure(ErrorCode::ValidationFailed,
                       u"Unsupported logout scope \"%1\""_s.arg(text.left(64)));
    }
    TRY(m_signOut.signOut(*context.principal, *scope, context.caller));
    return http::HttpResponse::empty(204);
}

} // namespace latchkey::endpoints
