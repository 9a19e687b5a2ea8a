#pragma once

#include "sqlitefile.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace latchkey::storage {

// The one thread that writes to a SQLite file, and its connection. It takes all work that waits,
// runs each piece in a savepoint of its own, commits them together and only then answers: one
// fsync for all. If that fails as a whole each piece is run again alone. Destroying the writer
// finishes what waits and checkpoints.
class SqliteWriter
{
public:
    using Work = std::function<Result<>(Transaction &)>;

    static Result<std::unique_ptr<SqliteWriter>> start(const SqliteFile &file,
                                                       StatementCounts &counts);
    ~SqliteWriter();
    SqliteWriter(const SqliteWriter &) = delete;
    SqliteWriter &operator=(const SqliteWriter &) = delete;

    bool isOwnThread() const { return std::this_thread::get_id() == m_thread.get_id(); }

    // Any thread but the writer's own. Returns when the work is on the disk, or has left no trace.
    Result<> perform(const Work &work);

private:
    struct Request;

    explicit SqliteWriter(StatementCounts &counts);

    void live(const SqliteFile &file, const std::function<void(Result<>)> &opened);
    void serve(Connection &connection);
    std::vector<Request *> nextBatch();
    static void commitTogether(Connection &connection, std::span<Request *const> batch);
    static void commitAlone(Connection &connection, Request &request);
    static void refuse(std::span<Request *const> batch, const Error &error);
    static Result<> runAll(Connection &connection, std::span<Request *const> batch);
    static Result<> runOne(Connection &connection, Request &request);

    StatementCounts &m_counts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Request *> m_waiting; // guarded by m_mutex
    bool m_isStopping = false; // guarded by m_mutex
    // No QThread: that may be said to have ended while libraries still hold what they keep for it.
    std::thread m_thread;
};

} // namespace latchkey::storage
