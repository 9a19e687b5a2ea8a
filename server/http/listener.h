#pragma once

#include "connectionguard.h"
#include "framedsocketpool.h"
#include "lanes.h"
#include "pipeline.h"

#include <QAbstractHttpServer>

namespace latchkey::http {

struct Exchange;

// What the event loops share.
struct Edge
{
    const Pipeline &pipeline;
    Lanes &lanes;
    StreamPlaces &streamPlaces;
    ConnectionBudget &budget;
    const GuardSettings &settings;
};

// The HTTP server of one event loop: turns what Qt has read into our own request value, sends it
// through the pipeline and brings the answer back to the connection it belongs to.
class Listener final : public QAbstractHttpServer, public ConnectionHost
{
public:
    explicit Listener(const Edge &edge);
    ~Listener() override;

    bool listen(qintptr listeningDescriptor);
    bool listen(const QHostAddress &address, quint16 port);

    QString problem() const { return m_guard->errorString(); }

    quint16 port() const { return m_guard->serverPort(); }

    void closeWhenAnswered() { m_guard->closeWhenAnswered(); }

    void abortAll() { m_guard->abortAll(); }

    void offer(GuardedConnection &connection, const QByteArray &body) override;

    void giveBack(FramedSocket *socket) override { m_framedSockets.giveBack(socket); }

    HttpResponse refuse(const Peer &peer, const RequestHead &head, const Error &violation) override;
    void overdue(GuardedConnection &connection) override;

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request,
                        QHttpServerResponder &responder) override;

private:
    void
    dispatch(GuardedConnection &connection, HttpRequest request, QHttpServerResponder &responder);
    bool submit(Lane lane, const std::shared_ptr<Exchange> &exchange);
    void work(const std::shared_ptr<Exchange> &exchange);
    void postAnswer(const std::shared_ptr<Exchange> &exchange,
                    HttpResponse response,
                    std::chrono::milliseconds hold = {});
    void deliver(const std::shared_ptr<Exchange> &exchange, HttpResponse response);

    const Edge &m_edge;
    ConnectionGuard *m_guard; // owned by Qt's server once it is bound
    FramedSocketPool m_framedSockets;
    GuardedConnection *m_reading = nullptr; // whose bytes Qt is reading now
};

} // namespace latchkey::http
