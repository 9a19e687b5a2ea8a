#pragma once

#include "storage/auditreader.h"
#include "storage/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

namespace latchkey::services {

// New audit entries for whoever listens: one reader for the whole server, which looks each second,
// so that entries of other servers on the database are seen too. Entries become visible when they
// are committed, not in the order of their times: it looks five seconds back each time and passes
// nothing on twice. Its thread runs from the first listener on. Thread-safe.
class AuditFeed
{
public:
    struct Rhythm
    {
        std::chrono::milliseconds look{1'000};
        int looksPerSign = 15; // a sign of life after so many looks
    };

    // Both are called on the reader's thread and must return at once. False: the listener has left.
    struct Listener
    {
        std::function<bool(const std::vector<domain::AuditEntry> &)> take;
        std::function<bool()> signOfLife;
    };

    AuditFeed(storage::Database &database, const storage::AuditReader &reader, Rhythm rhythm);
    ~AuditFeed();
    AuditFeed(const AuditFeed &) = delete;
    AuditFeed &operator=(const AuditFeed &) = delete;

    // From `now` on; with `after`, what came behind that entry comes first.
    void listen(Listener listener, std::optional<storage::AuditPosition> after, Timestamp now);

private:
    struct Newcomer
    {
        Listener listener;
        std::optional<storage::AuditPosition> after;
    };

    using Moment = std::chrono::steady_clock::time_point;

    void live(const std::stop_token &stop);
    void look();
    void welcome(std::vector<Newcomer> newcomers);
    std::vector<domain::AuditEntry> missedSince(const storage::AuditPosition &place) const;
    Timestamp now() const;
    void remember(const std::vector<domain::AuditEntry> &fresh);

    storage::Database &m_database;
    const storage::AuditReader &m_reader;
    const Rhythm m_rhythm;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Newcomer> m_newcomers; // with m_mutex
    Timestamp m_begin; // with m_mutex: the time of day when …
    Moment m_begun; // … this was the time
    bool m_isRunning = false; // with m_mutex

    // The reader's own.
    std::vector<Listener> m_listeners;
    std::deque<domain::AuditEntry> m_passedOn; // the latest, in the order they were found
    std::set<QUuid> m_known; // those in m_passedOn, and what was there before anybody listened
    Timestamp m_lookedAt;

    std::jthread m_thread;
};

} // namespace latchkey::services
