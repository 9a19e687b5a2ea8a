#pragma once

#include "connectionsocket.h"

#include <QTcpSocket>

class QSslSocket;

namespace latchkey::http {

// A socket of Qt's: for TLS, and for TCP where there is no PlainSocket.
//
// Under TLS nothing is allocated for the handshake before the client has said something, and bytes
// count as written when they have left for the network, not when they are encrypted.
class ClientSocket final : public ConnectionSocket
{
public:
    // As ConnectionSocket::adopt().
    static std::unique_ptr<QTcpSocket> adoptTcp(qintptr descriptor, const TlsCredentials *tls);

    explicit ClientSocket(std::unique_ptr<QTcpSocket> adopted);
    ~ClientSocket() override;

    bool isReady() const override { return !m_tls || m_isSecure; }

    qint64 peek(char *data, qint64 maxSize) override { return m_socket->peek(data, maxSize); }

    qint64 skip(qint64 size) override { return m_socket->skip(size); }

    qint64 read(char *data, qint64 maxSize) override { return m_socket->read(data, maxSize); }

    bool hasUnread() const override { return m_socket->bytesAvailable() > 0; }

    void write(const QByteArray &bytes) override { m_socket->write(bytes); }

    void send(const QByteArray &bytes) override; // tells of nothing to read meanwhile
    qsizetype bytesToWrite() const override; // also those that are encrypted already

    void endWriting() override;
    void closeInOrder() override;
    void abort() override;

private:
    void connectSignals();
    void readable();
    void startHandshake();
    void logFailedHandshake() const;
    void disconnected();
    void leaveTls();
    void sayGoodbye();

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; // null for TCP, and after the end of TLS
    bool m_isSecure = false;
    bool m_isFlushing = false;
    qintptr m_kept = -1; // a second descriptor, which outlives the end of TLS
};

} // namespace latchkey::http
