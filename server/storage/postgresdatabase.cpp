#include "postgresdatabase.h"

#include <QThread>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr int mostRepeats = 3;

} // namespace

Result<std::unique_ptr<Database>> PostgresDatabase::open(DatabaseUrl url,
                                                         const DatabaseOptions &options)
{
    return std::unique_ptr<Database>(new PostgresDatabase(std::move(url), options));
}

PostgresDatabase::PostgresDatabase(DatabaseUrl url, const DatabaseOptions &options)
    : m_link(std::move(url), options)
{ }

Result<> PostgresDatabase::perform(Mode mode, const Work &work)
{
    if (mode == Mode::Write)
        m_counts.writes.fetch_add(1, std::memory_order_relaxed);
    bool mayReconnect = true;
    int repeats = 0;
    for (;;) {
        Attempt attempted = attempt(mode, work);
        if (attempted.next == Next::Reconnect && mayReconnect) {
            mayReconnect = false;
        } else if (attempted.next == Next::Repeat && repeats < mostRepeats) {
            ++repeats;
            QThread::sleep(std::chrono::milliseconds(5 * repeats)); // let the other one finish
        } else {
            return std::move(attempted.result);
        }
    }
}

PostgresDatabase::Attempt PostgresDatabase::attempt(Mode mode, const Work &work)
{
    const bool isReused = m_connections.current() != nullptr;
    const Result<Connection *> connected = connect();
    if (!connected)
        return {std::unexpected(connected.error())};
    Connection &connection = **connected;
    Q_ASSERT_X(!connection.isInTransaction(), "Database", "used inside its own transaction");
    if (connection.isInTransaction())
        return {unexpectedFailure(u"the database is used inside its own transaction"_s)};

    connection.startWork();
    Transaction transaction(connection);
    Attempt attempted{mode == Mode::Write ? commitAfter(work, connection) : work(transaction)};
    const std::optional<SqlFailure> failure = connection.failure();
    if (connection.isLost()) {
        if (!attempted.result)
            attempted.result = std::unexpected(failure->error);
        if (isReused && (connection.isLostAtOnce() || failure->kind == FailureKind::Stale))
            attempted.next = Next::Reconnect;
        m_connections.drop();
    } else if (mode == Mode::Write && failure && failure->kind == FailureKind::Transient) {
        attempted.next = Next::Repeat;
    }
    return attempted;
}

// QPSQL goes on calling a dead connection open, so a lost one is dropped where the loss is noticed.
Result<Connection *> PostgresDatabase::connect()
{
    if (Connection *connection = m_connections.current())
        return connection;
    return &m_connections.keep(TRY(m_link.open(m_counts)));
}

Result<> PostgresDatabase::commitAfter(const Work &work, Connection &connection)
{
    TRY(connection.begin());
    Transaction transaction(connection);
    Result<> done;
    try {
        done = work(transaction);
    } catch (...) {
        (void)connection.rollback(); // a failure has marked the connection as lost
        throw;
    }
    if (done)
        done = connection.commit();
    if (!done && connection.isInTransaction() && !connection.isLost())
        (void)connection.rollback();
    return done;
}

} // namespace latchkey::storage
