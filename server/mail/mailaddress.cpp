#include "mailaddress.h"

#include <QUrl>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestLocalPart = 64; // RFC 5321 4.5.3.1.1
constexpr qsizetype longestAddress = 254; // RFC 5321 4.5.3.1.3, without the angle brackets

bool isAtom(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0x80)
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
        || (code >= u'0' && code <= u'9') || u".!#$%&'*+-/=?^_`{|}~"_s.contains(c);
}

bool isDomainLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
        || c == '-';
}

std::unexpected<Error> badAddress(const QString &why)
{
    return failure(ErrorCode::ValidationFailed, u"the address %1"_s.arg(why));
}

} // namespace

Result<MailAddress> MailAddress::parse(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0 || at + 1 == text.size())
        return badAddress(u"has no @, or nothing beside it"_s);
    const QString local = text.first(at);
    if (!std::ranges::all_of(local, isAtom))
        return badAddress(u"holds a character that is not allowed"_s);
    const QByteArray domain = QUrl::toAce(text.sliced(at + 1));
    if (domain.isEmpty() || !std::ranges::all_of(domain, isDomainLetter))
        return badAddress(u"has a malformed domain"_s);
    MailAddress address;
    address.m_text = local.toUtf8() + '@' + domain;
    address.m_needsSmtpUtf8
        = std::ranges::any_of(local, [](QChar c) { return c.unicode() >= 0x80; });
    if (local.toUtf8().size() > longestLocalPart || address.m_text.size() > longestAddress)
        return badAddress(u"is too long"_s);
    return address;
}

} // namespace latchkey::mail
