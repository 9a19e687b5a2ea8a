#pragma once

#include "connectionsocket.h"

#include <QSocketNotifier>

#include <optional>

namespace latchkey::http {

// TCP without QTcpSocket, where descriptors are POSIX's. That one keeps what it has once read and
// written into: 20 KB for each connection that ever had a request. This one keeps nothing.
class PlainSocket final : public ConnectionSocket
{
public:
    PlainSocket(qintptr descriptor, Peer peer); // takes it over
    ~PlainSocket() override;

    qint64 peek(char *data, qint64 maxSize) override;
    qint64 skip(qint64 size) override;
    qint64 read(char *data, qint64 maxSize) override;

    bool hasUnread() const override { return unread() > 0; }

    void write(const QByteArray &bytes) override;
    void send(const QByteArray &bytes) override;

    qsizetype bytesToWrite() const override { return m_waiting.size() - m_sent; }

    void endWriting() override;

    void closeInOrder() override { abort(); }

    void abort() override;

private:
    enum class Incoming { Open, Ended };

    qint64 unread() const { return m_received.size() - m_taken; }

    void readable();
    Incoming receive();
    void writable();
    void waitForRoom();
    bool sendWaiting();
    void closeDescriptorNow();

    qintptr m_descriptor; // -1 once closed
    QSocketNotifier m_readable;
    std::optional<QSocketNotifier> m_writable; // while something waits
    QByteArray m_received;
    qsizetype m_taken = 0; // of it
    QByteArray m_waiting;
    qsizetype m_sent = 0; // of it
};

} // namespace latchkey::http
