#include "tcpproxy.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace latchkey::support {

struct TcpProxy::State
{
    QString host;
    quint16 serverPort;
    std::atomic<int> &connections;
    QTcpServer listener{nullptr};
    QByteArray breakAt = {};
    QByteArray breakAfter = {};

    void accept()
    {
        while (QTcpSocket *client = listener.nextPendingConnection()) {
            ++connections;
            auto *server = new QTcpSocket(client);
            client->setParent(&listener);
            server->connectToHost(host, serverPort);
            server->waitForConnected();
            // NOLINTNEXTLINE(readability-suspicious-call-argument): here the client is the sender
            QObject::connect(
                client, &QTcpSocket::readyRead, server, [=, this] { forward(client, server); });
            QObject::connect(server, &QTcpSocket::readyRead, client, [=] {
                const QByteArray bytes = server->readAll();
                if (client->property("doomed").toBool())
                    client->abort();
                else
                    client->write(bytes);
            });
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(server, &QTcpSocket::disconnected, client, [=] { client->abort(); });
        }
    }

    void forward(QTcpSocket *client, QTcpSocket *server) const
    {
        const QByteArray bytes = client->readAll();
        if (!breakAt.isEmpty() && bytes.contains(breakAt)) {
            client->abort();
            return;
        }
        if (!breakAfter.isEmpty() && bytes.contains(breakAfter))
            client->setProperty("doomed", true);
        server->write(bytes);
    }
};

TcpProxy::TcpProxy(const QString &host, quint16 port)
{
    m_thread.start();
    m_state = std::make_unique<State>(host, port, m_connections);
    m_state->listener.moveToThread(&m_thread);
    onThread([this] {
        QObject::connect(&m_state->listener,
                         &QTcpServer::newConnection,
                         &m_state->listener,
                         [this] { m_state->accept(); });
        m_state->listener.listen(QHostAddress::LocalHost);
        m_port = m_state->listener.serverPort();
    });
}

TcpProxy::~TcpProxy()
{
    cut();
    QThread *home = QThread::currentThread();
    onThread([this, home] { m_state->listener.moveToThread(home); });
    m_thread.quit();
    m_thread.wait();
}

template <typename Function>
void TcpProxy::onThread(const Function &function)
{
    QMetaObject::invokeMethod(&m_state->listener, function, Qt::BlockingQueuedConnection);
}

void TcpProxy::cut()
{
    onThread([this] {
        m_state->listener.close();
        for (QTcpSocket *client :
             m_state->listener.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly)) {
            client->abort();
            delete client;
        }
    });
}

void TcpProxy::restore()
{
    onThread([this] { m_state->listener.listen(QHostAddress::LocalHost, m_port); });
}

void TcpProxy::breakAt(const QByteArray &text)
{
    onThread([this, text] { m_state->breakAt = text; });
}

void TcpProxy::breakAfter(const QByteArray &text)
{
    onThread([this, text] { m_state->breakAfter = text; });
}

} // namespace latchkey::support
