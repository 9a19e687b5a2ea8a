#pragma once

#include <QTcpSocket>

#include <memory>

class QSslSocket;

namespace latchkey::http {

class TlsCredentials;

// The socket of one connection, TCP or TLS: what differs between the two is settled here, so that
// the rules of GuardedConnection hold for both. Lives on one event loop.
//
// Under TLS nothing is allocated for the handshake before the client has said something, and bytes
// count as written when they have left for the network, not when they are encrypted.
class ClientSocket final : public QObject
{
public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        virtual void socketReady() = 0; // requests may come: at once, or after the handshake
        virtual void socketSpeaksPlainly() = 0; // instead of TLS; what it is told goes out plainly
        virtual void socketReadable() = 0;
        virtual void socketWritten() = 0;
        virtual void socketClosed() = 0;
    };

    // Takes the descriptor over; null if it is no socket any more, and then it is closed.
    // TLS if there are credentials.
    static std::unique_ptr<QTcpSocket> adopt(qintptr descriptor, const TlsCredentials *tls);

    ClientSocket(Owner &owner, std::unique_ptr<QTcpSocket> adopted);
    ~ClientSocket() override;

    // False if a handshake comes first; socketReady() follows then.
    bool isReady() const { return !m_tls || m_isSecure; }

    const QTcpSocket &tcp() const { return *m_socket; }

    qint64 peek(char *data, qint64 maxSize) { return m_socket->peek(data, maxSize); }

    qint64 skip(qint64 size) { return m_socket->skip(size); }

    qint64 read(char *data, qint64 maxSize) { return m_socket->read(data, maxSize); }

    void write(const QByteArray &bytes) { m_socket->write(bytes); }

    void flush(); // tells of nothing to read meanwhile

    qsizetype bytesToWrite() const; // also those that are encrypted already

    // Tells the client that nothing more will come, while we still listen to it: RFC 9112 9.6,
    // under TLS RFC 8446 6.1. For when everything has been written.
    void endWriting();

    void closeInOrder(); // with the goodbye of TLS; loses what has not been read or written
    void abort();

private:
    void connectSignals();
    void readable();
    void startHandshake();
    void logFailedHandshake() const;
    void disconnected();
    void leaveTls();
    void sayGoodbye();

    Owner &m_owner;
    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; // null for TCP, and after the end of TLS
    bool m_isSecure = false;
    bool m_isFlushing = false;
    qintptr m_kept = -1; // a second descriptor, which outlives the end of TLS
};

} // namespace latchkey::http
