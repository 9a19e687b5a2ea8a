#pragma once

#include "clock.h"
#include "httpmessage.h"

namespace latchkey::http {

// How the end of an answer's body is told to the client (RFC 9112 6.3).
enum class BodyFraming {
    Length,
    Chunked,
    UntilClose // HTTP/1.0 knows no chunks
};

enum class ConnectionFate { Keep, Close };

// Status line and header lines up to the empty one. A header value that could end its own line is
// left out: what a handler copied from a request must not write headers of its own.
QByteArray
answerHead(const HttpResponse &response, Method method, BodyFraming framing, ConnectionFate fate);

// The whole answer in one piece. HEAD gets the head only (RFC 9110 9.3.2).
QByteArray answerBytes(const HttpResponse &response, Method method, ConnectionFate fate);

QByteArray chunk(QByteArrayView data);

inline constexpr QByteArrayView lastChunk = "0\r\n\r\n";

// RFC 9110 5.6.7, as in "Sun, 06 Nov 1994 08:49:37 GMT"
QByteArray httpDate(Timestamp moment);

} // namespace latchkey::http
