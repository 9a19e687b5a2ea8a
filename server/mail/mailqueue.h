#pragma once

#include "maildispatcher.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace latchkey::mail {

struct QueueSettings
{
    std::chrono::milliseconds poll{15'000}; // how soon other servers' leftovers are noticed
    bool ownsDatabase = false; // SQLite: claims found at start are of a server that is dead
    bool refreshesTemplates = false; // GOTRUE_MAILER_TEMPLATE_RELOADING_ENABLED
    std::chrono::milliseconds refreshTick{2'500};
    std::chrono::milliseconds refreshMaxIdle{1'200'000}; // without a mail for so long: no more
};

// Failures in a row of something that others keep running. Logged when they begin and end, not at
// every attempt.
class Outage
{
public:
    void begin(const QString &what, const QString &why);
    void end(const QString &what);

    int failures() const { return m_failures; }

private:
    int m_failures = 0;
};

// The thread that empties the outbox. It sleeps until it is woken, a mail is due or some time has
// passed; while the mail server or the database is away it waits longer and longer instead of
// trying every mail. It holds the only connections to the mail server and does the only rendering,
// so no request ever waits for either.
class MailQueue
{
public:
    // All outlive the queue. The thread begins with start().
    MailQueue(QueueSettings settings,
              MailDispatcher &dispatcher,
              MailRenderer &renderer,
              const TemplateFetcher &fetcher,
              Mailer &mailer,
              std::atomic<bool> &isInterrupted, // what makes mailer and fetcher return soon
              const Clock &clock,
              RandomSource &random);
    ~MailQueue();
    MailQueue(const MailQueue &) = delete;
    MailQueue &operator=(const MailQueue &) = delete;

    void start();

    // Thread-safe and quick: there may be a mail to send.
    void wake();

    // Takes no further mail, gives the one that is on its way up to `grace`, then interrupts it:
    // it stays in the outbox. Returns when the thread has ended.
    void stop(std::chrono::milliseconds grace);

private:
    void run();
    std::chrono::milliseconds guardedWork();
    std::chrono::milliseconds work();
    Result<> releaseAbandoned();
    std::chrono::milliseconds sendAll();
    std::chrono::milliseconds untilNextDue();
    std::chrono::milliseconds databaseIsAway(const Error &error);
    std::chrono::milliseconds serverIsAway();
    void refreshTemplates();
    bool isStopping();
    void sleep(std::chrono::milliseconds duration);

    const QueueSettings m_settings;
    MailDispatcher &m_dispatcher;
    MailRenderer &m_renderer;
    const TemplateFetcher &m_fetcher;
    Mailer &m_mailer;
    std::atomic<bool> &m_isInterrupted;
    const Clock &m_clock;
    RandomSource &m_random;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isWoken = false; // guarded by m_mutex
    bool m_isStopping = false; // guarded by m_mutex
    bool m_hasEnded = false; // guarded by m_mutex
    std::thread m_thread;

    // Of the thread.
    Outage m_databaseOutage;
    Outage m_serverOutage;
    std::optional<Timestamp> m_releasedAt;
    std::optional<Timestamp> m_lastMailAt;
};

} // namespace latchkey::mail
