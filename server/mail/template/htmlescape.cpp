#include "htmlescape.h"

#include <QByteArray>
#include <QUrl>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

// What stands in the place of a value that no escaping makes safe. The name says where it comes
// from to whoever finds it in a mail and searches for it.
constexpr QStringView unsafe = u"ZgotmplZ";

QString reference(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return u"&amp;"_s;
    case u'<':
        return u"&lt;"_s;
    case u'>':
        return u"&gt;"_s;
    case 0:
        return QString(QChar::ReplacementCharacter);
    default:
        return u"&#%1;"_s.arg(c.unicode());
    }
}

QString withReferences(QStringView text, QStringView dangerous)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        if (c.isNull() || dangerous.contains(c))
            escaped += reference(c);
        else
            escaped += c;
    }
    return escaped;
}

QString escapedUnquoted(QStringView text)
{
    return text.isEmpty() ? unsafe.toString() // an empty value would swallow what follows it
                          : withReferences(text, u"\"&'+<>\t\n\v\f\r =`");
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '.' || c == '_' || c == '~';
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

enum class UrlUse { Whole, Part };

// Whole: what is a URL already stays one. Part: a piece of data inside a URL.
QString percentEncoded(QStringView text, UrlUse use)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray encoded;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool isEncoded
            = c == '%' && i + 2 < bytes.size() && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
        const bool isMark = QByteArrayView("!#$&*+,/:;=?@[]").contains(c);
        if (isUnreserved(c) || (use == UrlUse::Whole && (isEncoded || isMark)))
            encoded += c;
        else
            encoded += '%' + QByteArray(1, c).toHex();
    }
    return QString::fromLatin1(encoded);
}

// javascript: and its kin. No scheme at all is fine.
bool hasSafeScheme(QStringView url)
{
    const qsizetype colon = url.indexOf(u':');
    if (colon < 0 || url.first(colon).contains(u'/'))
        return true;
    const QStringView scheme = url.first(colon);
    return scheme.compare(u"http", Qt::CaseInsensitive) == 0
        || scheme.compare(u"https", Qt::CaseInsensitive) == 0
        || scheme.compare(u"mailto", Qt::CaseInsensitive) == 0;
}

// A word or number of CSS, nothing that ends the declaration or runs anything.
QString safeCss(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || u"\"'()/;@[\\]`{}<>&:"_s.contains(c))
            return unsafe.toString();
    }
    const QString folded = text.toString().toLower().remove(u' ');
    const bool isActive = folded.contains("expression"_L1) || folded.contains("mozbinding"_L1);
    return isActive || text.contains(u"--") ? unsafe.toString() : text.toString();
}

QString inAttribute(const HtmlPlace &place, QStringView text)
{
    return place.isQuoted ? escapedHtml(text) : escapedUnquoted(text);
}

} // namespace

QString escapedHtml(QStringView text)
{
    return withReferences(text, u"\"&'+<>");
}

QString queryEscaped(QStringView text)
{
    QByteArray encoded;
    for (const char c : text.toUtf8()) {
        if (c == ' ')
            encoded += '+';
        else if (isUnreserved(c))
            encoded += c;
        else
            encoded += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return QString::fromLatin1(encoded);
}

QString escapedFor(const HtmlPlace &place, QStringView value)
{
    using Kind = HtmlPlace::Kind;
    switch (place.kind) {
    case Kind::Plain:
        return value.toString();
    case Kind::Text:
        return escapedHtml(value);
    case Kind::Attribute:
        return inAttribute(place, value);
    case Kind::UrlStart:
        if (!hasSafeScheme(value))
            return inAttribute(place, QString(u'#' + unsafe.toString()));
        [[fallthrough]];
    case Kind::UrlPath:
        return inAttribute(place, percentEncoded(value, UrlUse::Whole));
    case Kind::UrlQuery:
        return inAttribute(place, percentEncoded(value, UrlUse::Part));
    case Kind::Css:
        return place.isInElement ? safeCss(value) : inAttribute(place, safeCss(value));
    case Kind::Comment:
        return {};
    }
    return {};
}

QString escapedQueryFor(const HtmlPlace &place, QStringView value)
{
    return inAttribute(place, value);
}

} // namespace latchkey::mail
