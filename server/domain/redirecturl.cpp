#include "redirecturl.h"

#include <optional>
#include <utility>
#include <vector>

namespace latchkey::domain::redirecturl {

using namespace Qt::Literals;

namespace {

using Values = QMap<QByteArray, QByteArrayList>; // sorted by bytes

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_' || c == '.' || c == '~';
}

QByteArray escaped(char c)
{
    return '%' + QByteArray(1, c).toHex().toUpper();
}

// application/x-www-form-urlencoded
QByteArray formEscaped(const QByteArray &text)
{
    QByteArray encoded;
    for (const char c : text)
        encoded += isUnreserved(c) ? QByteArray(1, c) : c == ' ' ? QByteArray("+") : escaped(c);
    return encoded;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

enum class Plus { IsBlank, IsPlus };

// Nothing if an escape is broken.
std::optional<QByteArray> unescaped(QByteArrayView text, Plus plus)
{
    QByteArray decoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' && plus == Plus::IsBlank ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
            return std::nullopt;
        decoded += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
        i += 2;
    }
    return decoded;
}

// A pair with a semicolon or a broken escape is dropped.
Values parsedQuery(const QByteArray &query)
{
    Values values;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty() || pair.contains(';'))
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = unescaped(equals < 0 ? pair : pair.first(equals), Plus::IsBlank);
        const auto value
            = unescaped(equals < 0 ? QByteArray() : pair.sliced(equals + 1), Plus::IsBlank);
        if (name && value)
            values[*name].append(*value);
    }
    return values;
}

QByteArray formEncoded(const Values &values)
{
    QByteArrayList pairs;
    for (auto it = values.begin(); it != values.end(); ++it) {
        for (const QByteArray &value : it.value())
            pairs.append(formEscaped(it.key()) + '=' + formEscaped(value));
    }
    return pairs.join('&');
}

Values merged(Values values, const Parameters &parameters)
{
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        values[it.key().toUtf8()] = {it.value().toUtf8()};
    return values;
}

// What a path or fragment may hold as it is (RFC 3986 3.3), escapes included.
bool isPathCharacter(char c)
{
    return isUnreserved(c) || QByteArrayView("!$&'()*+,;=:@/[]%").contains(c);
}

// A part that is no valid encoding is decoded and encoded anew.
QByteArray normalized(const QByteArray &part, QByteArrayView kept)
{
    if (std::ranges::all_of(part, isPathCharacter))
        return part;
    QByteArray encoded;
    const std::optional<QByteArray> decoded = unescaped(part, Plus::IsPlus);
    for (const char c : decoded ? *decoded : part)
        encoded += isUnreserved(c) || kept.contains(c) ? QByteArray(1, c) : escaped(c);
    return encoded;
}

struct Parts
{
    QByteArray front; // scheme and authority
    QByteArray path;
    std::optional<QByteArray> query;
    std::optional<QByteArray> fragment;
};

Parts split(const QString &target)
{
    QByteArray rest = target.toUtf8();
    Parts parts;
    const auto cut = [&rest](char mark) -> std::optional<QByteArray> {
        const qsizetype at = rest.indexOf(mark);
        if (at < 0)
            return std::nullopt;
        QByteArray tail = rest.sliced(at + 1);
        rest.truncate(at);
        return tail;
    };
    parts.fragment = cut('#');
    parts.query = cut('?');
    const qsizetype colon = rest.indexOf(':');
    const bool hasAuthority = rest.sliced(colon + 1).startsWith("//");
    const qsizetype slash = rest.indexOf('/', hasAuthority ? colon + 3 : colon + 1);
    parts.front = slash < 0 ? rest : rest.first(slash);
    parts.front = parts.front.first(colon + 1).toLower() + parts.front.sliced(colon + 1);
    parts.path = slash < 0 ? QByteArray() : normalized(rest.sliced(slash), "$&+,/:;=@");
    return parts;
}

QString joined(const Parts &parts)
{
    QByteArray url = parts.front + parts.path;
    if (parts.query)
        url += '?' + *parts.query;
    if (parts.fragment && !parts.fragment->isEmpty())
        url += '#' + *parts.fragment;
    return QString::fromUtf8(url);
}

} // namespace

QString withTokens(const QString &target, const Parameters &parameters)
{
    return target + u'#' + QString::fromLatin1(formEncoded(merged({}, parameters)));
}

QString withQuery(const QString &target, const Parameters &parameters)
{
    Parts parts = split(target);
    parts.query = formEncoded(merged(parsedQuery(parts.query.value_or(QByteArray())), parameters));
    if (parts.fragment)
        parts.fragment = normalized(*parts.fragment, "$&+,/:;=?@!()*");
    return joined(parts);
}

QString withMessage(const QString &target, const Parameters &parameters, Placement placement)
{
    Parts parts = split(placement == Placement::QueryToo ? withQuery(target, parameters) : target);
    Parameters marked = parameters;
    marked.insert(u"sb"_s, QString());
    parts.fragment = formEncoded(merged({}, marked)).replace('%', "%25");
    return joined(parts);
}

QByteArray toLocation(const QString &url)
{
    QByteArray location;
    for (const char c : url.toUtf8())
        location += c >= 0 ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex();
    return location;
}

} // namespace latchkey::domain::redirecturl
