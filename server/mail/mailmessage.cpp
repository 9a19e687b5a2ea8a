#include "mailmessage.h"

#include "mimetext.h"

namespace latchkey::mail {

namespace {

// What base64 takes fewer bytes for than quoted-printable: mostly letters beyond ASCII.
bool isMostlyForeign(const QByteArray &utf8)
{
    const auto foreign = std::ranges::count_if(utf8, [](char c) { return c < 0; });
    return foreign > utf8.size() / 5;
}

QByteArray part(const QByteArray &type, const QString &text)
{
    const bool isForeign = isMostlyForeign(text.toUtf8());
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: "
        + (isForeign ? QByteArray("base64") : QByteArray("quoted-printable")) + "\r\n\r\n"
        + (isForeign ? base64Lines(text.toUtf8()) : quotedPrintable(text));
}

} // namespace

QByteArray mailDate(Timestamp moment)
{
    static constexpr const char *days[]{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[]{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    return QString::asprintf("%s, %02u %s %d %02d:%02d:%02d +0000",
                             days[std::chrono::weekday(day).c_encoding()],
                             unsigned(date.day()),
                             months[unsigned(date.month()) - 1],
                             int(date.year()),
                             int(time.hours().count()),
                             int(time.minutes().count()),
                             int(time.seconds().count()))
        .toLatin1();
}

QByteArray
composedMessage(const MailSender &sender, const MailEnvelope &envelope, const MailContent &content)
{
    const QByteArray id = envelope.id.toByteArray(QUuid::WithoutBraces);
    const QByteArray from = sender.address.toUtf8();
    // No encoding makes a line that begins so: = and _ do not meet in quoted-printable or base64.
    const QByteArray boundary = "=_" + id;
    QByteArray message;
    message += "From: "
        + (sender.name.isEmpty() ? from : displayName(sender.name) + "\r\n <" + from + '>')
        + "\r\n";
    message += "To: " + envelope.recipient.toUtf8() + "\r\n";
    message += textHeader("Subject", content.subject);
    message += "Date: " + mailDate(envelope.date) + "\r\n";
    message += "Message-ID: <" + id + '@' + sender.address.domain() + ">\r\n";
    message += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: nobody's vacation shall answer
    message += sender.headers.lines(envelope.kind);
    message += "MIME-Version: 1.0\r\n";
    message += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    message += "--" + boundary + "\r\n" + part("text/plain", content.text);
    message += "\r\n--" + boundary + "\r\n" + part("text/html", content.html);
    message += "\r\n--" + boundary + "--\r\n";
    return message;
}

} // namespace latchkey::mail
