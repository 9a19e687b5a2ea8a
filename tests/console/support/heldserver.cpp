#include "heldserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

namespace latchkey::console::test {

using namespace Qt::Literals;

HeldServer::HeldServer()
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("No port is free");
    QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection())
            listen(socket);
    });
}

HeldServer::~HeldServer() = default;

QUrl HeldServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort()));
}

// Requests are small: each comes in one piece, after the answer to the one before.
void HeldServer::listen(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, &m_listener, [this, socket] {
        static const QRegularExpression line(u"^[A-Z]+ /(\\S*?)(\\?\\S*)? HTTP/1.1\r\n"_s);
        const auto match = line.match(QString::fromLatin1(socket->readAll()));
        if (!match.hasMatch())
            return; // a body
        m_asked << match.captured(1);
        m_sockets << socket;
    });
}

bool HeldServer::isWaitedFor(qsizetype request) const
{
    const QPointer<QTcpSocket> &socket = m_sockets[request];
    return socket && socket->state() == QTcpSocket::ConnectedState;
}

void HeldServer::answer(qsizetype request, const QByteArray &body)
{
    if (isWaitedFor(request))
        m_sockets[request]->write("HTTP/1.1 200 OK\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void HeldServer::begin(qsizetype request, const QByteArray &body)
{
    if (isWaitedFor(request))
        m_sockets[request]->write("HTTP/1.1 200 OK\r\n\r\n" + body);
}

} // namespace latchkey::console::test
