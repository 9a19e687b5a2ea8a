#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <mutex>
#include <thread>

class QTcpSocket;

namespace latchkey::support {

// Somebody else's HTTP server, on loopback: answers each request and keeps what it was sent.
class AnsweringService
{
public:
    struct Request
    {
        QByteArray head;
        QByteArray body;
    };

    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray headers = {}; // more of them, each with its CRLF
    };

    explicit AnsweringService(std::function<Answer(const Request &)> answer);
    ~AnsweringService();
    AnsweringService(const AnsweringService &) = delete;
    AnsweringService &operator=(const AnsweringService &) = delete;

    QString url(const QString &path) const;
    QList<Request> requests() const;

private:
    void serve(QTcpSocket &socket);

    const std::function<Answer(const Request &)> m_answer;
    mutable std::mutex m_mutex;
    QList<Request> m_requests; // guarded by m_mutex
    quint16 m_port = 0;
    std::jthread m_thread; // last: it uses the others
};

} // namespace latchkey::support
