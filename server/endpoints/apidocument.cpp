#include "apidocument.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

struct Asset
{
    QLatin1StringView name;
    QByteArrayView type;
};

constexpr std::array assets{
    Asset{"swagger-ui.css"_L1, "text/css; charset=utf-8"},
    Asset{"swagger-ui-bundle.js"_L1, "text/javascript; charset=utf-8"},
    Asset{"start.js"_L1, "text/javascript; charset=utf-8"},
};

// Scripts and requests go to this server only, and nobody else's page may hold this one.
constexpr QByteArrayView policy
    = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' "
      "data:; "
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

QString pathOf(const QString &resource)
{
    return u":/api/"_s + resource;
}

QByteArray resource(const QString &name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

http::HttpResponse cacheable(const QByteArray &body, QByteArrayView type)
{
    http::HttpResponse response{.status = 200, .body = body};
    response.headers.add("Content-Type", type);
    response.headers.add("Cache-Control", "public, max-age=600");
    return response;
}

// Names and summaries are our own, but escaped all the same.
QString listOf(const QJsonObject &paths)
{
    QString rows;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (auto one = operations.begin(); one != operations.end(); ++one) {
            rows += u"<tr><td>%1<td><code>%2</code><td>%3\n"_s.arg(
                one.key().toUpper().toHtmlEscaped(),
                path.key().toHtmlEscaped(),
                (*one)[u"summary"].toString().toHtmlEscaped());
        }
    }
    return rows;
}

// Where Swagger UI was not at hand when this program was built.
QByteArray plainPage()
{
    const QJsonObject document = QJsonDocument::fromJson(apiDocument()).object();
    return u"<!DOCTYPE html>\n<html lang=\"en\">\n<meta "
           u"charset=\"utf-8\">\n<title>Latchkey</title>\n"
           "<h1>Latchkey</h1>\n<p>All there is to know: <a href=\"openapi.json\">openapi.json</a>"
           "\n<table>\n%1</table>\n"_s.arg(listOf(document.value(u"paths").toObject()))
               .toUtf8();
}

QByteArray page()
{
    return QFile::exists(pathOf(assets[1].name)) ? resource(u"page.html"_s) : plainPage();
}

Result<http::HttpResponse> showAsset(const http::RequestContext &context)
{
    for (const auto &[parameter, value] : context.pathParameters) {
        for (const Asset &asset : assets) {
            const QByteArray content
                = value == QByteArrayView(asset.name) ? resource(asset.name) : QByteArray();
            if (!content.isEmpty())
                return cacheable(content, asset.type);
        }
    }
    return http::HttpResponse::text(404, "404 page not found\n");
}

} // namespace

QByteArray apiDocument()
{
    return resource(u"openapi.json"_s);
}

void mountApiDocument(http::Router &router)
{
    router.add(
        {.path = "/openapi.json",
         .lane = http::Lane::Inline,
         .handler = [text = apiDocument()](const http::HttpRequest &, http::RequestContext &) {
             return cacheable(text, "application/json");
         }});
    router.add({.path = "/swagger",
                .lane = http::Lane::Inline,
                .handler = [text = page()](const http::HttpRequest &, http::RequestContext &) {
                    http::HttpResponse response = cacheable(text, "text/html; charset=utf-8");
                    response.headers.add("Content-Security-Policy", policy);
                    return response;
                }});
    router.add({.path = "/swagger/{file}",
                .handler = [](const http::HttpRequest &, http::RequestContext &context) {
                    return showAsset(context);
                }});
}

} // namespace latchkey::endpoints
