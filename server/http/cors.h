#pragma once

#include "httpmessage.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace latchkey::http {

// Who may read our answers from a browser on another origin: everybody, because callers prove
// themselves with a token and never with a cookie (reference/http-api.md 1.16).
class Cors
{
public:
    explicit Cors(const QStringList &additionalHeaders);

    static bool isPreflight(const HttpRequest &request);
    HttpResponse answerPreflight(const HttpRequest &request) const;

    // For every answer to anything but a preflight.
    void decorate(const HttpRequest &request, HttpResponse &response) const;

private:
    bool allowsHeaders(QByteArrayView list) const;

    std::vector<QByteArray> m_headers; // lower case, sorted
};

} // namespace latchkey::http
