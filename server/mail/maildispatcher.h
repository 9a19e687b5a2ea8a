#pragma once

#include "mailcounts.h"
#include "mailer.h"
#include "mailrenderer.h"
#include "retryschedule.h"
#include "storage/database.h"
#include "storage/outboxstore.h"

namespace latchkey::mail {

struct DispatcherSettings
{
    QString owner; // of claims: one name per process and start
    std::chrono::milliseconds lease{120'000}; // longer than any delivery can take
    std::chrono::milliseconds lifetime{86'400'000}; // of mails whose row does not say
    std::chrono::milliseconds noticeLifetime{3 * 86'400'000}; // of those without a link or code
    bool logsEachMail = false; // GOTRUE_SMTP_LOGGING_ENABLED
};

// One mail at a time from the outbox to the mailer: claims it, renders it, hands it over, and
// settles what became of it. The claim is committed before anything is sent and settled after, so
// that a server killed in between sends the mail again rather than never; one whose database was
// away meanwhile settles it later. Lives on one thread.
class MailDispatcher
{
public:
    enum class Step {
        Nothing, // no mail is due
        Sent,
        Postponed, // this one later; others may go
        GivenUp,
        ServerFault // no mail can go now
    };

    MailDispatcher(DispatcherSettings settings,
                   MailSender sender,
                   storage::Database &database,
                   MailRenderer &renderer,
                   const TemplateFetcher &fetcher,
                   Mailer &mailer,
                   const Clock &clock,
                   RandomSource &random);

    // An error: the database is away; what was claimed comes back when its claim runs out.
    Result<Step> sendNext();

    // Why the last step was a ServerFault, fit for a log.
    const QString &lastFault() const { return m_lastFault; }

    // What was handed over so far; any thread may read it.
    const MailCounts &counts() const { return m_counts; }

    // Ends the claims that ran out. `all`: also the others, where nobody else can hold any.
    Result<qint64> releaseAbandoned(bool all);

    Result<std::optional<Timestamp>> nextDue();

private:
    void count(const storage::ClaimedMail &mail, Delivery::Outcome outcome);
    Result<OutgoingMail> compose(const storage::ClaimedMail &mail);
    Timestamp expiryOf(const storage::ClaimedMail &mail) const;
    Result<Step> settle(const storage::ClaimedMail &mail, const Delivery &delivery);
    Result<Step> giveUp(const storage::ClaimedMail &mail, const QString &why, const QString &log);
    Result<> record(const storage::ClaimedMail &mail, const storage::OutboxResult &result);
    Result<> recordWhatIsOpen();
    void logSent(const storage::ClaimedMail &mail) const;

    const DispatcherSettings m_settings;
    const MailSender m_sender;
    storage::Database &m_database;
    const storage::OutboxStore m_outbox{};
    MailRenderer &m_renderer;
    const TemplateFetcher &m_fetcher;
    Mailer &m_mailer;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_lastFault;

    // What became of a mail and could not be written down.
    struct Unrecorded
    {
        QUuid mail;
        storage::OutboxResult result;
    };

    std::optional<Unrecorded> m_unrecorded;
    MailCounts m_counts;
};

} // namespace latchkey::mail
