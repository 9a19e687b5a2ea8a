#pragma once

#include "mailer.h"
#include "secret.h"

#include <QDeadlineTimer>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <memory>

namespace latchkey::mail {

// RFC 8314 3.3 and 3.1
enum class TlsBegin { AtFirstByte, WhereOffered };

struct SmtpSettings
{
    QString host;
    quint16 port = 587;
    TlsBegin tls = TlsBegin::WhereOffered;
    QString user; // empty: no login
    Secret password;
    QString caFile; // trusted besides the system's certificates
    bool requiresTls = false;
    QString helloName = QStringLiteral("localhost"); // what we call ourselves, RFC 5321 4.1.1.1
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds timeout{60'000}; // of a delivery, whatever it takes
};

class SmtpSession;

// Delivers through an SMTP server, by libcurl, whose connection is kept between mails until rest().
//
// TLS: from the first byte, or STARTTLS where it is offered; certificates are always checked. A
// password never crosses a network in the clear: without TLS only CRAM-MD5 is used, but to this
// machine itself. A server that offers no login is used without one, even if a name and password
// are set (reference/clients.md 7).
class SmtpMailer final : public Mailer
{
public:
    // Once `isInterrupted` is set, deliver() returns within a second.
    SmtpMailer(SmtpSettings settings, const std::atomic<bool> &isInterrupted);
    ~SmtpMailer() override;

    Delivery deliver(const OutgoingMail &mail) override;
    void rest() override;

    // One delivery on a connection of its own, and what was said in it, without secrets: its last
    // line tells why a mail was not delivered that the server did not refuse. Thread-safe; ends
    // with the deadline, give or take a second for the goodbye.
    struct Report
    {
        Delivery delivery;
        QStringList dialogue; // SmtpDialogue::lines()
    };

    Report test(const OutgoingMail &mail, const QDeadlineTimer &deadline) const;

private:
    Delivery attempt(const OutgoingMail &mail, const QDeadlineTimer &deadline);

    const SmtpSettings m_settings;
    const std::atomic<bool> &m_isInterrupted;
    std::unique_ptr<SmtpSession> m_session;
};

} // namespace latchkey::mail
