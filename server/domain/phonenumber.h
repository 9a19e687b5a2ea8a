#pragma once

#include "result.h"

#include <QString>

namespace latchkey::domain {

// A phone number as it is stored: E.164 digits without `+` (reference/http-api.md 1.18).
class PhoneNumber
{
public:
    static Result<PhoneNumber> parse(const QString &text); // validation_failed
    static QString normalized(const QString &text); // no check: `+` and blanks removed

    const QString &toString() const { return m_digits; }

private:
    explicit PhoneNumber(QString digits)
        : m_digits(std::move(digits))
    { }

    QString m_digits;
};

} // namespace latchkey::domain
