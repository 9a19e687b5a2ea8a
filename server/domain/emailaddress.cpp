#include "emailaddress.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

constexpr qsizetype mostAddressBytes = 255;
constexpr qsizetype maximumLabel = 63; // RFC 1035 2.3.4

// ASCII only: the addresses of RFC 6531 are not accepted, and look-alike letters with them.
bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isLocalPart(QStringView text)
{
    constexpr QStringView marks = u".!#$%&'*+/=?^_`{|}~-"; // atext of RFC 5322 and the dot
    return !text.isEmpty() && std::ranges::all_of(text, [&](QChar c) {
        return isLetterOrDigit(c) || marks.contains(c);
    });
}

bool isLabel(QStringView text)
{
    return !text.isEmpty() && text.size() <= maximumLabel && isLetterOrDigit(text.front())
        && isLetterOrDigit(text.back())
        && std::ranges::all_of(text, [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

bool isDomain(QStringView text)
{
    return std::ranges::all_of(text.split(u'.'), isLabel);
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString &text)
{
    if (text.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"An email address is required"_s);
    if (text.toUtf8().size() > mostAddressBytes)
        return failure(ErrorCode::ValidationFailed, u"An email address is too long"_s);
    const qsizetype at = text.indexOf(u'@');
    const QStringView whole(text);
    if (at < 0 || !isLocalPart(whole.first(at)) || !isDomain(whole.sliced(at + 1)))
        return failure(ErrorCode::ValidationFailed,
                       u"Unable to validate email address: invalid format"_s);
    return EmailAddress(text.toLower());
}

bool isAuthorizedAddress(const QString &address, const QStringList &authorized)
{
    QString plain = address;
    const qsizetype at = plain.indexOf(u'@');
    const qsizetype plus = plain.indexOf(u'+');
    if (plus >= 0 && plus + 1 < at) // a label of nothing is none
        plain.remove(plus, at - plus);
    return authorized.isEmpty() || authorized.contains(plain, Qt::CaseInsensitive);
}

} // namespace latchkey::domain
