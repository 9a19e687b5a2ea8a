#include "cors.h"

#include <algorithm>

namespace latchkey::http {

namespace {

bool allowsMethod(QByteArrayView name)
{
    static constexpr QByteArrayView allowed[]
        = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::ranges::find(allowed, name) != std::end(allowed);
}

} // namespace

Cors::Cors(const QStringList &additionalHeaders)
    : m_headers{"accept",
                "apikey",
                "authorization",
                "content-type",
                "x-client-info",
                "x-client-ip",
                "x-jwt-aud",
                "x-supabase-api-version",
                "x-use-cookie"}
{
    for (const QString &header : additionalHeaders)
        m_headers.push_back(header.trimmed().toLower().toUtf8());
    std::ranges::sort(m_headers);
}

bool Cors::isPreflight(const HttpRequest &request)
{
    return request.method == Method::Options
        && !request.headers.value("Access-Control-Request-Method").isEmpty();
}

// Browsers send the names in lower case, sorted and once each (Fetch, "CORS-unsafe request-header
// names"); whatever does not look like that came from no browser.
bool Cors::allowsHeaders(QByteArrayView list) const
{
    auto lowest = m_headers.begin();
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView name = (comma < 0 ? list : list.first(comma)).trimmed();
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
        if (name.isEmpty())
            continue;
        const auto found = std::find(lowest, m_headers.end(), name);
        if (found == m_headers.end())
            return false;
        lowest = std::next(found);
    }
    return true;
}

HttpResponse Cors::answerPreflight(const HttpRequest &request) const
{
    HttpResponse response = HttpResponse::empty(204);
    HeaderList &headers = response.headers;
    headers.add("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    const QByteArray method = request.headers.value("Access-Control-Request-Method");
    const QByteArray names = request.headers.value("Access-Control-Request-Headers");
    const bool hasOrigin = !request.headers.value("Origin").isEmpty();
    if (!hasOrigin || !allowsMethod(method) || !allowsHeaders(names))
        return response;
    headers.add("Access-Control-Allow-Origin", "*");
    headers.add("Access-Control-Allow-Methods", method);
    if (!names.isEmpty())
        headers.add("Access-Control-Allow-Headers", names);
    headers.add("Access-Control-Allow-Credentials", "true");
    return response;
}

void Cors::decorate(const HttpRequest &request, HttpResponse &response) const
{
    response.headers.add("Vary", "Origin");
    if (request.headers.value("Origin").isEmpty() || !allowsMethod(request.methodName))
        return;
    response.headers.add("Access-Control-Allow-Origin", "*");
    response.headers.add("Access-Control-Allow-Credentials", "true");
    response.headers.add("Access-Control-Expose-Headers",
                         "X-Total-Count, Link, X-Supabase-Api-Version");
}

} // namespace latchkey::http
