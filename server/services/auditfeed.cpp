#include "auditfeed.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditEntry;

namespace {

constexpr std::chrono::seconds overlap{5};
constexpr int pageSize = 5'000;
constexpr std::chrono::minutes longestGap{10}; // that is filled when somebody listens again
constexpr int batchSize = 1'000; // of what somebody has missed

} // namespace

AuditFeed::AuditFeed(storage::Database &database, const storage::AuditReader &reader, Rhythm rhythm)
    : m_database(database)
    , m_reader(reader)
    , m_rhythm(rhythm)
{ }

AuditFeed::~AuditFeed() = default; // the thread is stopped and joined first

void AuditFeed::listen(std::shared_ptr<AuditListener> listener,
                       std::optional<storage::AuditPosition> after,
                       Timestamp now)
{
    const std::scoped_lock lock(m_mutex);
    m_newcomers.push_back({.listener = std::move(listener), .after = after});
    if (!m_isRunning || now > timeOfDay()) { // not by a request that has waited for a while
        m_heardAt = now;
        m_heard = std::chrono::steady_clock::now();
    }
    if (!m_isRunning) {
        m_isRunning = true;
        m_thread = std::jthread([this](const std::stop_token &stop) { live(stop); });
    }
    m_wake.notify_all();
}

void AuditFeed::roomMade()
{
    const std::scoped_lock lock(m_mutex);
    m_isRoomMade = true;
    m_wake.notify_all();
}

Timestamp AuditFeed::now()
{
    const std::scoped_lock lock(m_mutex);
    return timeOfDay();
}

Timestamp AuditFeed::timeOfDay() const
{
    return m_heardAt
        + std::chrono::duration_cast<Timestamp::duration>(std::chrono::steady_clock::now()
                                                          - m_heard);
}

void AuditFeed::live(const std::stop_token &stop)
{
    Moment nextLook;
    int looks = 0;
    while (await(stop, nextLook)) {
        if (!m_hasBegun)
            m_hasBegun = begin();
        if (m_hasBegun)
            serveThoseBehind();
        if (std::chrono::steady_clock::now() < nextLook)
            continue;
        if (m_hasBegun)
            look();
        if (++looks % m_rhythm.looksPerSign == 0)
            giveSigns();
        nextLook = std::chrono::steady_clock::now() + m_rhythm.look;
    }
}

// Until there is something to do; false: to end. Without listeners it sleeps until there is one
// again, and then begins anew.
bool AuditFeed::await(const std::stop_token &stop, Moment nextLook)
{
    const bool isAlone = m_listeners.empty() && m_behind.empty();
    {
        std::unique_lock lock(m_mutex);
        const auto isWanted = [this] { return !m_newcomers.empty() || m_isRoomMade; };
        if (isAlone)
            m_wake.wait(lock, stop, [this] { return !m_newcomers.empty(); });
        else
            m_wake.wait_until(lock, stop, nextLook, isWanted);
        m_isRoomMade = false;
        std::ranges::move(std::exchange(m_newcomers, {}), std::back_inserter(m_behind));
    }
    if (isAlone)
        m_hasBegun = false;
    return !stop.stop_requested();
}

// What is there already is news to nobody, but may be what somebody has missed.
bool AuditFeed::begin()
{
    const Timestamp time = now();
    if (m_lookedAt < time - longestGap) {
        m_memory.clear();
        m_lookedAt = time;
    }
    return look();
}

// False: the database is away. The next look goes back as far.
bool AuditFeed::look()
{
    const Timestamp begun = now();
    storage::AuditPosition place{.createdAt = m_lookedAt - overlap, .id = {}};
    bool isMore = true;
    while (isMore) {
        auto page = m_database.read([&](storage::Transaction &transaction) {
            return m_reader.following(transaction, place, pageSize);
        });
        if (!page)
            return false;
        isMore = page->size() == pageSize;
        if (isMore)
            place = storage::positionOf(page->back());
        std::erase_if(*page,
                      [this](const AuditEntry &entry) { return m_memory.isKnown(entry.id); });
        passOn(*page);
        if (isMore)
            holdUp();
    }
    m_lookedAt = std::max(m_lookedAt, begun);
    m_memory.forgetKnown(m_lookedAt - overlap);
    return true;
}

