#include "bearerguard.h"

#include "adminguard.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using http::Access;

// The scheme in any case, one blank, a token without white space.
Result<QByteArray> bearerToken(const http::HttpRequest &request)
{
    static constexpr QByteArrayView scheme = "bearer ";
    const QByteArray header = request.headers.value("authorization");
    QByteArray token = header.mid(scheme.size());
    const bool wellFormed = QByteArrayView(header)
                                .first(std::min(header.size(), scheme.size()))
                                .compare(scheme, Qt::CaseInsensitive)
            == 0
        && !token.isEmpty()
        && std::ranges::none_of(token, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    if (!wellFormed) {
        return failure(ErrorCode::NoAuthorization,
                       Refusal::Unauthenticated,
                       u"This endpoint requires a valid Bearer token"_s);
    }
    return token;
}

BearerGuard::BearerGuard(const services::TokenAuthenticator &authenticator)
    : m_authenticator(authenticator)
{ }

Result<>
BearerGuard::admit(Access access, const http::HttpRequest &request, http::RequestContext &context)
{
    if (access == Access::Public)
        return {};
    if (!context.principal) {
        const QByteArray token = TRY(bearerToken(request));
        const Timestamp now = context.caller.now;
        context.principal = access == Access::Admin
            ? TRY(m_authenticator.authenticateAdmin(token, now))
            : TRY(m_authenticator.authenticateUser(token, now));
    }
    if (access == Access::Admin)
        return admitAdministrator(context);
    // The claim decides, not the row.
    if (access == Access::NotAnonymous && context.principal->claims.isAnonymous) {
        return failure(ErrorCode::NoAuthorization,
                       Refusal::Forbidden,
                       u"Anonymous user not allowed to perform these actions"_s);
    }
    return {};
}

} // namespace latchkey::endpoints
