#include "httpmessage.h"

#include "apipaths.h"
#include "jsonwriter.h"

#include <algorithm>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
                                : -1;
}

// Undoes `%XX` and `+`. What is no valid escape stays as it stands (WHATWG URL, percent-decode).
QString decodeFormText(QByteArrayView encoded)
{
    QByteArray text;
    text.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const bool isEscape = encoded[i] == '%' && i + 2 < encoded.size()
            && hexDigit(encoded[i + 1]) >= 0 && hexDigit(encoded[i + 2]) >= 0;
        if (isEscape) {
            text += static_cast<char>(hexDigit(encoded[i + 1]) * 16 + hexDigit(encoded[i + 2]));
            i += 2;
        } else {
            text += encoded[i] == '+' ? ' ' : encoded[i];
        }
    }
    // A text with U+0000 fits into no PostgreSQL column; the replacement character matches nothing.
    return QString::fromUtf8(text).replace(u'\0', u'\ufffd');
}

Method methodFromName(QByteArrayView name)
{
    static constexpr std::pair<QByteArrayView, Method> known[] = {{"GET", Method::Get},
                                                                  {"HEAD", Method::Head},
                                                                  {"POST", Method::Post},
                                                                  {"PUT", Method::Put},
                                                                  {"PATCH", Method::Patch},
                                                                  {"DELETE", Method::Delete},
                                                                  {"OPTIONS", Method::Options}};
    const auto found = std::ranges::find(known, name, &std::pair<QByteArrayView, Method>::first);
    return found == std::end(known) ? Method::Other : found->second;
}

} // namespace

void HeaderList::add(QByteArrayView name, QByteArrayView value)
{
    m_lines.emplace_back(name.toByteArray(), value.toByteArray());
}

void HeaderList::set(QByteArrayView name, QByteArrayView value)
{
    std::erase_if(m_lines, [name](const auto &line) { return sameName(line.first, name); });
    add(name, value);
}

bool HeaderList::contains(QByteArrayView name) const
{
    return std::ranges::any_of(m_lines,
                               [name](const auto &line) { return sameName(line.first, name); });
}

QByteArray HeaderList::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_lines) {
        if (sameName(key, name))
            return value;
    }
    return {};
}

FormValues FormValues::parse(QByteArrayView encoded)
{
    FormValues values;
    while (!encoded.isEmpty()) {
        const qsizetype ampersand = encoded.indexOf('&');
        const QByteArrayView pair = ampersand < 0 ? encoded : encoded.first(ampersand);
        encoded = ampersand < 0 ? QByteArrayView() : encoded.sliced(ampersand + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView name = equals < 0 ? pair : pair.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : pair.sliced(equals + 1);
        values.m_pairs.emplace_back(decodeFormText(name), decodeFormText(value));
    }
    return values;
}

std::optional<QString> FormValues::find(QByteArrayView encoded, QByteArrayView name)
{
    while (!encoded.isEmpty()) {
        const qsizetype end = encoded.indexOf('&');
        const QByteArrayView pair = end < 0 ? encoded : encoded.first(end);
        encoded = end < 0 ? QByteArrayView() : encoded.sliced(end + 1);
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView key = equals < 0 ? pair : pair.first(equals);
        const bool mayMatch = key == name || key.contains('%') || key.contains('+');
        if (mayMatch && decodeFormText(key) == QLatin1StringView(name))
            return decodeFormText(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1));
    }
    return std::nullopt;
}

QString FormValues::value(QStringView name) const
{
    for (const auto &[key, value] : m_pairs) {
        if (key == name)
            return value;
    }
    return {};
}

bool FormValues::contains(QStringView name) const
{
    return std::ranges::any_of(m_pairs, [name](const auto &pair) { return pair.first == name; });
}

void HttpRequest::setMethod(QByteArray name)
{
    method = methodFromName(name);
    methodName = std::move(name);
}

void HttpRequest::setTarget(QByteArray newTarget)
{
    target = std::move(newTarget);
    const qsizetype mark = target.indexOf('?');
    QByteArrayView where = mark < 0 ? QByteArrayView(target) : QByteArrayView(target).first(mark);
    query = mark < 0 ? FormValues() : FormValues::parse(QByteArrayView(target).sliced(mark + 1));
    constexpr QByteArrayView prefix = paths::prefix;
    if (where.startsWith(prefix) && where.size() > prefix.size() && where[prefix.size()] == '/')
        where = where.sliced(prefix.size());
    path = where.toByteArray();
}

bool HttpRequest::isFormEncoded() const
{
    // Forms of other methods are left alone: their bodies are read as JSON (reference/http-api.md
    // 1.3).
    if (method != Method::Post && method != Method::Put && method != Method::Patch)
        return false;
    const QByteArray type = headers.value("Content-Type");
    const qsizetype semicolon = type.indexOf(';');
    const QByteArrayView essence
        = semicolon < 0 ? QByteArrayView(type) : QByteArrayView(type).first(semicolon);
    return sameName(essence.trimmed(), "application/x-www-form-urlencoded");
}

QString HttpRequest::formValue(QStringView name) const
{
    if (isFormEncoded()) {
        if (const std::optional<QString> value = FormValues::find(body, name.toLatin1()))
            return *value;
    }
    return query.value(name);
}

QByteArrayView HttpRequest::jsonBody() const
{
    return isFormEncoded() ? QByteArrayView() : QByteArrayView(body);
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    HttpResponse response{.status = status, .body = std::move(body)};
    response.headers.add("Content-Type", "application/json");
    return response;
}

HttpResponse HttpResponse::json(int status, JsonWriter &&writer)
{
    return json(status, writer.take());
}

HttpResponse HttpResponse::empty(int status)
{
    return {.status = status};
}

HttpResponse HttpResponse::text(int status, QByteArray body)
{
    HttpResponse response{.status = status, .body = std::move(body)};
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    return response;
}

} // namespace latchkey::http
