#include "headparser.h"

#include <algorithm>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

constexpr qsizetype maxMethodBytes = 32;

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// RFC 9110 5.6.2
bool isTokenCharacter(char c)
{
    return isAlphanumeric(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

// RFC 9110 5.5: visible characters, blank, tab, and bytes above ASCII, which are opaque.
bool isFieldValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || c == '\t';
}

bool isTargetCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f && c != '#';
}

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isPort(QByteArrayView text)
{
    return text.size() <= 5 && std::ranges::all_of(text, isDigit) && text.toInt() <= 65535;
}

// A name, an IPv4 address or a bracketed IPv6 address, and perhaps a port (RFC 3986 3.2.2). The
// characters that RFC allows and no host name has (commas, percent signs) are refused too.
bool isHost(QByteArrayView host)
{
    const bool isBracketed = host.startsWith('[');
    const qsizetype end = isBracketed ? host.indexOf(']') + 1 : host.indexOf(':');
    const QByteArrayView name = end < 0 ? host : host.first(end);
    const QByteArrayView rest = end < 0 ? QByteArrayView() : host.sliced(end);
    if (!rest.isEmpty() && (rest.front() != ':' || !isPort(rest.sliced(1))))
        return false;
    if (isBracketed) {
        return name.size() > 4 && std::ranges::all_of(name.sliced(1, name.size() - 2), [](char c) {
                   return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':'
                       || c == '.';
               });
    }
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    });
}

} // namespace

std::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::BadRequest, u"Malformed HTTP request: "_s + why);
}

HeadParser::HeadParser(const FramingLimits &limits)
    : m_limits(limits)
{ }

// RFC 9112 3: method SP request-target SP HTTP-version, with exactly one space each.
Result<> HeadParser::readRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return malformed(u"the request line is not three words"_s);
    const QByteArrayView method = line.first(first);
    if (!isToken(method) || method.size() > maxMethodBytes)
        return malformed(u"the method is no token"_s);
    m_head.method = method.toByteArray();
    TRY(readVersion(line.sliced(last + 1)));
    return readTarget(line.sliced(first + 1, last - first - 1));
}

Result<> HeadParser::readVersion(QByteArrayView version)
{
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return malformed(u"the version is neither HTTP/1.1 nor HTTP/1.0"_s);
    m_head.versionMinor = version.back() - '0';
    m_head.keepsConnection = m_head.versionMinor == 1;
    return {};
}

// RFC 9112 3.2: origin-form, absolute-form or, for OPTIONS, a star. CONNECT's authority-form is
// for proxies.
Result<> HeadParser::readTarget(QByteArrayView target)
{
    if (target.size() > m_limits.maxTargetBytes) {
        return failure(ErrorCode::UriTooLong,
                       u"Request target too long (max %1 bytes)"_s.arg(m_limits.maxTargetBytes));
    }
    if (target.isEmpty() || !std::ranges::all_of(target, isTargetCharacter))
        return malformed(u"the target holds a character that must be escaped"_s);
    if (target.front() == '/' || (target == "*" && m_head.method == "OPTIONS")) {
        m_head.target = target.toByteArray();
        return {};
    }
    const qsizetype scheme = target.indexOf("://");
    const bool isWeb = scheme > 0
        && (sameWord(target.first(scheme), "http") || sameWord(target.first(scheme), "https"));
    if (!isWeb)
        return malformed(u"the target is neither a path nor a URL"_s);
    const QByteArrayView rest = target.sliced(scheme + 3);
    const auto *end = std::ranges::find_if(rest, [](char c) { return c == '/' || c == '?'; });
    m_head.targetHost = QByteArray(rest.begin(), end - rest.begin());
    if (!isHost(m_head.targetHost))
        return malformed(u"the target names no valid host"_s);
    const QByteArrayView path = rest.sliced(m_head.targetHost.size());
    m_head.target = path.startsWith('/') ? path.toByteArray() : '/' + path.toByteArray();
    return {};
}

