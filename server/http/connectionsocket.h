#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <memory>

namespace latchkey::http {

class TlsCredentials;

struct Peer
{
    QHostAddress address;
    quint16 port = 0;
};

// The socket of one connection, so that the rules of GuardedConnection hold for all kinds of them.
// Lives on one event loop.
class ConnectionSocket : public QObject
{
public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        virtual void socketReady() = 0; // requests may come, after a handshake
        virtual void socketSpeaksPlainly() = 0; // instead of TLS; what it is told goes out plainly
        virtual void socketReadable() = 0;
        virtual void socketWritten() = 0; // some of what had to wait
        virtual void socketClosed() = 0;
    };

    // Takes the descriptor over; null if it is no socket any more, and then it is closed.
    // TLS if there are credentials.
    static std::unique_ptr<ConnectionSocket> adopt(qintptr descriptor, const TlsCredentials *tls);

    void setOwner(Owner &owner) { m_owner = &owner; } // at once, and for good

    const Peer &peer() const { return m_peer; }

    // False if a handshake comes first; socketReady() follows then.
    virtual bool isReady() const { return true; }

    virtual qint64 peek(char *data, qint64 maxSize) = 0;
    virtual qint64 skip(qint64 size) = 0;
    virtual qint64 read(char *data, qint64 maxSize) = 0;
    virtual bool hasUnread() const = 0; // what has come already

    virtual void write(const QByteArray &bytes) = 0; // when there is time for it
    virtual void send(const QByteArray &bytes) = 0; // at once, as much as goes
    virtual qsizetype bytesToWrite() const = 0;

    // Tells the client that nothing more will come, while we still listen to it: RFC 9112 9.6,
    // under TLS RFC 8446 6.1. For when everything has been written.
    virtual void endWriting() = 0;

    virtual void closeInOrder() = 0; // with TLS's goodbye; loses what has not been read or written
    virtual void abort() = 0;

protected:
    static constexpr qint64 readBufferBytes = 64 * 1024;

    explicit ConnectionSocket(Peer peer)
        : m_peer(std::move(peer))
    { }

    Owner &owner() const { return *m_owner; }

private:
    Owner *m_owner = nullptr;
    const Peer m_peer;
};

} // namespace latchkey::http
