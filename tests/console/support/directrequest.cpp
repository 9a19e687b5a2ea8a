#include "directrequest.h"

#include "serverprocess.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

namespace latchkey::console::test {

using namespace Qt::Literals;

QJsonObject ask(ServerProcess &server,
                const QByteArray &method,
                const QString &path,
                const QJsonObject &body,
                const QByteArray &userAgent)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(server.url().toString() + path));
    request.setRawHeader("Authorization", "Bearer " + server.serviceKey());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("User-Agent", userAgent);
    const QByteArray sent = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    QNetworkReply *reply = network.sendCustomRequest(request, method, sent);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        QTest::qFail(qPrintable(path + u": "_s + reply->errorString()), __FILE__, __LINE__);
    return QJsonDocument::fromJson(reply->readAll()).object();
}

} // namespace latchkey::console::test
