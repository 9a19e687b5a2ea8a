#include "auditfeed.h"

#include "logging.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditEntry;

namespace {

constexpr std::chrono::seconds overlap{5};
constexpr int mostAtOnce = 5'000;
constexpr std::size_t remembered = 10'000;
constexpr std::size_t mostMissed = 10'000;

} // namespace

AuditFeed::AuditFeed(storage::Database &database, const storage::AuditReader &reader, Rhythm rhythm)
    : m_database(database)
    , m_reader(reader)
    , m_rhythm(rhythm)
{ }

AuditFeed::~AuditFeed() = default; // the thread is stopped and joined first

void AuditFeed::listen(Listener listener,
                       std::optional<storage::AuditPosition> after,
                       Timestamp now)
{
    const std::scoped_lock lock(m_mutex);
    m_newcomers.push_back({.listener = std::move(listener), .after = after});
    if (!m_isRunning) {
        m_isRunning = true;
        m_begin = now;
        m_begun = std::chrono::steady_clock::now();
        m_thread = std::jthread([this](const std::stop_token &stop) { live(stop); });
    }
    m_wake.notify_all();
}

Timestamp AuditFeed::now() const
{
    return m_begin
        + std::chrono::duration_cast<Timestamp::duration>(std::chrono::steady_clock::now()
                                                          - m_begun);
}

// Without listeners it sleeps until there is one again.
void AuditFeed::live(const std::stop_token &stop)
{
    m_lookedAt = m_begin;
    int looks = 0;
    bool isFirst = true;
    while (!stop.stop_requested()) {
        std::vector<Newcomer> newcomers;
        {
            std::unique_lock lock(m_mutex);
            const auto isWanted = [this] { return !m_newcomers.empty(); };
            if (m_listeners.empty())
                m_wake.wait(lock, stop, isWanted);
            else
                m_wake.wait_for(lock, stop, m_rhythm.look, isWanted);
            newcomers = std::exchange(m_newcomers, {});
        }
        if (stop.stop_requested())
            return;
        if (std::exchange(isFirst, false))
            look(); // what is there already is news to nobody
        welcome(std::move(newcomers));
        look();
        if (++looks % m_rhythm.looksPerSign == 0)
            std::erase_if(m_listeners, [](const Listener &one) { return !one.signOfLife(); });
    }
}

void AuditFeed::look()
{
    const Timestamp from = m_lookedAt - overlap;
    const Timestamp begun = now();
    auto found = m_database.read([&](storage::Transaction &transaction) {
        return m_reader.since(transaction, from, mostAtOnce);
    });
    if (!found) // the database is away: the next look goes back as far
        return;
    std::erase_if(*found, [this](const AuditEntry &entry) { return m_known.contains(entry.id); });
    // With so many of them the next look begins where this one ended.
    m_lookedAt = found->size() == mostAtOnce ? found->back().createdAt : begun;
    if (found->empty())
        return;
    remember(*found);
    std::erase_if(m_listeners, [&](const Listener &listener) { return !listener.take(*found); });
}

void AuditFeed::remember(const std::vector<AuditEntry> &fresh)
{
    for (const AuditEntry &entry : fresh) {
        m_known.insert(entry.id);
        m_passedOn.push_back(entry);
    }
    while (m_passedOn.size() > remembered) {
        m_known.erase(m_passedOn.front().id);
        m_passedOn.pop_front();
    }
}

void AuditFeed::welcome(std::vector<Newcomer> newcomers)
{
    for (Newcomer &newcomer : newcomers) {
        const std::vector<AuditEntry> missed
            = newcomer.after ? missedSince(*newcomer.after) : std::vector<AuditEntry>();
        if (missed.empty() || newcomer.listener.take(missed))
            m_listeners.push_back(std::move(newcomer.listener));
    }
}

// In the order in which they were passed on, if that is remembered; else by time. What has not been
// found yet is left to the next look.
std::vector<AuditEntry> AuditFeed::missedSince(const storage::AuditPosition &place) const
{
    const auto at
        = std::ranges::find(m_passedOn, place.id, [](const AuditEntry &one) { return one.id; });
    if (at != m_passedOn.end())
        return {std::next(at), m_passedOn.end()};
    auto missed = m_database.read([&](storage::Transaction &transaction) {
        return m_reader.following(transaction, place, int(mostMissed));
    });
    if (!missed)
        return {};
    std::erase_if(*missed, [this](const AuditEntry &entry) {
        return entry.createdAt >= m_lookedAt - overlap && !m_known.contains(entry.id);
    });
    return *std::move(missed);
}

} // namespace latchkey::services
