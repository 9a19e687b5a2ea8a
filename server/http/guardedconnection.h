#pragma once

#include "answerbytes.h"
#include "connectionsocket.h"
#include "framedsocket.h"
#include "requestframer.h"

#include <QHttpServerResponder>
#include <QPointer>

#include <chrono>
#include <memory>
#include <optional>

namespace latchkey::http {

class ConnectionBudget;
class GuardedConnection;
class StreamedAnswer;
struct Exchange;

struct GuardSettings
{
    FramingLimits framing;
    std::shared_ptr<const TlsCredentials> tls; // null: plain HTTP
    std::chrono::milliseconds handshake{5'000};
    std::chrono::milliseconds headAndBody{10'000};
    std::chrono::milliseconds idle{60'000};
    std::chrono::milliseconds unreadAnswer{10'000};
    std::chrono::milliseconds answer{10'000}; // 0: none
    std::chrono::milliseconds stalledStream{60'000};
    std::chrono::milliseconds drain{2'000};
    qsizetype drainBytes = 2 * 1024 * 1024;
};

// What the connections of one event loop need from it.
class ConnectionHost
{
public:
    virtual ~ConnectionHost() = default;

    // Has Qt read the request that `connection` has framed; Qt calls handleRequest() meanwhile.
    virtual void offer(GuardedConnection &connection, const QByteArray &body) = 0;
    virtual void giveBack(FramedSocket *socket) = 0; // in which Qt has read it

    // The answer to what breaks a rule; `head` is filled as far as it could be read.
    virtual HttpResponse refuse(const Peer &peer, const RequestHead &head, const Error &violation)
        = 0;

    virtual void overdue(GuardedConnection &connection) = 0; // no answer within its deadline
};

// The rules of one connection, attached to its socket: what may come in, how long it may take, in
// which order answers go out. They are the same for TCP and TLS. Lives on one event loop.
//
// Qt never sees the socket itself, only a FramedSocket with one request in it. (Slots on the socket
// before and after Qt's own would not do: Qt 6.8 disconnects and reconnects its slot with each
// request, so that their order changes.) The next request is read only when the one before has been
// answered and the client has taken the answer: pipelining needs no memory and no bound of its own.
class GuardedConnection final : public QObject, private ConnectionSocket::Owner
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    GuardedConnection(std::unique_ptr<ConnectionSocket> socket,
                      ConnectionHost &host,
                      const GuardSettings &settings,
                      ConnectionBudget &budget);
    ~GuardedConnection() override;

    void begin(); // waits for requests, or for TLS to be agreed on

    // For handleRequest(): the request Qt has just read. Nothing unless one was framed.
    std::optional<RequestHead> takeHead();

    const std::optional<RequestHead> &offered() const { return m_offered; } // until it is taken

    const Peer &peer() const { return m_socket->peer(); }

    // Answers within handleRequest(), which keeps Qt's responder; later answers need hold() first.
    void answer(const HttpResponse &response);
    void hold(QHttpServerResponder &&responder, std::shared_ptr<Exchange> exchange);

    bool isHolding() const { return m_responder.has_value(); }

    void keepUntilAnswered(FramedSocket *socket) { m_framedSocket = socket; } // if it is holding

    void startStream(HttpResponse response, std::shared_ptr<void> place);

    const std::shared_ptr<Exchange> &exchange() const { return m_exchange; }

    void checkDeadline(Moment now);

    // For the end of the server: closes at once, unless an answer is still to come.
    void closeWhenAnswered();
    void abort();

    // For the stream of an answer.
    void writeStream(const QByteArray &bytes);
    void endStream();

    qsizetype bytesWaiting() const { return m_socket->bytesToWrite(); }

private:
    enum class Phase {
        Securing, // the handshake of TLS
        Waiting, // for the first byte of a request
        Receiving,
        Offered, // to Qt, which calls handleRequest()
        Working,
        Streaming,
        Answering, // written, but not all of it taken by the client
        Draining, // answered for the last time; what still comes is thrown away
        Closed
    };

    void socketReady() override;
    void socketSpeaksPlainly() override;
    void socketReadable() override;
    void socketWritten() override;
    void socketClosed() override;
    void frameAndOffer();
    void readIntoFramer();
    void keepWithinBudget();
    void afterReading();
    void refuse(const Error &violation);
    void drain();
    void answered();
    void becomeIdle();
    void closeGently();
    void releaseResponder();
    void expire();
    void enter(Phase phase, std::chrono::milliseconds deadline);

    const std::unique_ptr<ConnectionSocket> m_socket;
    ConnectionHost &m_host;
    const GuardSettings &m_settings;
    ConnectionBudget &m_budget;
    RequestFramer m_framer;
    std::optional<RequestHead> m_offered;
    std::optional<QHttpServerResponder> m_responder;
    QPointer<FramedSocket> m_framedSocket; // which the responder belongs to
    std::shared_ptr<Exchange> m_exchange;
    std::shared_ptr<StreamedAnswer> m_stream;
    Phase m_phase = Phase::Waiting;
    Moment m_deadline = Moment::max();
    Method m_method = Method::Other; // of the request being answered
    int m_versionMinor = 1;
    ConnectionFate m_fate = ConnectionFate::Keep;
    bool m_isEnding = false; // with the server
    bool m_sentContinue = false;
    qsizetype m_budgeted = 0;
    qsizetype m_drained = 0;
};

} // namespace latchkey::http
