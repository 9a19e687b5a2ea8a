#include "identityendpoint.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

QString identityId(const http::RequestContext &context)
{
    for (const auto &[name, value] : context.pathParameters) {
        if (name == "identity_id")
            return QString::fromUtf8(value);
    }
    return {};
}

} // namespace

IdentityEndpoint::IdentityEndpoint(const EndpointOptions &options,
                                   const services::IdentityRemoval &removal)
    : m_options(options)
    , m_removal(removal)
{ }

void IdentityEndpoint::mount(http::Router &router)
{
    router.add({.path = "/user/identities/authorize",
                .handler = [this](const http::HttpRequest &request, http::RequestContext &) {
                    return authorize(request);
                }});
    router.add({.method = http::Method::Delete,
                .path = "/user/identities/{identity_id}",
                .handler = [this](const http::HttpRequest &, http::RequestContext &context) {
                    return remove(context);
                }});
}

// Providers themselves come later; which of them are on is known.
Result<http::HttpResponse> IdentityEndpoint::authorize(const http::HttpRequest &request) const
{
    const QString provider = request.query.value(u"provider");
    const auto known = m_options.providers.find(provider);
    if (known == m_options.providers.end()) {
        return failure(
            ErrorCode::ValidationFailed,
            u"Unsupported provider: Provider %1 could not be found"_s.arg(provider.left(64)));
    }
    if (!*known) {
        return failure(ErrorCode::ValidationFailed,
                       u"Unsupported provider: provider is not enabled"_s);
    }
    return failure(ErrorCode::NotImplemented,
                   u"This endpoint is not available in this version of Latchkey"_s);
}

Result<http::HttpResponse> IdentityEndpoint::remove(http::RequestContext &context) const
{
    TRY(m_removal.remove(*context.principal, identityId(context), context.caller));
    return http::HttpResponse::json(200, "{}");
}

} // namespace latchkey::endpoints
