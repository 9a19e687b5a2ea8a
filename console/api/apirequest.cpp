#include "apirequest.h"

#include <QJsonDocument>
#include <QUrl>

namespace latchkey::console {

ApiRequest ApiRequest::get(const QString &path, const QUrlQuery &query)
{
    return {.path = path, .query = query};
}

ApiRequest
ApiRequest::withBody(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    return {
        .method = method, .path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

ApiRequest ApiRequest::post(const QString &path, const QJsonObject &body)
{
    return withBody("POST", path, body);
}

QJsonObject ApiAnswer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray ApiAnswer::etag() const
{
    return headers.value(QHttpHeaders::WellKnownHeader::ETag).toByteArray();
}

QString pathSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString queryText(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace latchkey::console
