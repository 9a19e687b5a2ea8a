#include "auditfeed.h"

#include <algorithm>
#include <ranges>

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditEntry;

namespace {

constexpr std::chrono::seconds overlap{5};
constexpr int pageSize = 5'000;
constexpr std::size_t remembered = 10'000;
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
    m_heardAt = now;
    m_heard = std::chrono::steady_clock::now();
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

// What is there already is news to nobody. What was passed on before nobody listened is forgotten,
// because what came since would be missing in it.
bool AuditFeed::begin()
{
    m_passedOn.clear();
    m_known.clear();
    m_lookedAt = now();
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
            place = {.createdAt = page->back().createdAt, .id = page->back().id};
        std::erase_if(*page,
                      [this](const AuditEntry &entry) { return m_known.contains(entry.id); });
        passOn(*page);
    }
    m_lookedAt = begun;
    forget();
    return true;
}

void AuditFeed::passOn(const std::vector<AuditEntry> &fresh)
{
    if (fresh.empty())
        return;
    for (const AuditEntry &entry : fresh) {
        m_known.insert(entry.id);
        m_passedOn.push_back(entry);
    }
    std::erase_if(m_listeners, [&](const auto &listener) { return !listener->take(fresh); });
}

// Not what the next look will find again.
void AuditFeed::forget()
{
    while (m_passedOn.size() > remembered && m_passedOn.front().createdAt < m_lookedAt - overlap) {
        m_known.erase(m_passedOn.front().id);
        m_passedOn.pop_front();
    }
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
        const Result<Missed> missed = missedSince(*newcomer.after);
        if (!missed)
            return;
        if (!missed->entries.empty()) {
            const AuditEntry &last = missed->entries.back();
            newcomer.after = {.createdAt = last.createdAt, .id = last.id};
            newcomer.isServed = !listener.take(missed->entries);
            return;
        }
        if (!missed->isAll)
            return;
    }
    newcomer.isServed = true;
    if (listener.joined())
        m_listeners.push_back(newcomer.listener);
}

// In the order in which they were passed on, if that is remembered; else by time. What no look has
// found yet is left to the next one, and so is what was passed on but comes behind it.
Result<AuditFeed::Missed> AuditFeed::missedSince(const storage::AuditPosition &place) const
{
    const auto at
        = std::ranges::find(m_passedOn, place.id, [](const AuditEntry &one) { return one.id; });
    if (at != m_passedOn.end()) {
        const auto rest = std::ranges::subrange(std::next(at), m_passedOn.end());
        const auto batch = rest | std::views::take(batchSize);
        return Missed{.entries = {batch.begin(), batch.end()},
                      .isAll = rest.size() <= std::size_t(batchSize)};
    }
    std::vector<AuditEntry> found = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_reader.following(transaction, place, batchSize);
    }));
    const auto isPassedOn = [this](const AuditEntry &entry) {
        return entry.createdAt < m_lookedAt - overlap || m_known.contains(entry.id);
    };
    const auto unseen = std::ranges::find_if_not(found, isPassedOn);
    const bool isAll
        = std::ssize(found) < batchSize && std::none_of(unseen, found.end(), isPassedOn);
    found.erase(unseen, found.end());
    return Missed{.entries = std::move(found), .isAll = isAll};
}

} // namespace latchkey::services
