#pragma once

#include "clock.h"
#include "mailaddress.h"
#include "mailheaders.h"

#include <QUuid>

namespace latchkey::mail {

// Who mails come from, the same for all.
struct MailSender
{
    MailAddress address;
    QString name; // may be empty
    MailHeaders headers;
};

// What a person reads, rendered.
struct MailContent
{
    QString subject;
    QString html;
    QString text;
};

struct MailEnvelope
{
    QUuid id; // becomes the Message-ID: the same at every attempt, so that a mail that comes twice
              // can be told
    QString kind;
    MailAddress recipient;
    Timestamp date; // when the mail was asked for
};

// The bytes of a mail as it goes over the wire and into an .eml file: RFC 5322 and MIME, CRLF, and
// ASCII but for addresses that need SMTPUTF8 (RFC 6532). Deterministic.
QByteArray
composedMessage(const MailSender &sender, const MailEnvelope &envelope, const MailContent &content);

// "Mon, 02 Jan 2006 15:04:05 +0000" (RFC 5322 3.3).
QByteArray mailDate(Timestamp moment);

} // namespace latchkey::mail
