#include "listener.h"

#include "exchange.h"
#include "framedsocket.h"
#include "logging.h"

#include <QHttpServerRequest>
#include <QTimer>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

HttpRequest makeRequest(const Peer &peer, RequestHead head, QByteArray body)
{
    HttpRequest request;
    request.setMethod(std::move(head.method));
    request.setTarget(std::move(head.target));
    request.targetHost = std::move(head.targetHost);
    request.versionMinor = head.versionMinor;
    request.headers = std::move(head.headers);
    request.body = std::move(body);
    request.peer = peer.address;
    request.peerPort = peer.port;
    return request;
}

Error laneIsFull()
{
    return {.code = ErrorCode::ServiceUnavailable,
            .message = u"The server is busy, please retry after a moment."_s,
            .retryAfterSeconds = 1};
}

Error requestTimeout()
{
    return {.code = ErrorCode::RequestTimeout,
            .message = u"Processing this request timed out, please retry after a moment."_s};
}

} // namespace

Listener::Listener(const Edge &edge)
    : m_edge(edge)
    , m_guard(new ConnectionGuard(*this, edge.settings, edge.budget))
    , m_framedSockets([this](FramedSocket *socket) { m_guard->showToQt(socket); })
{
    m_guard->setParent(this);
}

// Responders go before the handlers of Qt that they point to.
Listener::~Listener()
{
    abortAll();
}

bool Listener::listen(qintptr listeningDescriptor)
{
    return m_guard->listenOn(listeningDescriptor) && bind(m_guard);
}

bool Listener::listen(const QHostAddress &address, quint16 port)
{
    return m_guard->listen(address, port) && bind(m_guard);
}

void Listener::offer(GuardedConnection &connection, const QByteArray &body)
{
    FramedSocket *const socket = m_framedSockets.take();
    socket->setOnRefused([&connection] { connection.abort(); });
    socket->offer(connection.offered()->method, body);
    m_reading = &connection;
    Q_EMIT socket->readyRead();
    m_reading = nullptr;
    if (connection.isHolding())
        connection.keepUntilAnswered(socket);
    else
        m_framedSockets.giveBack(socket);
}

bool Listener::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    GuardedConnection *connection = std::exchange(m_reading, nullptr);
    std::optional<RequestHead> head = connection ? connection->takeHead() : std::nullopt;
    const QByteArray body = request.body();
    if (!head || head->contentLength != body.size()) {
        logging::write(LogLevel::Error,
                       u"dropped a connection on which the guard and Qt read different requests",
                       {{"component"_L1, u"api"_s}});
        if (connection)
            connection->abort();
        return true;
    }
    dispatch(*connection, makeRequest(connection->peer(), *std::move(head), body), responder);
    return true;
}

void Listener::missingHandler(const QHttpServerRequest &, QHttpServerResponder &)
{
    Q_UNREACHABLE(); // handleRequest() handles them all
}

// Runs inside Qt's reading of the connection, so a responder that was moved away must not be
// destroyed before this returns: Qt would connect its slot twice.
void Listener::dispatch(GuardedConnection &connection,
                        HttpRequest request,
                        QHttpServerResponder &responder)
{
    const Pipeline &pipeline = m_edge.pipeline;
    Pipeline::Admission admission = pipeline.gate(request);
    const Lane lane = admission.answer ? Lane::Inline : admission.match.lane(request);
    if (lane == Lane::Inline) {
        HttpResponse response
            = admission.answer ? *std::move(admission.answer) : pipeline.work(request, admission);
        pipeline.finish(request, admission.context, response);
        if (!response.stream) {
            connection.answer(response);
            return;
        }
        auto exchange = std::make_shared<Exchange>(std::move(request), std::move(admission));
        exchange->connection = &connection;
        exchange->state = Exchange::State::Answered;
        connection.hold(std::move(responder), exchange);
        postAnswer(exchange, std::move(response));
        return;
    }
    auto exchange = std::make_shared<Exchange>(std::move(request), std::move(admission));
    exchange->early = exchange->admission.context;
    exchange->connection = &connection;
    if (submit(lane, exchange)) {
        connection.hold(std::move(responder), exchange);
        return;
    }
    HttpResponse response = Pipeline::refuse(laneIsFull(), exchange->early);
    pipeline.finish(exchange->request, exchange->early, response);
    connection.answer(response);
}

bool Listener::submit(Lane lane, const std::shared_ptr<Exchange> &exchange)
{
    if (lane == Lane::Streaming) {
        exchange->streamPlace = m_edge.streamPlaces.take();
        if (!exchange->streamPlace)
            return false;
    }
    return m_edge.lanes.submit(lane, [this, exchange] { work(exchange); });
}

// On a worker. The lanes are stopped before any listener goes.
void Listener::work(const std::shared_ptr<Exchange> &exchange)
{
    if (exchange->state != Exchange::State::Open)
        return;
    const Pipeline &pipeline = m_edge.pipeline;
    HttpResponse response = pipeline.work(exchange->request, exchange->admission);
    const bool isAwaited = exchange->leaveOpenState(Exchange::State::Answered);
    if (exchange->state == Exchange::State::Overdue)
        return;
    pipeline.finish(exchange->request, exchange->admission.context, response);
    if (isAwaited) {
        postAnswer(
            exchange, std::move(response), pipeline.remainingTime(exchange->admission.context));
    }
}

void Listener::postAnswer(const std::shared_ptr<Exchange> &exchange,
                          HttpResponse response,
                          std::chrono::milliseconds hold)
{
    auto answer = [this, exchange, response = std::move(response)]() mutable {
        deliver(exchange, std::move(response));
    };
    QMetaObject::invokeMethod(
        this,
        [this, hold, answer = std::move(answer)]() mutable {
            if (hold == std::chrono::milliseconds::zero())
                answer();
            else
                QTimer::singleShot(hold, Qt::PreciseTimer, this, std::move(answer));
        },
        Qt::QueuedConnection);
}

void Listener::deliver(const std::shared_ptr<Exchange> &exchange, HttpResponse response)
{
    GuardedConnection *connection = exchange->connection;
    if (!connection)
        return;
    if (!response.stream) {
        connection->answer(response);
        return;
    }
    std::shared_ptr<void> place
        = exchange->streamPlace ? std::move(exchange->streamPlace) : m_edge.streamPlaces.take();
    if (!place || exchange->request.method == Method::Head) {
        response.stream.reset();
        if (!place)
            response = Pipeline::refuse(laneIsFull(), exchange->early);
        connection->answer(response);
        return;
    }
    connection->startStream(std::move(response), std::move(place));
}

void Listener::overdue(GuardedConnection &connection)
{
    const std::shared_ptr<Exchange> exchange = connection.exchange();
    if (!exchange || !exchange->leaveOpenState(Exchange::State::Overdue))
        return; // the answer is on its way
    HttpResponse response = Pipeline::refuse(requestTimeout(), exchange->early);
    m_edge.pipeline.finish(exchange->request, exchange->early, response);
    connection.answer(response);
}

HttpResponse Listener::refuse(const Peer &peer, const RequestHead &head, const Error &violation)
{
    const HttpRequest request = makeRequest(peer, head, {});
    RequestContext context = m_edge.pipeline.contextOf(request);
    HttpResponse response = Pipeline::refuse(violation, context);
    m_edge.pipeline.finish(request, context, response);
    return response;
}

} // namespace latchkey::http
