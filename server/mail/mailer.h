#pragma once

#include "clock.h"
#include "mailaddress.h"

#include <QString>
#include <QUuid>

namespace latchkey::mail {

// A mail that is ready to go.
struct OutgoingMail
{
    QUuid id;
    QString kind;
    MailAddress sender;
    MailAddress recipient;
    QByteArray message; // all of it, with CRLF; secret
    Timestamp date;
};

struct Delivery
{
    enum class Outcome {
        Sent,
        Later, // this mail cannot be delivered now (4xx)
        ServerFault, // no mail can: the server is away, refuses us, or misbehaves
        Refused, // this mail never can (5xx to its recipient or content)
        Interrupted // this server is about to end
    };

    Outcome outcome = Outcome::Sent;
    QString reply; // the server's words, or what went wrong; may name the recipient
    QString summary; // the same fit for a log: codes and our own words only

    // ServerFault, told in our own words.
    static Delivery fault(const QString &what)
    {
        return {.outcome = Outcome::ServerFault, .reply = what, .summary = what};
    }
};

// Hands mails over to somebody who delivers them. Used by one thread at a time; may block.
class Mailer
{
public:
    Mailer() = default;
    Mailer(const Mailer &) = delete;
    Mailer &operator=(const Mailer &) = delete;
    virtual ~Mailer() = default;

    virtual Delivery deliver(const OutgoingMail &mail) = 0;

    // There is nothing to do for a while: what is held open is let go.
    virtual void rest() { }
};

} // namespace latchkey::mail
