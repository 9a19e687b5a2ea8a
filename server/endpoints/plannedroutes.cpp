#include "plannedroutes.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using http::Access;
using http::Limit;
using http::Method;

namespace {

struct Planned
{
    Method method = Method::Get;
    const char *path = "";
    bool trailingSlash = false;
    Access access = Access::Public; // beside what the path's groups demand
    std::optional<Limit> limit = {};
};

constexpr auto get = Method::Get;
constexpr auto post = Method::Post;
constexpr auto put = Method::Put;
constexpr auto patch = Method::Patch;
constexpr auto remove = Method::Delete;

constexpr Planned providerRoutes[]{
    {get, "/authorize"},
    {get, "/callback", true},
    {post, "/callback", true},
    {get, "/callback/{rest}", true},
    {post, "/callback/{rest}", true},
    {post, "/sso", true, Access::Public, Limit::Sso},
    {get, "/sso/saml/metadata"},
    {.method = post, .path = "/sso/saml/acs", .limit = Limit::SamlAssertion},
};

constexpr Planned factorRoutes[]{
    {post, "/factors", true},
    {remove, "/factors/{factor_id}", true},
    {.method = post, .path = "/factors/{factor_id}/challenge", .limit = Limit::FactorChallenge},
    {.method = post, .path = "/factors/{factor_id}/verify", .limit = Limit::FactorVerify},
    {get, "/passkeys", true, Access::User},
    {patch, "/passkeys/{passkey_id}", true, Access::User},
    {remove, "/passkeys/{passkey_id}", true, Access::User},
    {post, "/passkeys/registration/options", false, Access::NotAnonymous},
    {post, "/passkeys/registration/verify", false, Access::NotAnonymous},
    {.method = post, .path = "/passkeys/authentication/options", .limit = Limit::Passkey},
    {post, "/passkeys/authentication/verify"},
};

constexpr Planned adminProviderRoutes[]{
    {get, "/admin/sso/providers", true},
    {post, "/admin/sso/providers", true},
    {get, "/admin/sso/providers/{idp_id}", true},
    {put, "/admin/sso/providers/{idp_id}", true},
    {remove, "/admin/sso/providers/{idp_id}", true},
    {get, "/admin/custom-providers", true},
    {post, "/admin/custom-providers", true},
    {get, "/admin/custom-providers/{identifier}", true},
    {put, "/admin/custom-providers/{identifier}", true},
    {remove, "/admin/custom-providers/{identifier}", true},
    {get, "/admin/oauth/clients", true},
    {post, "/admin/oauth/clients", true},
    {get, "/admin/oauth/clients/{client_id}", true},
    {put, "/admin/oauth/clients/{client_id}", true},
    {remove, "/admin/oauth/clients/{client_id}", true},
    {post, "/admin/oauth/clients/{client_id}/regenerate_secret"},
};

constexpr Planned oauthServerRoutes[]{
    {.method = post, .path = "/oauth/clients/register", .limit = Limit::ClientRegistration},
    {get, "/oauth/authorize"},
    {get, "/oauth/authorizations/{authorization_id}", false, Access::User},
    {post, "/oauth/authorizations/{authorization_id}/consent", false, Access::User},
    {post, "/oauth/token"},
    {get, "/oauth/userinfo", false, Access::User},
    {get, "/user/oauth/grants"},
    {remove, "/user/oauth/grants"},
    {get, "/scim/v2/ServiceProviderConfig"},
    {get, "/scim/v2/ResourceTypes"},
    {get, "/scim/v2/Schemas"},
};

Result<http::HttpResponse> notBuiltYet(const http::HttpRequest &, http::RequestContext &)
{
    return failure(ErrorCode::NotImplemented,
                   u"This endpoint is not available in this version of Latchkey"_s);
}

template <std::size_t Size>
void mount(http::Router &router, const Planned (&table)[Size])
{
    for (const Planned &one : table) {
        router.add({.method = one.method,
                    .path = one.path,
                    .access = one.access,
                    .trailingSlash = one.trailingSlash,
                    .handler = notBuiltYet,
                    .limit = one.limit});
    }
}

} // namespace

void mountPlannedRoutes(http::Router &router)
{
    mount(router, providerRoutes);
    mount(router, factorRoutes);
    mount(router, adminProviderRoutes);
    mount(router, oauthServerRoutes);
}

} // namespace latchkey::endpoints
