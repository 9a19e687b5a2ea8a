#include "smtpmailer.h"

#include "smtpsession.h"

namespace latchkey::mail {

SmtpMailer::SmtpMailer(SmtpSettings settings, const std::atomic<bool> &isInterrupted)
    : m_settings(std::move(settings))
    , m_isInterrupted(isInterrupted)
{ }

SmtpMailer::~SmtpMailer() = default;

// One deadline for everything: a claim must not run out, and the mail go to another server, while
// this one still sends it.
Delivery SmtpMailer::deliver(const OutgoingMail &mail)
{
    return attempt(mail, QDeadlineTimer(m_settings.timeout));
}

Delivery SmtpMailer::attempt(const OutgoingMail &mail, const QDeadlineTimer &deadline)
{
    const bool isFresh = !m_session;
    if (isFresh)
        m_session = std::make_unique<SmtpSession>(m_settings, m_isInterrupted);
    SmtpDialogue dialogue;
    Delivery delivery = m_session->deliver(mail, dialogue, deadline);
    if (delivery.outcome == Delivery::Outcome::Sent)
        return delivery;
    // The server may have closed a connection that was kept, which tells nothing about it.
    const bool isContentGone = dialogue.stage() == SmtpDialogue::Stage::Content;
    const bool wasStale = !isFresh && dialogue.replyCode() == 0 && !isContentGone;
    m_session.reset();
    if (wasStale && delivery.outcome == Delivery::Outcome::ServerFault)
        return attempt(mail, deadline);
    return delivery;
}

void SmtpMailer::rest()
{
    m_session.reset();
}

SmtpMailer::Report SmtpMailer::test(const OutgoingMail &mail, const QDeadlineTimer &deadline) const
{
    SmtpSession session(m_settings, m_isInterrupted);
    SmtpDialogue dialogue;
    Delivery delivery = session.deliver(mail, dialogue, deadline);
    if (delivery.outcome != Delivery::Outcome::Sent && dialogue.replyCode() < 400)
        dialogue.note(delivery.reply);
    return {.delivery = std::move(delivery), .dialogue = dialogue.lines()};
}

} // namespace latchkey::mail
