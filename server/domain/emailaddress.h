#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

namespace latchkey::domain {

// An e-mail address as it is stored: checked and lower-cased (reference/http-api.md 1.18).
class EmailAddress
{
public:
    // validation_failed: "Unable to validate email address: invalid format", or "An email address
    // is too long".
    static Result<EmailAddress> parse(const QString &text);

    const QString &toString() const { return m_text; }

    friend bool operator==(const EmailAddress &, const EmailAddress &) = default;

private:
    explicit EmailAddress(QString text)
        : m_text(std::move(text))
    { }

    QString m_text;
};

// Whether `address`, without a "+label", is one of them, in any case. All are if the list is empty.
bool isAuthorizedAddress(const QString &address, const QStringList &authorized);

} // namespace latchkey::domain
