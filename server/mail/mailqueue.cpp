#include "mailqueue.h"

#include "logging.h"
#include "threadname.h"

namespace latchkey::mail {

using namespace Qt::Literals;
using std::chrono::milliseconds;
using Step = MailDispatcher::Step;

void Outage::begin(const QString &what, const QString &why)
{
    if (++m_failures == 1)
        logging::write(LogLevel::Warning, what, {{"problem"_L1, why}});
}

void Outage::end(const QString &what)
{
    if (m_failures > 0)
        logging::write(LogLevel::Info, what);
    m_failures = 0;
}

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
MailQueue::MailQueue(QueueSettings settings,
                     MailDispatcher &dispatcher,
                     MailRenderer &renderer,
                     const TemplateFetcher &fetcher,
                     Mailer &mailer,
                     std::atomic<bool> &isInterrupted,
                     const Clock &clock,
                     RandomSource &random)
    : m_settings(settings)
    , m_dispatcher(dispatcher)
    , m_renderer(renderer)
    , m_fetcher(fetcher)
    , m_mailer(mailer)
    , m_isInterrupted(isInterrupted)
    , m_clock(clock)
    , m_random(random)
{ }

MailQueue::~MailQueue()
{
    stop(milliseconds(0));
}

void MailQueue::start()
{
    m_thread = std::thread([this] { run(); });
}

void MailQueue::wake()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_isWoken = true;
    }
    m_changed.notify_all();
}

void MailQueue::stop(milliseconds grace)
{
    if (!m_thread.joinable())
        return;
    {
        std::unique_lock guard(m_mutex);
        m_isStopping = true;
        m_changed.notify_all();
        if (!m_changed.wait_for(guard, grace, [this] { return m_hasEnded; }))
            m_isInterrupted = true;
    }
    m_thread.join();
}

void MailQueue::run()
{
    nameThisThread("mail");
    while (!isStopping())
        sleep(guardedWork());
    m_mailer.rest();
    const std::scoped_lock guard(m_mutex);
    m_hasEnded = true;
    m_changed.notify_all();
}

bool MailQueue::isStopping()
{
    const std::scoped_lock guard(m_mutex);
    return m_isStopping;
}

// While the mail server is away a new mail is no reason to try: it would not get through either.
void MailQueue::sleep(milliseconds duration)
{
    const bool canWake = m_serverOutage.failures() == 0 && m_databaseOutage.failures() == 0;
    std::unique_lock guard(m_mutex);
    m_changed.wait_for(guard, duration, [&] { return m_isStopping || (m_isWoken && canWake); });
}

// What escaped this thread would end the server. The mail it happened to waits for its claim to run
// out.
milliseconds MailQueue::guardedWork()
{
    try {
        return work();
    } catch (const std::exception &exception) {
        logging::write(LogLevel::Error,
                       u"the sender of mail failed",
                       {{"problem"_L1, QString::fromUtf8(exception.what())}});
        return m_settings.poll;
    }
}

// One round: everything that is due. How long to sleep then.
milliseconds MailQueue::work()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_isWoken = false;
    }
    if (const Result<> released = releaseAbandoned(); !released)
        return databaseIsAway(released.error());
    milliseconds pause = sendAll();
    m_mailer.rest();
    if (m_databaseOutage.failures() > 0)
        return pause;
    if (m_settings.refreshesTemplates && m_renderer.hasSources()) {
        refreshTemplates();
        pause = std::min(pause, m_settings.refreshTick);
    }
    return pause;
}

// Once per poll is enough: a claim lasts far longer.
Result<> MailQueue::releaseAbandoned()
{
    const Timestamp now = m_clock.now();
    if (m_releasedAt && now < *m_releasedAt + m_settings.poll)
        return {};
    TRY(m_dispatcher.releaseAbandoned(m_settings.ownsDatabase && !m_releasedAt));
    m_releasedAt = now;
    return {};
}

milliseconds MailQueue::sendAll()
{
    while (!isStopping()) {
        const Result<Step> step = m_dispatcher.sendNext();
        if (!step)
            return databaseIsAway(step.error());
        m_databaseOutage.end(u"the outbox can be read again"_s);
        switch (*step) {
        case Step::Nothing:
            return untilNextDue();
        case Step::ServerFault:
            return serverIsAway();
        case Step::Sent:
        case Step::Postponed:
            m_serverOutage.end(u"the mail server answers again"_s);
            m_lastMailAt = m_clock.now();
            break;
        case Step::GivenUp:
            break;
        }
    }
    return milliseconds(0);
}

milliseconds MailQueue::untilNextDue()
{
    const Result<std::optional<Timestamp>> next = m_dispatcher.nextDue();
    if (!next)
        return databaseIsAway(next.error());
    milliseconds longest = m_settings.poll;
    if (m_serverOutage.failures() > 0) // then nobody wakes us
        longest = std::min(longest, serverRetry.delay(m_serverOutage.failures(), m_random));
    if (!*next)
        return longest;
    const auto left = std::chrono::ceil<milliseconds>(**next - m_clock.now());
    return std::clamp(left, milliseconds(1), longest);
}

milliseconds MailQueue::databaseIsAway(const Error &error)
{
    m_databaseOutage.begin(u"the outbox cannot be read"_s,
                           error.detail.isEmpty() ? error.message : error.detail);
    return serverRetry.delay(m_databaseOutage.failures(), m_random);
}

milliseconds MailQueue::serverIsAway()
{
    m_serverOutage.begin(u"mail cannot be sent; it stays in the outbox and is tried again"_s,
                         m_dispatcher.lastFault());
    return serverRetry.delay(m_serverOutage.failures(), m_random);
}

void MailQueue::refreshTemplates()
{
    const Timestamp now = m_clock.now();
    if (m_lastMailAt && now < *m_lastMailAt + m_settings.refreshMaxIdle)
        m_renderer.refreshEarly(m_fetcher, now);
}

} // namespace latchkey::mail
