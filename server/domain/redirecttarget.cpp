#include "redirecttarget.h"

#include <algorithm>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAllDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

// Controls and blanks are dropped or trimmed by browsers, backslashes become slashes; a lone
// surrogate cannot be sent at all.
bool isClean(QStringView url)
{
    return url.isValidUtf16() && std::ranges::none_of(url, [](QChar c) {
               return c <= u' ' || (c >= u'\x7f' && c <= u'\xa0') || c == u'\\' || c == u'\x2028'
                   || c == u'\x2029' || c == u'\xfeff';
           });
}

bool hasValidEscapes(QStringView text)
{
    for (qsizetype at = text.indexOf(u'%'); at >= 0; at = text.indexOf(u'%', at + 1)) {
        if (at + 2 >= text.size() || !isHexDigit(text[at + 1]) || !isHexDigit(text[at + 2]))
            return false;
    }
    return true;
}

// RFC 3986 3.1
bool isScheme(QStringView text)
{
    return !text.isEmpty() && isLetter(text.front()) && std::ranges::all_of(text, [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'+' || c == u'-' || c == u'.';
    });
}

// Code and local files are never a place to send a browser with a token, whatever a glob says.
bool isDangerousScheme(QStringView scheme)
{
    return scheme == u"javascript" || scheme == u"data" || scheme == u"vbscript"
        || scheme == u"file" || scheme == u"blob" || scheme == u"filesystem" || scheme == u"about"
        || scheme == u"view-source";
}

bool isRegName(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'-' || c == u'.' || c == u'_' || c == u'~';
    });
}

// What may stand between brackets. It need not be an IPv6 address: only two spellings of one are
// allowed anywhere.
bool isAddressLiteral(QStringView text)
{
    return text.count(u':') >= 2 && std::ranges::all_of(text, [](QChar c) {
               return isHexDigit(c) || c == u':' || c == u'.';
           });
}

bool isPort(QStringView text)
{
    return isAllDigits(text) && text.size() <= 5 && text.toInt() <= 65535;
}

bool splitAuthority(QStringView authority, RedirectTarget &target)
{
    QStringView rest;
    if (authority.startsWith(u'[')) {
        const qsizetype close = authority.indexOf(u']');
        const QStringView inside = authority.sliced(1, std::max<qsizetype>(close - 1, 0));
        if (!isAddressLiteral(inside))
            return false;
        target.host = inside.toString();
        rest = authority.sliced(close + 1);
    } else {
        const qsizetype colon = authority.indexOf(u':');
        const QStringView name = colon < 0 ? authority : authority.first(colon);
        if (!isRegName(name))
            return false;
        target.host = name.toString();
        rest = colon < 0 ? QStringView() : authority.sliced(colon);
    }
    if (rest.isEmpty())
        return true;
    target.port = rest.sliced(1).toString();
    return rest.front() == u':' && isPort(target.port);
}

// Four decimal numbers below 256 without leading zeros, which some read as octal.
bool isDottedQuad(const QString &host)
{
    const QList<QStringView> parts = QStringView(host).split(u'.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](QStringView part) {
               return isAllDigits(part) && part.size() <= 3 && part.toInt() <= 255
                   && (part.size() == 1 || part.front() != u'0');
           });
}

// The rule by which browsers decide that a host is an IPv4 address (WHATWG URL, "ends in a
// number"): its last label is decimal or 0x….
bool endsInNumber(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const QStringView last = host.sliced(host.lastIndexOf(u'.') + 1);
    const bool isHex = last.startsWith(u"0x", Qt::CaseInsensitive)
        && std::ranges::all_of(last.sliced(2), isHexDigit);
    return isHex || isAllDigits(last);
}

} // namespace

std::optional<RedirectTarget> RedirectTarget::parse(const QString &url)
{
    if (!isClean(url))
        return std::nullopt;
    const QStringView whole(url);
    const qsizetype colon = whole.indexOf(u':');
    if (colon < 0 || !isScheme(whole.first(colon)))
        return std::nullopt;
    RedirectTarget target{.scheme = whole.first(colon).toString().toLower()};
    if (isDangerousScheme(target.scheme))
        return std::nullopt;

    QStringView rest = whole.sliced(colon + 1);
    const qsizetype hash = rest.indexOf(u'#');
    const QStringView fragment = hash < 0 ? QStringView() : rest.sliced(hash);
    rest = hash < 0 ? rest : rest.first(hash);
    const qsizetype query = rest.indexOf(u'?');
    rest = query < 0 ? rest : rest.first(query);
    if (!hasValidEscapes(rest) || !hasValidEscapes(fragment))
        return std::nullopt;
    if (rest.startsWith(u"//")) {
        const qsizetype end = rest.indexOf(u'/', 2);
        const QStringView authority = end < 0 ? rest.sliced(2) : rest.sliced(2, end - 2);
        if (!splitAuthority(authority, target))
            return std::nullopt;
        target.authority = authority.toString();
    }
    if (target.isWeb() && target.host.isEmpty())
        return std::nullopt;
    return target;
}

bool RedirectTarget::isWeb() const
{
    return scheme == "http"_L1 || scheme == "https"_L1;
}

bool RedirectTarget::isLoopbackAddress() const
{
    return host == "::1"_L1 || host == "0:0:0:0:0:0:0:1"_L1
        || (host.startsWith("127."_L1) && isDottedQuad(host));
}

bool RedirectTarget::isLocalhost() const
{
    const QString name = host.toLower();
    return name == "localhost"_L1 || name == "127.0.0.1"_L1 || name == "::1"_L1
        || name == "0.0.0.0"_L1 || name == "::"_L1 || name.endsWith(".localhost"_L1);
}

bool RedirectTarget::isNumeric() const
{
    return host.contains(u':') || isAllDigits(host) || isDottedQuad(host)
        || (isWeb() && endsInNumber(host));
}

} // namespace latchkey::domain
