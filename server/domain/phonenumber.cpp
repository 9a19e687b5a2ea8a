#include "phonenumber.h"

namespace latchkey::domain {

using namespace Qt::Literals;

QString PhoneNumber::normalized(const QString &text)
{
    QString digits = text.startsWith(u'+') ? text.sliced(1) : text;
    return digits.remove(u' ');
}

Result<PhoneNumber> PhoneNumber::parse(const QString &text)
{
    const QString digits = normalized(text);
    // QChar::isDigit() would let in the digits of every script.
    const bool allDigits
        = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool rightLength = digits.size() >= 2 && digits.size() <= 15;
    if (!allDigits || !rightLength || digits.startsWith(u'0'))
        return failure(ErrorCode::ValidationFailed,
                       u"Invalid phone number format (E.164 required)"_s);
    return PhoneNumber(digits);
}

} // namespace latchkey::domain
