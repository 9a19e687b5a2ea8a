#include "guardedconnection.h"

#include "connectionbudget.h"
#include "exchange.h"
#include "framedsocket.h"
#include "streamedanswer.h"

#include <algorithm>
#include <array>

namespace latchkey::http {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t peekBytes = 16 * 1024;
constexpr auto lastDrain = 200ms; // at the end of the server

} // namespace

GuardedConnection::GuardedConnection(std::unique_ptr<ConnectionSocket> socket,
                                     ConnectionHost &host,
                                     const GuardSettings &settings,
                                     ConnectionBudget &budget)
    : m_socket(std::move(socket))
    , m_host(host)
    , m_settings(settings)
    , m_budget(budget)
    , m_framer(settings.framing)
{
    m_socket->setOwner(*this);
}

GuardedConnection::~GuardedConnection()
{
    m_budget.release(m_budgeted);
    m_budget.leave();
}

void GuardedConnection::begin()
{
    if (m_socket->isReady())
        socketReady();
    else
        enter(Phase::Securing, m_settings.handshake);
}

void GuardedConnection::socketReady()
{
    enter(Phase::Waiting, m_settings.headAndBody);
}

// http:// in place of https:// is a common slip, and a connection that closes without a word takes
// long to understand. Nothing of what was sent is read.
void GuardedConnection::socketSpeaksPlainly()
{
    const HttpResponse response
        = HttpResponse::text(400, "This port speaks HTTPS: write https:// in front of it.\n");
    m_socket->send(answerBytes(response, Method::Other, ConnectionFate::Close));
    closeGently();
}

void GuardedConnection::enter(Phase phase, std::chrono::milliseconds deadline)
{
    m_phase = phase;
    m_deadline = deadline.count() > 0 ? std::chrono::steady_clock::now() + deadline : Moment::max();
}

// ---- in

void GuardedConnection::socketReadable()
{
    if (m_phase == Phase::Draining)
        drain();
    else if (m_phase == Phase::Waiting || m_phase == Phase::Receiving)
        frameAndOffer();
}

void GuardedConnection::frameAndOffer()
{
    readIntoFramer();
    if (m_framer.state() == RequestFramer::State::Poisoned)
        refuse(m_framer.violation());
    else if (m_framer.state() != RequestFramer::State::Complete)
        afterReading();
    if (m_framer.state() != RequestFramer::State::Complete || m_phase == Phase::Draining)
        return;
    FramedRequest request = m_framer.take();
    m_offered = std::move(request.head);
    m_sentContinue = false;
    enter(Phase::Offered, m_settings.headAndBody);
    m_host.offer(*this, request.body);
}

void GuardedConnection::readIntoFramer()
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): read() fills what is looked at
    std::array<char, peekBytes> bytes;
    while (m_framer.state() == RequestFramer::State::Head
           || m_framer.state() == RequestFramer::State::Body) {
        // Until it finds nothing: only such a read makes Qt listen again after a full buffer.
        const qint64 available = m_socket->peek(bytes.data(), qint64(bytes.size()));
        if (available <= 0)
            break;
        m_socket->skip(m_framer.consume(QByteArrayView(bytes.data(), available)));
    }
    keepWithinBudget();
}

void GuardedConnection::keepWithinBudget()
{
    const qsizetype additional = m_framer.bytesHeld() - m_budgeted;
    m_budgeted += additional;
    const bool isUnfinished = m_framer.state() == RequestFramer::State::Head
        || m_framer.state() == RequestFramer::State::Body;
    if (m_budget.hold(additional) || !isUnfinished)
        return;
    m_framer.poison(Error{.code = ErrorCode::ServiceUnavailable,
                          .message = u"The server is receiving too much at once, please retry"_s,
                          .retryAfterSeconds = 1});
    m_budget.release(std::exchange(m_budgeted, 0));
}

void GuardedConnection::afterReading()
{
    if (m_phase == Phase::Waiting && m_framer.hasBegun())
        enter(Phase::Receiving, m_settings.headAndBody);
    const bool waits = m_framer.state() == RequestFramer::State::Body
        && m_framer.head().awaitsContinue && !m_sentContinue;
    if (m_phase != Phase::Receiving || !waits)
        return;
    m_sentContinue = true;
    m_socket->send("HTTP/1.1 100 Continue\r\n\r\n");
}

std::optional<RequestHead> GuardedConnection::takeHead()
{
    if (m_phase != Phase::Offered || !m_offered)
        return std::nullopt;
    m_method = Method::Other;
    m_versionMinor = m_offered->versionMinor;
    if (!m_offered->keepsConnection)
        m_fate = ConnectionFate::Close;
    if (m_offered->method == "HEAD")
        m_method = Method::Head;
    enter(Phase::Working, m_settings.answer);
    return std::exchange(m_offered, std::nullopt);
}

// ---- out

void GuardedConnection::hold(QHttpServerResponder &&responder, std::shared_ptr<Exchange> exchange)
{
    m_responder.emplace(std::move(responder));
    m_exchange = std::move(exchange);
}

void GuardedConnection::answer(const HttpResponse &response)
{
    if (m_phase != Phase::Working)
        return;
    m_socket->send(answerBytes(response, m_method, m_fate));
    if (m_phase == Phase::Closed)
        return;
    releaseResponder();
    answered();
}

