#include "controlsocket.h"

#include "controlsocketpath.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace latchkey {

using namespace Qt::Literals;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype longestAnswer = 1024 * 1024;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject refusal(const QString &message)
{
    return {{u"error"_s, message}};
}

int remaining(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

std::unexpected<Error> noAnswer(const QString &why)
{
    return failure(ErrorCode::ServiceUnavailable,
                   u"the running server did not answer: %1"_s.arg(why));
}

bool somebodyListens(const QString &path)
{
    QLocalSocket probe;
    probe.connectToServer(path);
    return probe.waitForConnected(1000);
}

Result<QJsonObject> readAnswer(QLocalSocket &socket, const QDeadlineTimer &deadline)
{
    QByteArray answer;
    while (!answer.contains('\n')) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(remaining(deadline)))
            return noAnswer(socket.errorString());
        answer += socket.readAll();
        if (answer.size() > longestAnswer)
            return noAnswer(u"it says too much"_s);
    }
    const QJsonDocument json = QJsonDocument::fromJson(answer.first(answer.indexOf('\n')));
    if (!json.isObject())
        return noAnswer(u"it speaks another protocol"_s);
    return json.object();
}

} // namespace

class ControlServer::Listener : public QObject
{
public:
    Listener(const Handler &handler, const Limits &limits)
        : m_handler(handler)
        , m_limits(limits)
    { }

    ~Listener() override
    {
        m_server.reset(); // closes, and removes the socket
        if (!m_link.isEmpty())
            QFile::remove(m_link);
    }

    Result<> listen(const QString &dataDirectory)
    {
        const QString path = TRY(socketPathFor(dataDirectory));
        if (somebodyListens(path))
            return failure(ErrorCode::Conflict, u"another server listens on %1"_s.arg(path));
        QLocalServer::removeServer(path); // left behind by a server that was killed
        m_server = std::make_unique<QLocalServer>();
        m_server->setSocketOptions(QLocalServer::UserAccessOption);
        m_server->setMaxPendingConnections(m_limits.maxConnections);
        connect(m_server.get(), &QLocalServer::newConnection, this, &Listener::accept);
        if (!m_server->listen(path))
            return failure(ErrorCode::UnexpectedFailure,
                           u"%1: %2"_s.arg(path, m_server->errorString()));
        // Qt leaves it executable; nobody else could enter before either.
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return linkTo(path, controlSocketPath(dataDirectory));
    }

private:
    Result<> linkTo(const QString &path, const QString &link)
    {
        if (path == link)
            return {};
        QFile::remove(link);
        if (!QFile::link(path, link))
            return failure(ErrorCode::UnexpectedFailure, u"%1 cannot be made"_s.arg(link));
        m_link = link;
        return {};
    }

    void accept()
    {
        while (QLocalSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            const auto connections = m_server->findChildren<QLocalSocket *>().size();
            if (!isOwnUser(socket->socketDescriptor()) || connections > m_limits.maxConnections) {
                socket->abort();
                continue;
            }
            socket->setReadBufferSize(m_limits.maxRequestBytes + 1);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
            auto *deadline = new QTimer(socket);
            connect(deadline, &QTimer::timeout, socket, &QLocalSocket::abort);
            deadline->start(m_limits.requestDeadline);
            receive(socket);
        }
    }

    // The request stays in the socket's buffer until its line is complete.
    void receive(QLocalSocket *socket)
    {
        if (socket->canReadLine())
            answer(socket, handle(socket->readLine()));
        else if (socket->bytesAvailable() > m_limits.maxRequestBytes)
            answer(socket, refusal(u"the request is too long"_s));
    }

    QJsonObject handle(const QByteArray &line) const
    {
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!json.isObject())
            return refusal(u"the request is no JSON object"_s);
        try {
            return m_handler(json.object());
        } catch (const std::exception &) { // its text may repeat the request
            return refusal(u"unexpected failure"_s);
        }
    }

    // One request per connection.
    void answer(QLocalSocket *socket, const QJsonObject &object)
    {
        disconnect(socket, &QLocalSocket::readyRead, this, nullptr);
        socket->findChild<QTimer *>()->start(m_limits.requestDeadline); // the handler took its time
        socket->write(lineOf(object));
        socket->disconnectFromServer();
    }

    const Handler &m_handler;
    const Limits &m_limits;
    std::unique_ptr<QLocalServer> m_server;
    QString m_link;
};

ControlServer::ControlServer(Handler handler)
    : ControlServer(std::move(handler), Limits())
{ }

ControlServer::ControlServer(Handler handler, Limits limits)
    : m_handler(std::move(handler))
    , m_limits(limits)
{ }

ControlServer::~ControlServer()
{
    stop();
}

Result<> ControlServer::start(const QString &dataDirectory)
{
    if (dataDirectory.isEmpty())
        return {};
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"control"_s);
    m_listener = new Listener(m_handler, m_limits);
    m_listener->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread->start();
    Result<> started;
    QMetaObject::invokeMethod(
        m_listener,
        [&] { started = m_listener->listen(dataDirectory); },
        Qt::BlockingQueuedConnection);
    if (!started)
        stop();
    return started;
}

void ControlServer::stop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_listener = nullptr;
}

Result<std::optional<QJsonObject>>
askControlServer(const QString &dataDirectory, const QJsonObject &request, milliseconds timeout)
{
    if (dataDirectory.isEmpty())
        return std::optional<QJsonObject>();
    const QFileInfo place(controlSocketPath(dataDirectory));
    const QString path = place.isSymLink() ? place.symLinkTarget() : place.filePath();
    if (!QFileInfo::exists(path))
        return std::optional<QJsonObject>();
    const QDeadlineTimer deadline(timeout);
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(remaining(deadline))) {
        const auto error = socket.error();
        if (error == QLocalSocket::ConnectionRefusedError
            || error == QLocalSocket::ServerNotFoundError)
            return std::optional<QJsonObject>(); // left behind by a server that was killed
        return noAnswer(socket.errorString());
    }
    if (!isOwnUser(socket.socketDescriptor())) // a password may be in the request
        return noAnswer(u"%1 belongs to another user"_s.arg(path));
    socket.write(lineOf(request));
    if (!socket.waitForBytesWritten(remaining(deadline)))
        return noAnswer(socket.errorString());
    return TRY(readAnswer(socket, deadline));
}

} // namespace latchkey
