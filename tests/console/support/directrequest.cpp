#include "directrequest.h"

#include "consoleundertest.h"
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

int countUsers(ServerProcess &server, const QString &filter)
{
    QString path = u"/admin/users?paging=keyset&limit=1&total=true"_s;
    if (!filter.isEmpty())
        path += u'&' + filter;
    return ask(server, "GET", path)["total"_L1].toInt();
}

void addAccount(ServerProcess &server, const QString &email, const QString &role)
{
    QJsonObject account{
        {u"email"_s, email}, {u"password"_s, QString(password)}, {u"email_confirm"_s, true}};
    if (!role.isEmpty())
        account.insert(u"role"_s, role);
    ask(server, "POST", u"/admin/users"_s, account);
}

} // namespace latchkey::console::test