// The rest goes out as the client takes it; the next request is read after that.
void GuardedConnection::answered()
{
    if (m_socket->bytesToWrite() > 0)
        enter(Phase::Answering, m_settings.unreadAnswer);
    else if (m_fate == ConnectionFate::Close)
        closeGently();
    else
        becomeIdle();
}

void GuardedConnection::becomeIdle()
{
    m_budget.release(std::exchange(m_budgeted, 0));
    enter(Phase::Waiting, m_settings.idle);
    if (!m_socket->hasUnread())
        return;
    // The next request has come already; other connections have their turn before it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_phase == Phase::Waiting)
                frameAndOffer();
        },
        Qt::QueuedConnection);
}

void GuardedConnection::socketWritten()
{
    if (m_phase == Phase::Streaming) {
        enter(Phase::Streaming,
              m_socket->bytesToWrite() > 0 ? m_settings.stalledStream
                                           : std::chrono::milliseconds());
        const std::shared_ptr<StreamedAnswer> stream = m_stream;
        stream->taken();
        return;
    }
    if (m_phase == Phase::Draining && m_socket->bytesToWrite() == 0)
        m_socket->endWriting();
    if (m_phase != Phase::Answering)
        return;
    answered();
}

void GuardedConnection::refuse(const Error &violation)
{
    const RequestHead &head = m_framer.head();
    const HttpResponse response = m_host.refuse(peer(), head, violation);
    m_method = head.method == "HEAD" ? Method::Head : Method::Other;
    m_fate = ConnectionFate::Close;
    m_socket->send(answerBytes(response, m_method, m_fate));
    closeGently();
}

// Closing a socket with unread bytes in it resets the connection, and the reset may overtake the
// answer. So what the client is still sending is read and thrown away for a while.
void GuardedConnection::closeGently()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Draining, m_isEnding ? std::min(lastDrain, m_settings.drain) : m_settings.drain);
    if (m_socket->bytesToWrite() == 0)
        m_socket->endWriting();
    drain();
}

void GuardedConnection::drain()
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): read() fills what is looked at
    std::array<char, peekBytes> bytes;
    qint64 count = 0;
    while (m_drained <= m_settings.drainBytes
           && (count = m_socket->read(bytes.data(), qint64(bytes.size()))) > 0)
        m_drained += count;
    if (m_drained > m_settings.drainBytes)
        abort();
}

void GuardedConnection::releaseResponder()
{
    if (m_exchange)
        m_exchange->connection = nullptr;
    m_exchange.reset();
    m_responder.reset();
    if (FramedSocket *socket = std::exchange(m_framedSocket, nullptr))
        m_host.giveBack(socket);
}

// ---- streams

void GuardedConnection::startStream(HttpResponse response, std::shared_ptr<void> place)
{
    if (m_phase != Phase::Working)
        return;
    const bool isChunked = m_versionMinor == 1;
    if (!isChunked)
        m_fate = ConnectionFate::Close;
    const BodyFraming framing = isChunked ? BodyFraming::Chunked : BodyFraming::UntilClose;
    m_stream = std::make_shared<StreamedAnswer>(
        *this, std::move(response.stream), framing, std::move(place));
    enter(Phase::Streaming, m_settings.stalledStream);
    m_socket->write(answerHead(response, m_method, framing, m_fate));
    const std::shared_ptr<StreamedAnswer> stream = m_stream;
    stream->start();
}

void GuardedConnection::writeStream(const QByteArray &bytes)
{
    if (m_phase != Phase::Streaming)
        return;
    if (m_socket->bytesToWrite() == 0)
        enter(Phase::Streaming, m_settings.stalledStream);
    m_socket->write(bytes);
}

void GuardedConnection::endStream()
{
    m_stream.reset();
    if (m_phase != Phase::Streaming)
        return;
    m_phase = Phase::Answering;
    releaseResponder();
    answered();
}

// ---- the end

void GuardedConnection::checkDeadline(Moment now)
{
    if (now >= m_deadline)
        expire();
}

void GuardedConnection::expire()
{
    m_deadline = Moment::max();
    if (m_phase == Phase::Working) {
        m_host.overdue(*this);
        return;
    }
    if (m_phase == Phase::Waiting) {
        m_socket->closeInOrder();
        return;
    }
    if (m_phase == Phase::Receiving) {
        m_socket->send(answerBytes(HttpResponse::empty(408), Method::Other, ConnectionFate::Close));
        closeGently();
        return;
    }
    abort();
}

void GuardedConnection::closeWhenAnswered()
{
    m_fate = ConnectionFate::Close;
    m_isEnding = true;
    const bool isAnswerToCome
        = m_phase == Phase::Offered || m_phase == Phase::Working || m_phase == Phase::Answering;
    if (m_phase == Phase::Draining)
        closeGently();
    else if (!isAnswerToCome)
        m_socket->closeInOrder();
}

void GuardedConnection::abort()
{
    m_socket->abort();
}

void GuardedConnection::socketClosed()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed, {});
    if (m_exchange)
        m_exchange->leaveOpenState(Exchange::State::Abandoned);
    if (const std::shared_ptr<StreamedAnswer> stream = std::exchange(m_stream, nullptr))
        stream->clientLeft();
    releaseResponder();
    deleteLater();
}

} // namespace latchkey::http
