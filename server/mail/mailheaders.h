#pragma once

#include "result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace latchkey::mail {

// The operator's own headers (GOTRUE_SMTP_HEADERS), checked once at start.
class MailHeaders
{
public:
    MailHeaders() = default;

    // Refuses names that are none (RFC 5322 3.6.8), names that this server writes itself, and
    // values with CR, LF or NUL.
    static Result<MailHeaders> create(const QMap<QString, QStringList> &headers);

    // "Name: value" lines with CRLF; `$messageType` becomes the kind of the mail.
    QByteArray lines(const QString &kind) const;

private:
    struct Header
    {
        QByteArray name;
        QString value;
    };

    std::vector<Header> m_headers;
};

} // namespace latchkey::mail
