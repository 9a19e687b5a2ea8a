#include "adminwhoami.h"

#include "jsonwriter.h"

namespace latchkey::endpoints {

namespace {

Result<http::HttpResponse> whoAmI(const http::HttpRequest &, http::RequestContext &context)
{
    const domain::Principal &administrator = *context.principal;
    JsonWriter json;
    json.beginObject().key("role").text(administrator.claims.role);
    json.key("user_id");
    if (administrator.user)
        json.text(administrator.user->id.toString());
    else
        json.null();
    json.key("email");
    if (administrator.user)
        json.text(administrator.user->email);
    else
        json.null();
    json.key("can").beginArray();
    for (const QString &right : domain::rightNames(*administrator.adminRole))
        json.text(right);
    json.endArray().endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace

void mountWhoAmI(http::Router &router)
{
    router.add({.path = "/admin/whoami",
                .access = http::Access::Admin,
                .adminRight = domain::AdminRight::Read,
                .handler = whoAmI});
}

} // namespace latchkey::endpoints
