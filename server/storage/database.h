#pragma once

#include "result.h"
#include "secret.h"
#include "statementcounts.h"
#include "transaction.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace latchkey::storage {

struct DatabaseOptions
{
    Secret url; // sqlite:///absolute/path.db, postgres://… or postgresql://… with libpq's options
    QString schema = QStringLiteral("auth"); // PostgreSQL: search_path is set to it
    std::chrono::milliseconds busyTimeout{5000}; // SQLite's, PostgreSQL's lock_timeout
    std::chrono::milliseconds statementTimeout{10'000};
    int connectTimeoutSeconds = 5;
    bool ownFile = true; // SQLite: take the lock that makes this process the file's only owner
};

// The only door to the database. Thread-safe: every thread gets a connection of its own at first
// use, closed when the thread ends. The main thread must not use it while an event loop runs on it.
//
// SQLite has one writer thread: transact() hands the function over and waits; all waiting functions
// run in a SAVEPOINT each and are committed together, and only then acknowledged.
class Database
{
public:
    // Does not connect to PostgreSQL yet: ping() tells whether it answers. The SQLite file is made
    // if need be.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    virtual ~Database() = default; // every thread but the calling one has finished with it
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    virtual Engine engine() const = 0;

    // Runs `function(Transaction &)` outside a transaction and returns its Result. It may only
    // read: both engines refuse anything else. It runs once more if the server had closed the
    // connection before its first statement, or if tables have been altered since.
    template <typename Function>
    auto read(const Function &function) -> std::invoke_result_t<const Function &, Transaction &>
    {
        return dispatch(Mode::Read, function);
    }

    // Runs `function(Transaction &)` in a transaction: commits when it returns a value, rolls back
    // when it returns an Error. Retried up to three times on serialization failures, so the
    // function must be repeatable: no hashing, no mail, no HTTP inside, and no other use of the
    // Database. On SQLite it runs on the writer's thread. Once a statement has failed nothing can
    // be committed, whatever the function makes of it. ServiceUnavailable may mean that the outcome
    // of the commit is not known.
    template <typename Function>
    auto transact(const Function &function) -> std::invoke_result_t<const Function &, Transaction &>
    {
        return dispatch(Mode::Write, function);
    }

    Result<> ping(); // one trivial statement

    // Called after each commit that queued mail, on the thread that asked for it: it must return at
    // once and not use the database. Set it while no other thread uses the database.
    void setMailListener(std::function<void()> listener) { m_mailListener = std::move(listener); }

    const StatementCounts &counts() const { return m_counts; }

protected:
    enum class Mode { Read, Write };
    using Work = std::function<Result<>(Transaction &)>;

    Database() = default;
    virtual Result<> perform(Mode mode, const Work &work) = 0;

    StatementCounts m_counts;

private:
    template <typename Function>
    auto dispatch(Mode mode, const Function &function)
        -> std::invoke_result_t<const Function &, Transaction &>
    {
        using Answer = std::invoke_result_t<const Function &, Transaction &>;
        std::optional<Answer> answer;
        bool hasMail = false;
        const Result<> done = perform(mode, [&](Transaction &transaction) -> Result<> {
            answer.emplace(function(transaction));
            hasMail = transaction.hasMail();
            if (!*answer)
                return std::unexpected(answer->error());
            return {};
        });
        if (!done)
            return std::unexpected(done.error());
        if (hasMail && m_mailListener)
            m_mailListener();
        return *std::move(answer);
    }

    std::function<void()> m_mailListener;
};

} // namespace latchkey::storage
