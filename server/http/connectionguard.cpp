#include "connectionguard.h"

#include "connectionbudget.h"
#include "framedsocket.h"
#include "logging.h"
#include "socketdescriptor.h"

#include <algorithm>

namespace latchkey::http {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr int listenBacklog = 4096; // with Qt's 50, a burst of connects waits for seconds

// Fine enough for the shortest of the deadlines.
std::chrono::milliseconds interval(const GuardSettings &settings)
{
    auto shortest = std::min({settings.handshake,
                              settings.headAndBody,
                              settings.idle,
                              settings.unreadAnswer,
                              settings.stalledStream,
                              settings.drain});
    if (settings.answer > 0ms)
        shortest = std::min(shortest, settings.answer);
    return std::clamp<std::chrono::milliseconds>(shortest / 4, 5ms, 500ms);
}

} // namespace

ConnectionGuard::ConnectionGuard(ConnectionHost &host,
                                 const GuardSettings &settings,
                                 ConnectionBudget &budget)
    : m_host(host)
    , m_settings(settings)
    , m_budget(budget)
{
    setListenBacklogSize(listenBacklog);
    m_deadlines.setInterval(interval(settings));
    connect(&m_deadlines, &QTimer::timeout, this, &ConnectionGuard::checkDeadlines);
    // Qt stops accepting for good after any error, and most of them pass.
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        logging::write(LogLevel::Warning,
                       u"could not accept a connection",
                       {{"component"_L1, u"api"_s}, {"error"_L1, errorString()}});
        QTimer::singleShot(100ms, this, &QTcpServer::resumeAccepting);
    });
}

bool ConnectionGuard::listenOn(qintptr listeningDescriptor)
{
    if (!setSocketDescriptor(listeningDescriptor))
        return false;
    pauseAccepting();
    m_acceptor = std::make_unique<Acceptor>(
        listeningDescriptor, [this](qintptr accepted) { incomingConnection(accepted); });
    return m_acceptor->isValid();
}

void ConnectionGuard::showToQt(FramedSocket *socket)
{
    addPendingConnection(socket);
}

QTcpSocket *ConnectionGuard::nextPendingConnection()
{
    QTcpSocket *next = QTcpServer::nextPendingConnection();
    if (m_acceptor)
        pauseAccepting(); // the base has just gone back to accepting
    return next;
}

void ConnectionGuard::stopAccepting()
{
    m_acceptor.reset();
    close();
}

void ConnectionGuard::incomingConnection(qintptr descriptor)
{
    if (!m_budget.enter()) {
        closeDescriptor(descriptor);
        return;
    }
    if (auto socket = ConnectionSocket::adopt(descriptor, m_settings.tls.get()))
        attach(std::move(socket));
    else
        m_budget.leave();
}

void ConnectionGuard::attach(std::unique_ptr<ConnectionSocket> socket)
{
    auto *connection = new GuardedConnection(std::move(socket), m_host, m_settings, m_budget);
    connection->setParent(this);
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection] {
        m_connections.erase(connection);
        if (m_connections.empty())
            m_deadlines.stop();
    });
    if (!m_deadlines.isActive())
        m_deadlines.start();
    connection->begin();
}

void ConnectionGuard::checkDeadlines()
{
    const auto now = std::chrono::steady_clock::now();
    for (GuardedConnection *connection : m_connections) // none of them goes before deleteLater()
        connection->checkDeadline(now);
}

void ConnectionGuard::closeWhenAnswered()
{
    stopAccepting();
    for (GuardedConnection *connection : m_connections)
        connection->closeWhenAnswered();
}

void ConnectionGuard::abortAll()
{
    stopAccepting();
    for (GuardedConnection *connection : m_connections)
        connection->abort();
}

} // namespace latchkey::http
