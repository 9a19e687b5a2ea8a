#pragma once

#include "mailqueue.h"
#include "smtpmailer.h"

#include <memory>

namespace latchkey::mail {

// Everything about mail that can be set, in this layer's terms.
struct MailSettings
{
    SmtpSettings smtp; // without a host mails become files
    QString folder; // for those; empty: there is no place for them
    QString senderAddress;
    QString senderName;
    QMap<QString, QStringList> headers;
    TemplateSettings templates;
    DispatcherSettings dispatcher;
    QueueSettings queue;
};

// Delivery of mail as a whole: owns the sender's thread and what it works with. Made on the main
// thread, which starts and stops it.
class MailDelivery
{
public:
    // Refuses settings that could never send a mail, with the name of the setting.
    static Result<std::unique_ptr<MailDelivery>> create(MailSettings settings,
                                                        storage::Database &database,
                                                        const Clock &clock,
                                                        RandomSource &random);
    ~MailDelivery();
    MailDelivery(const MailDelivery &) = delete;
    MailDelivery &operator=(const MailDelivery &) = delete;

    // From then on every commit that queues mail wakes the sender. Call it before other threads
    // use the database.
    void start();

    void wake() { m_queue.wake(); } // thread-safe

    // After every other thread has finished with the database. See MailQueue::stop().
    void stop(std::chrono::milliseconds grace);

    const MailCounts &counts() const { return m_dispatcher.counts(); }

    // Sends a mail that says it is a test, now, past the outbox, and tells what client and server
    // said, without secrets. Gives up at the deadline: for the Outbound lane. Thread-safe.
    // validation_failed: no SMTP host is set, or the address is malformed.
    Result<SmtpMailer::Report> testMail(const QString &recipient,
                                        const QDeadlineTimer &deadline) const;

private:
    struct Checked;

    MailDelivery(Checked checked,
                 storage::Database &database,
                 const Clock &clock,
                 RandomSource &random);

    const MailSettings m_settings;
    const MailSender m_sender;
    storage::Database &m_database;
    const Clock &m_clock;
    RandomSource &m_random;
    std::atomic<bool> m_isInterrupted{false};
    MailRenderer m_renderer;
    const TemplateFetcher m_fetcher;
    const std::unique_ptr<Mailer> m_mailer;
    MailDispatcher m_dispatcher;
    MailQueue m_queue;
};

} // namespace latchkey::mail
