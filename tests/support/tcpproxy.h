#pragma once

#include <QByteArray>
#include <QThread>

#include <atomic>
#include <memory>

class QTcpServer;

namespace latchkey::support {

// A cable to a server that a test can pull: while it is cut every connection through it is reset
// and new ones are refused; then it works again on the same port. Lives on a thread of its own.
class TcpProxy
{
public:
    TcpProxy(const QString &host, quint16 port);
    ~TcpProxy();
    TcpProxy(const TcpProxy &) = delete;
    TcpProxy &operator=(const TcpProxy &) = delete;

    quint16 port() const { return m_port; }

    int connections() const { return m_connections; } // accepted so far

    void cut(); // like a server that is stopped
    void restore();

    // Breaks a connection as soon as its client sends bytes that hold this text, which the server
    // then does not receive. Empty: never.
    void breakAt(const QByteArray &text);

    // The same, but only after the server has answered; the answer is lost.
    void breakAfter(const QByteArray &text);

private:
    struct State;

    template <typename Function>
    void onThread(const Function &function);

    QThread m_thread;
    std::unique_ptr<State> m_state; // of m_thread
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
};

} // namespace latchkey::support
