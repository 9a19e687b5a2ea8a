#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace latchkey::console::test {

// A server that takes requests and answers each when the test says so, or never.
class HeldServer
{
public:
    HeldServer();
    ~HeldServer();
    HeldServer(const HeldServer &) = delete;
    HeldServer &operator=(const HeldServer &) = delete;

    QUrl url() const;

    // The last segments of what was asked for, in that order.
    const QStringList &asked() const { return m_asked; }

    // False if whoever asked has gone.
    bool isWaitedFor(qsizetype request) const;

    void answer(qsizetype request, const QByteArray &body);

    // An answer that does not end.
    void begin(qsizetype request, const QByteArray &body);

private:
    void listen(QTcpSocket *socket);

    QTcpServer m_listener;
    QStringList m_asked;
    QList<QPointer<QTcpSocket>> m_sockets; // of the requests
};

} // namespace latchkey::console::test
