#pragma once

#include "acceptor.h"
#include "guardedconnection.h"

#include <QTcpServer>
#include <QTimer>

#include <memory>
#include <unordered_set>

namespace latchkey::http {

// Accepts the connections of one event loop and puts each behind the rules of GuardedConnection.
// One timer looks at all deadlines: a timer per socket would cost more than the requests.
class ConnectionGuard final : public QTcpServer
{
public:
    ConnectionGuard(ConnectionHost &host, const GuardSettings &settings, ConnectionBudget &budget);

    bool listenOn(qintptr listeningDescriptor); // takes it over; Linux

    void showToQt(FramedSocket *socket); // as if it were a connection that has been accepted
    QTcpSocket *nextPendingConnection() override;

    void closeWhenAnswered(); // accepts nothing more; see GuardedConnection
    void abortAll();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void attach(std::unique_ptr<ConnectionSocket> socket);
    void stopAccepting();
    void checkDeadlines();

    ConnectionHost &m_host;
    const GuardSettings &m_settings;
    ConnectionBudget &m_budget;
    std::unordered_set<GuardedConnection *> m_connections;
    QTimer m_deadlines;
    std::unique_ptr<Acceptor> m_acceptor; // where QTcpServer does not accept by itself
};

} // namespace latchkey::http