// RFC 9112 5: name, colon, value. A line that begins with a blank would continue the one before
// (obs-fold), and a blank before the colon is how headers hide from one of two readers.
Result<> HeadParser::readHeaderLine(QByteArrayView line)
{
    if (m_head.headers.size() >= m_limits.maxHeaderLines) {
        return failure(ErrorCode::HeaderFieldsTooLarge,
                       u"Too many header lines (max %1)"_s.arg(m_limits.maxHeaderLines));
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return malformed(u"a header line has no colon"_s);
    const QByteArrayView name = line.first(colon);
    if (!isToken(name))
        return malformed(u"a header name is no token"_s);
    const QByteArrayView value = withoutBlanks(line.sliced(colon + 1));
    if (!std::ranges::all_of(value, isFieldValueCharacter))
        return malformed(u"a header value holds a control character"_s);
    m_head.headers.add(name, value);
    return noteFraming(name, value);
}

Result<> HeadParser::noteFraming(QByteArrayView name, QByteArrayView value)
{
    if (sameWord(name, "Host"))
        return noteHost(value);
    if (sameWord(name, "Content-Length"))
        return noteContentLength(value);
    if (sameWord(name, "Connection"))
        return noteConnection(value);
    // "Upgrade: h2c" is ignored, as RFC 9110 7.8 allows: Java's client sends it with every request
    // that has no TLS. Anything else expects to leave HTTP, which we do not.
    if (sameWord(name, "Upgrade") && !sameWord(value, "h2c"))
        return malformed(u"this server does not switch protocols"_s);
    if (sameWord(name, "Transfer-Encoding"))
        m_hasTransferEncoding = true;
    if (sameWord(name, "Expect")) {
        if (!sameWord(value, "100-continue"))
            return malformed(u"the expectation is unknown"_s);
        m_head.awaitsContinue = true;
    }
    return {};
}

Result<> HeadParser::noteHost(QByteArrayView value)
{
    if (m_hasHost)
        return malformed(u"there is more than one Host"_s);
    if (!isHost(value))
        return malformed(u"the Host is not valid"_s);
    m_hasHost = true;
    return {};
}

Result<> HeadParser::noteContentLength(QByteArrayView value)
{
    if (m_hasContentLength)
        return malformed(u"there is more than one Content-Length"_s);
    if (value.isEmpty() || !std::ranges::all_of(value, isDigit))
        return malformed(u"the Content-Length is no number"_s);
    m_hasContentLength = true;
    bool fits = false;
    const qlonglong length = value.toLongLong(&fits);
    m_head.contentLength = fits ? static_cast<qsizetype>(length) : m_limits.maxBodyBytes + 1;
    return {};
}

Result<> HeadParser::noteConnection(QByteArrayView value)
{
    for (const QByteArray &part : value.toByteArray().split(',')) {
        const QByteArrayView option = withoutBlanks(part);
        if (!option.isEmpty() && !isToken(option))
            return malformed(u"a connection option is no token"_s);
        if (sameWord(option, "close"))
            m_head.keepsConnection = false;
    }
    return {};
}

Result<> HeadParser::finish()
{
    // RFC 9112 6.1: together they are an attack, or will be taken for one.
    if (m_hasTransferEncoding && m_hasContentLength)
        return malformed(u"there are both Transfer-Encoding and Content-Length"_s);
    if (m_hasTransferEncoding) {
        return failure(ErrorCode::LengthRequired,
                       u"Transfer-Encoding is not supported, send Content-Length"_s);
    }
    if (!m_hasHost && m_head.versionMinor == 1)
        return malformed(u"there is no Host"_s);
    if (m_head.contentLength > m_limits.maxBodyBytes) {
        return failure(ErrorCode::RequestEntityTooLarge,
                       u"Request body too large (max %1 bytes)"_s.arg(m_limits.maxBodyBytes));
    }
    // RFC 9112 3.2.2: of an absolute-form target the host counts, whatever the Host line says.
    if (!m_head.targetHost.isEmpty())
        m_head.headers.set("Host", m_head.targetHost);
    // RFC 9110 10.1.1: HTTP/1.0 knows no 100, and without a body there is nothing to wait for.
    m_head.awaitsContinue
        = m_head.awaitsContinue && m_head.versionMinor == 1 && m_head.contentLength > 0;
    return {};
}

} // namespace latchkey::http
