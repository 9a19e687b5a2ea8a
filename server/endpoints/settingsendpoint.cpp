#include "settingsendpoint.h"

#include "jsonwriter.h"

namespace latchkey::endpoints {

namespace {

QByteArray settingsJson(const EndpointOptions &options)
{
    JsonWriter json;
    json.beginObject().key("external").beginObject();
    for (const auto &[name, enabled] : options.externalProviders)
        json.key(name.toLatin1()).flag(enabled);
    json.key("saml").flag(options.samlEnabled); // older clients look for it here
    json.endObject();
    json.key("disable_signup").flag(options.signupDisabled);
    json.key("mailer_autoconfirm").flag(options.mailerAutoconfirm);
    json.key("phone_autoconfirm").flag(options.phoneAutoconfirm);
    json.key("sms_provider").text(options.smsProvider);
    json.key("saml_enabled").flag(options.samlEnabled);
    // The peer says so whatever is configured, and a client may compare.
    json.key("saml_private_key_next_configured").flag(true);
    json.key("passkeys_enabled").flag(options.passkeysEnabled);
    json.endObject();
    return json.take();
}

} // namespace

void mountSettings(http::Router &router, const EndpointOptions &options)
{
    router.add({.path = "/settings",
                .lane = http::Lane::Inline,
                .handler = [body = settingsJson(options)](const http::HttpRequest &,
                                                          http::RequestContext &) {
                    return http::HttpResponse::json(200, body);
                }});
}

} // namespace latchkey::endpoints
