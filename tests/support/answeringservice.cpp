#include "answeringservice.h"

#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace latchkey::support {

using namespace Qt::Literals;

namespace {

// Empty if the client stops in the middle.
AnsweringService::Request readFrom(QTcpSocket &socket)
{
    QByteArray bytes;
    for (;;) {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const QByteArray head = bytes.first(std::max(end, qsizetype(0)));
        const qsizetype length = head.toLower().indexOf("content-length: ");
        if (length >= 0) {
            const QByteArray body = bytes.sliced(end + 4);
            const QByteArray digits = head.sliced(length + 16) + '\r';
            if (body.size() >= digits.first(digits.indexOf('\r')).toInt())
                return {.head = head, .body = body};
        }
        if (length < 0 && end >= 0)
            return {.head = head, .body = {}};
        if (!socket.waitForReadyRead(1000))
            return {};
        bytes += socket.readAll();
    }
}

} // namespace

AnsweringService::AnsweringService(std::function<Answer(const Request &)> answer)
    : m_answer(std::move(answer))
{
    QSemaphore isUp;
    m_thread = std::jthread([&](const std::stop_token &stop) {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        isUp.release();
        while (!stop.stop_requested()) {
            // One wait may bring several.
            if (server.hasPendingConnections() || server.waitForNewConnection(20)) {
                const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
                serve(*socket);
            }
        }
    });
    isUp.acquire();
}

AnsweringService::~AnsweringService() = default;

void AnsweringService::serve(QTcpSocket &socket)
{
    const Request request = readFrom(socket);
    const Answer reply = m_answer(request);
    {
        const std::scoped_lock guard(m_mutex);
        m_requests.append(request);
    }
    socket.write("HTTP/1.1 " + QByteArray::number(reply.status)
                 + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                 + QByteArray::number(reply.body.size()) + "\r\nConnection: close\r\n"
                 + reply.headers + "\r\n" + reply.body);
    socket.waitForBytesWritten(1000);
    socket.disconnectFromHost();
}

QString AnsweringService::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path);
}

QList<AnsweringService::Request> AnsweringService::requests() const
{
    const std::scoped_lock guard(m_mutex);
    return m_requests;
}

} // namespace latchkey::support
