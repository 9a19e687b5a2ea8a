#include "requestframer.h"

#include <algorithm>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

// What surrounds the target in a request line: method, blanks, version, CR.
constexpr qsizetype requestLineOverhead = 64;

// Bytes that can stand nowhere in a head. Told at once, so that something that is not HTTP at all
// (a TLS hello) need not send a line end first.
bool isForbidden(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') || byte == 0x7f;
}

} // namespace

RequestFramer::RequestFramer(const FramingLimits &limits)
    : m_limits(limits)
    , m_parser(limits)
{ }

qsizetype RequestFramer::consume(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(used);
        if (m_state == State::Head)
            used += consumeHead(rest);
        else if (m_state == State::Body)
            used += consumeBody(rest);
        else
            break;
    }
    return used;
}

// Uses up to the end of one line.
qsizetype RequestFramer::consumeHead(QByteArrayView bytes)
{
    m_hasBegun = true;
    const qsizetype lineFeed = bytes.indexOf('\n');
    const QByteArrayView part = lineFeed < 0 ? bytes : bytes.first(lineFeed + 1);
    m_headBytes += part.size();
    Result<> result;
    if (std::ranges::any_of(part, isForbidden)) {
        result = malformed(u"the head holds a control character"_s);
    } else if (lineFeed < 0) {
        m_line.append(part);
        result = checkHeadSize();
    } else if (m_line.isEmpty()) {
        result = checkHeadSize().and_then([&] { return readLine(part); });
    } else {
        m_line.append(part);
        result = checkHeadSize().and_then([&] { return readLine(std::exchange(m_line, {})); });
    }
    if (!result)
        poison(std::move(result).error());
    return part.size();
}

Result<> RequestFramer::checkHeadSize() const
{
    const bool isLongLine = m_line.size() > m_limits.maxTargetBytes + requestLineOverhead;
    if (!m_hasRequestLine && (isLongLine || m_headBytes > m_limits.maxHeadBytes)) {
        return failure(ErrorCode::UriTooLong,
                       u"Request target too long (max %1 bytes)"_s.arg(m_limits.maxTargetBytes));
    }
    if (m_headBytes > m_limits.maxHeadBytes) {
        return failure(ErrorCode::HeaderFieldsTooLarge,
                       u"Request head too large (max %1 bytes)"_s.arg(m_limits.maxHeadBytes));
    }
    return {};
}

// RFC 9112 2.2 lets a server take a lone LF for a line end, or a lone CR for a blank. Readers
// differ there, so both are refused.
Result<> RequestFramer::readLine(QByteArrayView line)
{
    if (!line.endsWith("\r\n"))
        return malformed(u"a line does not end in CR LF"_s);
    line.chop(2);
    if (line.contains('\r'))
        return malformed(u"a CR stands alone"_s);
    if (!m_hasRequestLine) {
        // One empty line in front is tolerated (RFC 9112 2.2): old clients end their bodies so.
        if (line.isEmpty() && m_headBytes == 2) {
            m_hasBegun = false;
            return {};
        }
        m_hasRequestLine = true;
        return m_parser.readRequestLine(line);
    }
    if (!line.isEmpty())
        return m_parser.readHeaderLine(line);
    TRY(m_parser.finish());
    endHead();
    return {};
}

void RequestFramer::endHead()
{
    m_state = m_parser.head().contentLength > 0 ? State::Body : State::Complete;
    if (m_state == State::Complete)
        ++m_framed;
}

qsizetype RequestFramer::consumeBody(QByteArrayView bytes)
{
    const qsizetype missing = m_parser.head().contentLength - m_body.size();
    const QByteArrayView part = bytes.first(std::min(missing, bytes.size()));
    m_body.append(part);
    if (part.size() == missing) {
        m_state = State::Complete;
        ++m_framed;
    }
    return part.size();
}

FramedRequest RequestFramer::take()
{
    Q_ASSERT(m_state == State::Complete);
    FramedRequest request{m_parser.take(), std::exchange(m_body, {})};
    m_parser = HeadParser(m_limits);
    m_state = State::Head;
    m_headBytes = 0;
    m_hasBegun = false;
    m_hasRequestLine = false;
    return request;
}

void RequestFramer::poison(Error error)
{
    m_state = State::Poisoned;
    m_violation = std::move(error);
    m_line.clear();
    m_body.clear();
}

} // namespace latchkey::http
