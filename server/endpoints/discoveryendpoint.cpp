#include "discoveryendpoint.h"

#include "features.h"
#include "jsonwriter.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

void writeList(JsonWriter &json, QByteArrayView name, std::initializer_list<QStringView> items)
{
    json.key(name).beginArray();
    for (const QStringView item : items)
        json.text(item);
    json.endArray();
}

QString withoutTrailingSlashes(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

// The lists are the peer's and partly fixed there, so they are copied, not derived from what is
// configured.
QByteArray serverMetadata(const EndpointOptions &options)
{
    const QString base = withoutTrailingSlashes(options.issuer);
    JsonWriter json;
    json.beginObject();
    json.key("issuer").text(options.issuer);
    json.key("authorization_endpoint").text(QString(base + u"/oauth/authorize"_s));
    json.key("token_endpoint").text(QString(base + u"/oauth/token"_s));
    json.key("jwks_uri").text(QString(base + u"/.well-known/jwks.json"_s));
    json.key("userinfo_endpoint").text(QString(base + u"/oauth/userinfo"_s));
    if (options.oauthServerEnabled && options.oauthDynamicRegistration)
        json.key("registration_endpoint").text(QString(base + u"/oauth/clients/register"_s));
    writeList(
        json, "scopes_supported", {u"openid", u"profile", u"email", u"phone", u"offline_access"});
    writeList(json, "response_types_supported", {u"code"});
    writeList(json, "response_modes_supported", {u"query"});
    writeList(json, "grant_types_supported", {u"authorization_code", u"refresh_token"});
    writeList(json, "subject_types_supported", {u"public"});
    writeList(json, "id_token_signing_alg_values_supported", {u"RS256", u"HS256", u"ES256"});
    writeList(json,
              "token_endpoint_auth_methods_supported",
              {u"client_secret_basic", u"client_secret_post", u"none"});
    writeList(json,
              "claims_supported",
              {u"sub",
               u"aud",
               u"iss",
               u"exp",
               u"iat",
               u"auth_time",
               u"nonce",
               u"email",
               u"email_verified",
               u"phone_number",
               u"phone_number_verified",
               u"name",
               u"picture",
               u"preferred_username",
               u"updated_at"});
    writeList(json, "code_challenge_methods_supported", {u"S256", u"plain"});
    json.endObject();
    return json.take();
}

http::Handler cacheable(std::function<QByteArray()> body)
{
    return [body = std::move(body)](const http::HttpRequest &, http::RequestContext &) {
        http::HttpResponse response = http::HttpResponse::json(200, body());
        response.headers.add("Cache-Control", "public, max-age=600");
        return response;
    };
}

} // namespace

void mountDiscovery(http::Router &router,
                    const EndpointOptions &options,
                    std::function<QByteArray()> publicJwks)
{
    const auto metadata = [text = serverMetadata(options)] { return text; };
    router.add({.path = "/.well-known/jwks.json",
                .lane = http::Lane::Inline,
                .handler = cacheable(std::move(publicJwks))});
    router.add({.path = "/.well-known/openid-configuration",
                .lane = http::Lane::Inline,
                .handler = cacheable(metadata)});
    router.add({.path = "/.well-known/oauth-authorization-server",
                .lane = http::Lane::Inline,
                .feature = oauthServerSwitch(options),
                .handler = cacheable(metadata)});
}

} // namespace latchkey::endpoints
