#include "mailheaders.h"

#include "mimetext.h"

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

bool isNameLetter(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7F && c != u':';
}

bool isOurs(const QString &name)
{
    static const QStringList ours{u"from"_s,
                                  u"to"_s,
                                  u"cc"_s,
                                  u"bcc"_s,
                                  u"subject"_s,
                                  u"date"_s,
                                  u"message-id"_s,
                                  u"mime-version"_s,
                                  u"auto-submitted"_s};
    return ours.contains(name.toLower()) || name.startsWith("content-"_L1, Qt::CaseInsensitive);
}

std::unexpected<Error> badHeaders(const QString &why)
{
    return failure(ErrorCode::ValidationFailed, u"GOTRUE_SMTP_HEADERS: "_s + why);
}

} // namespace

Result<MailHeaders> MailHeaders::create(const QMap<QString, QStringList> &headers)
{
    MailHeaders checked;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        const QString &name = header.key();
        if (name.isEmpty() || name.size() > 60 || !std::ranges::all_of(name, isNameLetter))
            return badHeaders(u"a name is none; use letters, digits and -, such as X-Tag"_s);
        if (isOurs(name))
            return badHeaders(u"%1 is written by the server itself; leave it out"_s.arg(name));
        for (const QString &value : *header) {
            if (value.contains(u'\r') || value.contains(u'\n') || value.contains(QChar(0)))
                return badHeaders(u"the value of %1 holds CR, LF or NUL; use one line"_s.arg(name));
            checked.m_headers.push_back({.name = name.toLatin1(), .value = value});
        }
    }
    return checked;
}

QByteArray MailHeaders::lines(const QString &kind) const
{
    // What the peer calls this one kind in headers.
    const QString type = kind == "reauthentication"_L1 ? u"reauthenticate"_s : kind;
    QByteArray lines;
    for (const Header &header : m_headers) {
        QString value = header.value;
        lines += textHeader(header.name, value.replace("$messageType"_L1, type));
    }
    return lines;
}

} // namespace latchkey::mail
