#include "maildispatcher.h"

#include "logging.h"

namespace latchkey::mail {

using namespace Qt::Literals;
using std::chrono::milliseconds;
using storage::ClaimedMail;
using storage::OutboxResult;
using Outcome = Delivery::Outcome;
using Step = MailDispatcher::Step;

namespace {

constexpr int mostAttempts = 150; // against a mail that kills every server that tries it

QString plain(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
MailDispatcher::MailDispatcher(DispatcherSettings settings,
                               MailSender sender,
                               storage::Database &database,
                               MailRenderer &renderer,
                               const TemplateFetcher &fetcher,
                               Mailer &mailer,
                               const Clock &clock,
                               RandomSource &random)
    : m_settings(std::move(settings))
    , m_sender(std::move(sender))
    , m_database(database)
    , m_renderer(renderer)
    , m_fetcher(fetcher)
    , m_mailer(mailer)
    , m_clock(clock)
    , m_random(random)
{ }

Result<Step> MailDispatcher::sendNext()
{
    TRY(recordWhatIsOpen());
    const Timestamp now = m_clock.now();
    const std::optional<ClaimedMail> mail
        = TRY(m_database.transact([&](storage::Transaction &transaction) {
              return m_outbox.claim(
                  transaction, {.owner = m_settings.owner, .until = now + m_settings.lease}, now);
          }));
    if (!mail)
        return Step::Nothing;
    if (now >= expiryOf(*mail))
        return giveUp(*mail, u"expired before it could be sent"_s, u"expired"_s);
    if (mail->attempts > mostAttempts)
        return giveUp(*mail, u"tried too often"_s, u"tried too often"_s);
    const Result<OutgoingMail> outgoing = compose(*mail);
    if (!outgoing) {
        count(*mail, Outcome::Refused);
        return giveUp(*mail, outgoing.error().message, outgoing.error().message);
    }
    const Delivery delivery = m_mailer.deliver(*outgoing);
    count(*mail, delivery.outcome);
    return settle(*mail, delivery);
}

// Each attempt counts, as with the peer, which makes no second one. What a shutdown has interrupted
// is no failure.
void MailDispatcher::count(const ClaimedMail &mail, Outcome outcome)
{
    const bool hasFailed = outcome != Outcome::Sent && outcome != Outcome::Interrupted;
    m_counts.add(mail.kind,
                 hasFailed ? MailCounts::Outcome::Failed : MailCounts::Outcome::Accepted);
}

Timestamp MailDispatcher::expiryOf(const ClaimedMail &mail) const
{
    if (mail.expiresAt)
        return *mail.expiresAt;
    return mail.createdAt
        + (mail.variables.contains("token"_L1) ? m_settings.lifetime : m_settings.noticeLifetime);
}

// The errors never name an address.
Result<OutgoingMail> MailDispatcher::compose(const ClaimedMail &mail)
{
    MailAddress recipient = TRY(MailAddress::parse(mail.recipient));
    MailEnvelope envelope{.id = mail.id,
                          .kind = mail.kind,
                          .recipient = std::move(recipient),
                          .date = mail.createdAt};
    const MailContent content
        = TRY(m_renderer.render(mail.kind, mail.variables, m_fetcher, m_clock.now()));
    return OutgoingMail{.id = mail.id,
                        .kind = mail.kind,
                        .sender = m_sender.address,
                        .recipient = envelope.recipient,
                        .message = composedMessage(m_sender, envelope, content),
                        .date = mail.createdAt};
}

Result<Step> MailDispatcher::settle(const ClaimedMail &mail, const Delivery &delivery)
{
    switch (delivery.outcome) {
    case Outcome::Sent:
        TRY(record(mail, {.state = OutboxResult::State::Sent, .reply = delivery.reply}));
        logSent(mail);
        return Step::Sent;
    case Outcome::Refused:
        return giveUp(mail, delivery.reply, delivery.summary);
    case Outcome::Later:
    case Outcome::ServerFault:
    case Outcome::Interrupted:
        break;
    }
    const bool isInterrupted = delivery.outcome == Outcome::Interrupted;
    const Timestamp next = m_clock.now()
        + (isInterrupted ? milliseconds(0) : mailRetry.delay(mail.attempts, m_random));
    if (next >= expiryOf(mail))
        return giveUp(mail, delivery.reply, delivery.summary);
    TRY(record(
        mail,
        {.state = OutboxResult::State::Pending, .reply = delivery.reply, .nextAttempt = next}));
    if (delivery.outcome != Outcome::ServerFault)
        return Step::Postponed;
    m_lastFault = delivery.summary;
    return Step::ServerFault;
}

Result<Step> MailDispatcher::giveUp(const ClaimedMail &mail, const QString &why, const QString &log)
{
    TRY(record(mail, {.state = OutboxResult::State::Failed, .reply = why}));
    logging::write(LogLevel::Error,
                   u"mail given up",
                   {{"id"_L1, plain(mail.id)},
                    {"kind"_L1, mail.kind},
                    {"attempts"_L1, qint64(mail.attempts)},
                    {"reason"_L1, log}});
    return Step::GivenUp;
}

Result<> MailDispatcher::record(const ClaimedMail &mail, const OutboxResult &result)
{
    m_unrecorded = {.mail = mail.id, .result = result};
    return recordWhatIsOpen();
}

// Without this a mail that was sent while the database went away would be sent once more.
Result<> MailDispatcher::recordWhatIsOpen()
{
    if (!m_unrecorded)
        return {};
    TRY(m_database.transact([&](storage::Transaction &transaction) {
        return m_outbox.settle(
            transaction, m_unrecorded->mail, m_settings.owner, m_unrecorded->result, m_clock.now());
    }));
    m_unrecorded.reset();
    return {};
}

void MailDispatcher::logSent(const ClaimedMail &mail) const
{
    if (!m_settings.logsEachMail)
        return;
    logging::write(LogLevel::Info,
                   u"mail.send",
                   {{"id"_L1, plain(mail.id)},
                    {"mail_type"_L1, mail.kind},
                    {"user_id"_L1, mail.userId.toString()},
                    {"attempts"_L1, qint64(mail.attempts)}});
}

Result<qint64> MailDispatcher::releaseAbandoned(bool all)
{
    TRY(recordWhatIsOpen()); // its claim may have run out
    const Timestamp now = m_clock.now();
    const Timestamp deadline = all ? now + m_settings.lease * 1000 : now;
    return m_database.transact([&](storage::Transaction &transaction) {
        return m_outbox.releaseAbandoned(transaction, deadline, now);
    });
}

Result<std::optional<Timestamp>> MailDispatcher::nextDue()
{
    return m_database.read(
        [&](storage::Transaction &transaction) { return m_outbox.nextDue(transaction); });
}

} // namespace latchkey::mail
