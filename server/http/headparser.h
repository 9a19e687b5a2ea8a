#pragma once

#include "httpmessage.h"
#include "result.h"

namespace latchkey::http {

struct FramingLimits
{
    qsizetype maxHeadBytes = 32 * 1024;
    qsizetype maxTargetBytes = 8 * 1024;
    qsizetype maxBodyBytes = 1024 * 1024;
    qsizetype maxHeaderLines = 96;
};

std::unexpected<Error> malformed(const QString &why);

// One request head, checked.
struct RequestHead
{
    QByteArray method;
    QByteArray target; // origin-form, or "*"; of an absolute-form target the path and query
    QByteArray targetHost; // of an absolute-form target; else empty
    int versionMinor = 1;
    HeaderList headers;
    qsizetype contentLength = 0;
    bool keepsConnection = true; // the client did not ask to close it
    bool awaitsContinue = false; // Expect: 100-continue
};

// Reads a request head line by line and accepts only what every HTTP implementation reads in the
// same way (RFC 9112): where two readers could disagree, a request can be smuggled. Pure: no
// socket, no clock. A refused line leaves the parser in no usable state.
class HeadParser
{
public:
    explicit HeadParser(const FramingLimits &limits);

    Result<> readRequestLine(QByteArrayView line); // lines come without their CRLF
    Result<> readHeaderLine(QByteArrayView line);
    Result<> finish(); // at the empty line: the rules about the head as a whole

    const RequestHead &head() const { return m_head; } // as far as it has been read

    RequestHead take() { return std::move(m_head); }

private:
    Result<> readTarget(QByteArrayView target);
    Result<> readVersion(QByteArrayView version);
    Result<> noteFraming(QByteArrayView name, QByteArrayView value);
    Result<> noteHost(QByteArrayView value);
    Result<> noteContentLength(QByteArrayView value);
    Result<> noteConnection(QByteArrayView value);

    FramingLimits m_limits;
    RequestHead m_head;
    bool m_hasHost = false;
    bool m_hasContentLength = false;
    bool m_hasTransferEncoding = false;
};

} // namespace latchkey::http
