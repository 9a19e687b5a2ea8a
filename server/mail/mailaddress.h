#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace latchkey::mail {

// An address that is safe in an SMTP command and in a header: exactly one mailbox, no control
// character, no blank, none of <>()[],;:\" — whatever the database says. Quoted local parts are
// refused: nothing that signs up can have one, and they are how a second recipient is smuggled in.
//
// A domain in other letters than ASCII becomes its IDNA form. Other letters in the local part stay
// UTF-8, and the mail needs a server with SMTPUTF8 (RFC 6531).
class MailAddress
{
public:
    // The error says what is wrong without repeating the address.
    static Result<MailAddress> parse(const QString &text);

    const QByteArray &toUtf8() const { return m_text; }

    QByteArray domain() const { return m_text.sliced(m_text.lastIndexOf('@') + 1); }

    bool needsSmtpUtf8() const { return m_needsSmtpUtf8; }

private:
    QByteArray m_text;
    bool m_needsSmtpUtf8 = false;
};

} // namespace latchkey::mail
