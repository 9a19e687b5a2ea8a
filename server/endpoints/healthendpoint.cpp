#include "healthendpoint.h"

#include "jsonwriter.h"
#include "version.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

// Suites of clients wait for exactly this name (reference/clients.md 9).
QByteArray healthJson()
{
    JsonWriter json;
    json.beginObject();
    json.key("version").text(QString(u"v"_s + QString::fromLatin1(version)));
    json.key("name").text(u"GoTrue"_s);
    json.key("description").text(u"Latchkey is a user registration and authentication API"_s);
    json.endObject();
    return json.take();
}

} // namespace

HealthEndpoint::HealthEndpoint(const services::Readiness &readiness)
    : m_readiness(readiness)
{ }

void HealthEndpoint::mount(http::Router &router)
{
    router.add(
        {.path = "/health",
         .lane = http::Lane::Inline,
         .handler = [body = healthJson()](const http::HttpRequest &, http::RequestContext &) {
             return http::HttpResponse::json(200, body);
         }});
    router.add({.path = "/health/ready",
                .handler = [this](const http::HttpRequest &,
                                  http::RequestContext &) -> Result<http::HttpResponse> {
                    TRY(m_readiness.check());
                    return http::HttpResponse::json(200, QByteArray(R"({"status":"ready"})"));
                }});
}

} // namespace latchkey::endpoints
