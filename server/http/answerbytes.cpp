#include "answerbytes.h"

#include "logging.h"

#include <algorithm>
#include <array>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

QByteArrayView reasonPhrase(int status)
{
    static constexpr std::pair<int, QByteArrayView> phrases[]
        = {{200, "OK"},
           {201, "Created"},
           {202, "Accepted"},
           {204, "No Content"},
           {206, "Partial Content"},
           {301, "Moved Permanently"},
           {302, "Found"},
           {303, "See Other"},
           {304, "Not Modified"},
           {307, "Temporary Redirect"},
           {308, "Permanent Redirect"},
           {400, "Bad Request"},
           {401, "Unauthorized"},
           {403, "Forbidden"},
           {404, "Not Found"},
           {405, "Method Not Allowed"},
           {408, "Request Timeout"},
           {409, "Conflict"},
           {411, "Length Required"},
           {413, "Content Too Large"},
           {414, "URI Too Long"},
           {415, "Unsupported Media Type"},
           {422, "Unprocessable Content"},
           {429, "Too Many Requests"},
           {431, "Request Header Fields Too Large"},
           {500, "Internal Server Error"},
           {501, "Not Implemented"},
           {502, "Bad Gateway"},
           {503, "Service Unavailable"},
           {504, "Gateway Timeout"}};
    const auto found
        = std::ranges::lower_bound(phrases, status, {}, &std::pair<int, QByteArrayView>::first);
    return found != std::end(phrases) && found->first == status ? found->second : "";
}

bool isSafe(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

// RFC 9110 8.6: these have no content, so they say nothing of its length.
bool hasNoContent(int status)
{
    return status < 200 || status == 204 || status == 304;
}

void appendLine(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes.append(name).append(": ").append(value).append("\r\n");
}

void appendFraming(QByteArray &bytes, const HttpResponse &response, BodyFraming framing)
{
    if (hasNoContent(response.status))
        return;
    if (framing == BodyFraming::Length)
        appendLine(bytes, "Content-Length", QByteArray::number(response.body.size()));
    else if (framing == BodyFraming::Chunked)
        appendLine(bytes, "Transfer-Encoding", "chunked");
}

QByteArray formatDate(std::chrono::sys_seconds second)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(second);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(second - day);
    return QByteArray::fromStdString(std::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                                                 days[std::chrono::weekday(day).c_encoding()],
                                                 static_cast<unsigned>(date.day()),
                                                 months[static_cast<unsigned>(date.month()) - 1],
                                                 static_cast<int>(date.year()),
                                                 time.hours().count(),
                                                 time.minutes().count(),
                                                 time.seconds().count()));
}

} // namespace

QByteArray
answerHead(const HttpResponse &response, Method method, BodyFraming framing, ConnectionFate fate)
{
    QByteArray bytes;
    bytes.reserve(512 + (method == Method::Head ? 0 : response.body.size()));
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(reasonPhrase(response.status)).append("\r\n");
    for (const auto &[name, value] : response.headers) {
        if (isSafe(name) && isSafe(value))
            appendLine(bytes, name, value);
        else
            logging::write(LogLevel::Error,
                           u"left out a header line that held a line end",
                           {{"component"_L1, u"api"_s}});
    }
    appendFraming(bytes, response, framing);
    if (fate == ConnectionFate::Close)
        bytes.append("Connection: close\r\n");
    return bytes.append("\r\n");
}

QByteArray answerBytes(const HttpResponse &response, Method method, ConnectionFate fate)
{
    QByteArray bytes = answerHead(response, method, BodyFraming::Length, fate);
    if (method != Method::Head && !hasNoContent(response.status))
        bytes.append(response.body);
    return bytes;
}

QByteArray chunk(QByteArrayView data)
{
    return QByteArray::number(data.size(), 16).append("\r\n").append(data).append("\r\n");
}

QByteArray httpDate(Timestamp moment)
{
    thread_local std::chrono::sys_seconds lastSecond{};
    thread_local QByteArray lastText;
    const auto second = std::chrono::floor<std::chrono::seconds>(moment);
    if (second != lastSecond || lastText.isEmpty()) {
        lastSecond = second;
        lastText = formatDate(second);
    }
    return lastText;
}

} // namespace latchkey::http
