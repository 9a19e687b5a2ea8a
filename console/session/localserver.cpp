#include "localserver.h"

#include <QNetworkReply>

namespace latchkey::console {

using namespace Qt::Literals;

LocalServer::LocalServer(QList<QUrl> addresses, QObject *parent)
    : QObject(parent)
    , m_addresses(std::move(addresses))
{ }

QList<QUrl> LocalServer::usualAddresses()
{
    // As it is, and behind a gateway that leaves Supabase's paths as they are.
    return {QUrl(u"http://127.0.0.1:9090"_s), QUrl(u"http://127.0.0.1:9090/auth/v1"_s)};
}

void LocalServer::look()
{
    m_next = 0;
    ask();
}

void LocalServer::ask()
{
    if (m_next >= m_addresses.size())
        return;
    const QUrl url = m_addresses[m_next++];
    m_transport.setServer(url, {});
    QNetworkReply *reply
        = m_transport.start(ApiRequest::get(u"/health"_s), {}, Transport::Patience::Ordinary);
    connect(reply, &QNetworkReply::finished, this, [this, reply, url] {
        reply->deleteLater();
        const ApiResult answer = m_transport.read(reply);
        const QJsonObject health = answer ? answer->object() : QJsonObject();
        // Supabase Auth has the same name, and another description.
        if (health["description"_L1].toString().startsWith("Latchkey"_L1))
            Q_EMIT found(url, health["version"_L1].toString());
        else
            ask();
    });
}

} // namespace latchkey::console
