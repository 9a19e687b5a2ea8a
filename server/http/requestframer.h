#pragma once

#include "headparser.h"

namespace latchkey::http {

// A request that has arrived completely.
struct FramedRequest
{
    RequestHead head;
    QByteArray body;
};

// Cuts the byte stream of one connection into requests, one at a time, and stops for ever at the
// first broken rule. Pure: no socket, no clock; the same for TCP and TLS.
class RequestFramer
{
public:
    enum class State {
        Head, // reading lines
        Body, // reading as many bytes as announced
        Complete, // take() gives the request; nothing is read before that
        Poisoned // violation() says why; nothing is read any more
    };

    explicit RequestFramer(const FramingLimits &limits);

    // Returns how many of `bytes` were used: all, unless they complete or break a request.
    qsizetype consume(QByteArrayView bytes);

    State state() const { return m_state; }

    bool hasBegun() const { return m_hasBegun; } // something of the next request has arrived

    qsizetype framed() const { return m_framed; } // complete requests so far

    qsizetype bytesHeld() const { return m_headBytes + m_line.size() + m_body.size(); }

    const RequestHead &head() const { return m_parser.head(); } // as far as it has been read

    const Error &violation() const { return m_violation; }

    FramedRequest take();

    void poison(Error error); // for reasons that lie outside of the request

private:
    qsizetype consumeHead(QByteArrayView bytes);
    qsizetype consumeBody(QByteArrayView bytes);
    Result<> readLine(QByteArrayView line);
    Result<> checkHeadSize() const;
    void endHead();

    FramingLimits m_limits;
    State m_state = State::Head;
    HeadParser m_parser;
    QByteArray m_line; // the beginning of a line whose end has not arrived
    QByteArray m_body;
    Error m_violation;
    qsizetype m_headBytes = 0;
    qsizetype m_framed = 0;
    bool m_hasBegun = false;
    bool m_hasRequestLine = false;
};

} // namespace latchkey::http
