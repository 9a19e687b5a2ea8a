#include "adminguard.h"

#include "http/route.h"

#include <algorithm>

namespace latchkey::endpoints {

using namespace Qt::Literals;

Result<> admitAdministrator(const http::RequestContext &context)
{
    const domain::AdminRight right
        = context.route ? context.route->adminRight : domain::AdminRight::Write;
    const std::optional<domain::AdminRole> &role = context.principal->adminRole;
    if (role && domain::mayUse(*role, right))
        return {};
    return failure(ErrorCode::NotAdmin, u"User not allowed"_s);
}

Result<UserId> pathUser(const http::RequestContext &context)
{
    return UserId(TRY(pathId(context, "user_id")));
}

Result<QUuid> pathId(const http::RequestContext &context, QByteArrayView name)
{
    const auto named = std::ranges::find(
        context.pathParameters, name, &std::pair<QByteArray, QByteArray>::first);
    return idOf(name, named == context.pathParameters.end() ? QByteArray() : named->second);
}

Result<QUuid> idOf(QByteArrayView name, const QByteArray &text)
{
    if (const std::optional<QUuid> id = parseUuid(QString::fromUtf8(text)))
        return *id;
    return failure(ErrorCode::ValidationFailed,
                   Refusal::Missing,
                   QString::fromLatin1(name) + u" must be an UUID"_s);
}

} // namespace latchkey::endpoints