void AuditFeed::passOn(const std::vector<AuditEntry> &fresh)
{
    if (fresh.empty())
        return;
    m_memory.add(fresh);
    std::erase_if(m_listeners, [&](const auto &listener) { return !listener->take(fresh); });
}

// One page after the other would be more than anybody takes at once.
void AuditFeed::holdUp()
{
    const auto last = m_memory.last();
    if (!last)
        return;
    for (std::shared_ptr<AuditListener> &listener : m_listeners)
        m_behind.push_back({.listener = std::move(listener), .after = last, .hasJoined = true});
    m_listeners.clear();
}

void AuditFeed::giveSigns()
{
    std::erase_if(m_listeners, [](const auto &listener) { return !listener->signOfLife(); });
    std::erase_if(m_behind, [](const Newcomer &one) { return !one.listener->signOfLife(); });
}

void AuditFeed::serveThoseBehind()
{
    for (Newcomer &newcomer : m_behind)
        serve(newcomer);
    std::erase_if(m_behind, &Newcomer::isServed);
}

// One batch, where there is room for it; who misses nothing joins. While the database is away it
// stays behind.
void AuditFeed::serve(Newcomer &newcomer)
{
    AuditListener &listener = *newcomer.listener;
    if (newcomer.after) {
        if (!listener.hasRoom())
            return;
        const Result<Missed> missed = missedBy(newcomer);
        if (!missed)
            return;
        newcomer.after = missed->place;
        if (!missed->entries.empty()) {
            newcomer.isServed = !listener.take(missed->entries);
            return;
        }
        if (!missed->isAll)
            return;
    }
    newcomer.isServed = true;
    if (newcomer.hasJoined || listener.joined())
        m_listeners.push_back(newcomer.listener);
}

Result<AuditFeed::Missed> AuditFeed::missedBy(Newcomer &newcomer) const
{
    const storage::AuditPosition &place = *newcomer.after;
    if (!newcomer.readsByTimeFrom && !m_memory.holds(place.id))
        newcomer.readsByTimeFrom = place;
    if (newcomer.readsByTimeFrom)
        return missedByTime(newcomer);
    std::vector<AuditEntry> entries = m_memory.behind(place.id, batchSize);
    const bool isAll = entries.empty();
    const storage::AuditPosition last = isAll ? place : storage::positionOf(entries.back());
    return Missed{.entries = std::move(entries), .place = last, .isAll = isAll};
}

// What no look has found yet is left to the next one. What one has found meanwhile, with a time
// that has been read already, comes at the end.
Result<AuditFeed::Missed> AuditFeed::missedByTime(Newcomer &newcomer) const
{
    Missed missed{.entries = TRY(m_database.read([&](storage::Transaction &transaction) {
                      return m_reader.following(transaction, *newcomer.after, batchSize);
                  })),
                  .place = *newcomer.after};
    missed.isAll = std::ssize(missed.entries) < batchSize;
    if (!missed.entries.empty())
        missed.place = storage::positionOf(missed.entries.back());
    std::erase_if(missed.entries, [&](const AuditEntry &entry) {
        const bool isFound = entry.createdAt < m_lookedAt - overlap || m_memory.isKnown(entry.id);
        return !isFound || newcomer.sent.contains(entry.id);
    });
    if (missed.isAll && missed.entries.empty())
        missed.entries = m_memory.laterThan(*newcomer.readsByTimeFrom, newcomer.sent);
    for (const AuditEntry &entry : missed.entries) {
        if (m_memory.holds(entry.id))
            newcomer.sent.insert(entry.id);
    }
    return missed;
}

} // namespace latchkey::services
