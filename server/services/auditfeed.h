#pragma once

#include "auditmemory.h"
#include "storage/auditreader.h"
#include "storage/database.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace latchkey::services {

// Who is told of new audit entries. Called on the reader's thread; every function must return at
// once. False from one of them: the listener has left.
class AuditListener
{
public:
    virtual ~AuditListener() = default;

    virtual bool take(const std::vector<domain::AuditEntry> &entries) = 0;
    virtual bool joined() = 0; // it has what it had missed; from now on news come as they are found
    virtual bool signOfLife() = 0;
    virtual bool hasRoom() const = 0; // for more of what it has missed

protected:
    AuditListener() = default;
    Q_DISABLE_COPY_MOVE(AuditListener)
};

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

    AuditFeed(storage::Database &database, const storage::AuditReader &reader, Rhythm rhythm);
    ~AuditFeed();
    AuditFeed(const AuditFeed &) = delete;
    AuditFeed &operator=(const AuditFeed &) = delete;

    // What is found from joined() on. With `after`, what came behind that entry comes first,
    // however much it is, as fast as the listener has room for it: in the order in which it was
    // found if that is remembered, else by time, when what was committed late, with a time before
    // `after`, is not seen.
    void listen(std::shared_ptr<AuditListener> listener,
                std::optional<storage::AuditPosition> after,
                Timestamp now);

    // A listener has room again.
    void roomMade();

private:
    struct Newcomer
    {
        std::shared_ptr<AuditListener> listener;
        std::optional<storage::AuditPosition> after; // what it has; nothing: it wants news only
        std::optional<storage::AuditPosition> readsByTimeFrom = {}; // nothing: in the order found
        QSet<QUuid> sent = {}; // of what is remembered, while it reads by time
        bool hasJoined = false; // before it fell behind
        bool isServed = false; // it has left, or has joined the others
    };

    using Moment = std::chrono::steady_clock::time_point;

    void live(const std::stop_token &stop);
    bool await(const std::stop_token &stop, Moment nextLook);
    bool begin();
    bool look();
    void passOn(const std::vector<domain::AuditEntry> &fresh);
    void holdUp();
    void giveSigns();
    void serveThoseBehind();
    void serve(Newcomer &newcomer);

    struct Missed
    {
        std::vector<domain::AuditEntry> entries;
        storage::AuditPosition place; // behind them
        bool isAll = false;
    };

    Result<Missed> missedBy(Newcomer &newcomer) const;
    Result<Missed> missedByTime(Newcomer &newcomer) const;
    Timestamp now();
    Timestamp timeOfDay() const;

    storage::Database &m_database;
    const storage::AuditReader &m_reader;
    const Rhythm m_rhythm;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Newcomer> m_newcomers; // with m_mutex
    bool m_isRoomMade = false; // with m_mutex
    Timestamp m_heardAt; // with m_mutex: the time of day when …
    Moment m_heard; // … this was the time
    bool m_isRunning = false; // with m_mutex

    // The reader's own.
    bool m_hasBegun = false; // it knows what was there before
    std::vector<std::shared_ptr<AuditListener>> m_listeners;
    std::vector<Newcomer> m_behind; // who still misses something
    AuditMemory m_memory;
    Timestamp m_lookedAt;

    std::jthread m_thread;
};

} // namespace latchkey::services
