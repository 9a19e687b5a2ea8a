#include "features.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using http::Access;

namespace {

http::FeatureSwitch unless(const bool &enabled, ErrorCode code, const QString &message)
{
    return [&enabled, code, message]() -> std::optional<Error> {
        if (enabled)
            return std::nullopt;
        return Error{.code = code, .message = message, .refusal = Refusal::Missing};
    };
}

} // namespace

http::FeatureSwitch oauthServerSwitch(const EndpointOptions &options)
{
    return unless(
        options.oauthServerEnabled, ErrorCode::FeatureDisabled, u"OAuth server is disabled"_s);
}

void mountGroups(http::Router &router, const EndpointOptions &options)
{
    router.addGroup({.prefix = "/user", .access = Access::User});
    router.addGroup({.prefix = "/user/identities",
                     .access = Access::User,
                     .feature = unless(options.manualLinkingEnabled,
                                       ErrorCode::ManualLinkingDisabled,
                                       u"Manual linking is disabled"_s)});
    router.addGroup(
        {.prefix = "/user/oauth", .access = Access::User, .feature = oauthServerSwitch(options)});
    router.addGroup({.prefix = "/reauthenticate", .access = Access::User});
    router.addGroup({.prefix = "/factors", .access = Access::NotAnonymous});
    router.addGroup({.prefix = "/admin", .access = Access::Admin});
    router.addGroup(
        {.prefix = "/admin/oauth", .access = Access::Admin, .feature = oauthServerSwitch(options)});
    router.addGroup({.prefix = "/admin/custom-providers",
                     .access = Access::Admin,
                     .feature = unless(options.customOauthEnabled,
                                       ErrorCode::FeatureDisabled,
                                       u"Custom OAuth providers are disabled"_s)});
    router.addGroup({.prefix = "/oauth", .feature = oauthServerSwitch(options)});
    router.addGroup({.prefix = "/passkeys",
                     .feature = unless(options.passkeysEnabled,
                                       ErrorCode::PasskeyDisabled,
                                       u"Passkeys are disabled"_s)});
    router.addGroup({.prefix = "/sso",
                     .feature = unless(options.samlEnabled,
                                       ErrorCode::SamlProviderDisabled,
                                       u"SAML 2.0 is disabled"_s)});
    router.addGroup(
        {.prefix = "/scim/v2",
         .feature
         = unless(options.scimEnabled, ErrorCode::FeatureDisabled, u"SCIM server is disabled"_s)});
}

} // namespace latchkey::endpoints
