#pragma once

#include "listener.h"

#include <QSemaphore>
#include <QThread>

#include <optional>

namespace latchkey::http {

// A thread with an event loop and the listener that lives on it.
class EventLoop final : public QThread
{
public:
    explicit EventLoop(const Edge &edge);
    ~EventLoop() override; // ends the thread if it still runs

    // Starts the thread; the listener is listening when this returns. Without a descriptor it
    // opens a socket itself.
    Result<> start(std::optional<qintptr> descriptor, const QHostAddress &address, quint16 port);

    quint16 port() const { return m_port; }

    void closeWhenAnswered();
    void stop(); // closes every connection, ends the thread

protected:
    void run() override;

private:
    const Edge &m_edge;
    std::optional<qintptr> m_descriptor;
    QHostAddress m_address;
    quint16 m_port = 0;
    QString m_problem;
    QSemaphore m_isUp;
    Listener *m_listener = nullptr; // while the thread runs
};

} // namespace latchkey::http
