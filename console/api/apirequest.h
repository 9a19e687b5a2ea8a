#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QJsonObject>
#include <QUrlQuery>

#include <expected>
#include <utility>
#include <vector>

namespace latchkey::console {

// One request below the server's URL.
struct ApiRequest
{
    QByteArray method = "GET";
    QString path; // such as /admin/users
    QUrlQuery query = {};
    QByteArray body = {}; // JSON; empty: none
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    bool isAnonymous = false; // goes without the session's token

    static ApiRequest get(const QString &path, const QUrlQuery &query = {});
    static ApiRequest
    withBody(const QByteArray &method, const QString &path, const QJsonObject &body);
    static ApiRequest post(const QString &path, const QJsonObject &body);
};

// What came back with a 2xx.
struct ApiAnswer
{
    int status = 0;
    QByteArray body;
    QHttpHeaders headers;

    // The body as an object; an empty one if it is none.
    QJsonObject object() const;
    QByteArray etag() const;
};

using ApiResult = std::expected<ApiAnswer, ApiError>;

// Percent-encodes one segment of a path.
QString pathSegment(const QString &text);

// A value for QUrlQuery, which would leave a plus and a percent sign as they are.
QString queryText(const QString &text);

} // namespace latchkey::console
