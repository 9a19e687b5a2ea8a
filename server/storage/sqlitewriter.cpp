#include "sqlitewriter.h"

#include "threadname.h"

#include <exception>
#include <future>
#include <semaphore>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Bounds what one failing disk takes with it, and how long the first of a batch waits.
constexpr std::size_t mostTogether = 128;

} // namespace

// Lives on the stack of the thread that waits for it.
struct SqliteWriter::Request
{
    const Work &work;
    Result<> result = {};
    std::exception_ptr thrown = nullptr;
    std::binary_semaphore done{0};
};

Result<std::unique_ptr<SqliteWriter>> SqliteWriter::start(const SqliteFile &file,
                                                          StatementCounts &counts)
{
    std::unique_ptr<SqliteWriter> writer(new SqliteWriter(counts));
    // Shared: the thread may still be inside set_value() when this function returns.
    const auto opened = std::make_shared<std::promise<Result<>>>();
    writer->m_thread = std::thread([opened, file, self = writer.get()] {
        self->live(file, [&](Result<> result) { opened->set_value(std::move(result)); });
    });
    TRY(opened->get_future().get());
    return writer;
}

SqliteWriter::SqliteWriter(StatementCounts &counts)
    : m_counts(counts)
{ }

SqliteWriter::~SqliteWriter()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<> SqliteWriter::perform(const Work &work)
{
    Request request{.work = work};
    {
        const std::scoped_lock guard(m_mutex);
        m_waiting.push_back(&request);
    }
    m_wake.notify_one();
    request.done.acquire();
    if (request.thrown)
        std::rethrow_exception(request.thrown);
    return std::move(request.result);
}

void SqliteWriter::live(const SqliteFile &file, const std::function<void(Result<>)> &opened)
{
    nameThisThread("sqlite-writer");
    const auto connection = file.open(SqliteFile::Use::Writing, m_counts);
    if (!connection) {
        opened(std::unexpected(connection.error()));
        return;
    }
    opened({});
    serve(**connection);
    // Leaves an empty log behind; if it cannot, the next start reads the log.
    (void)(*connection)->rows("PRAGMA wal_checkpoint(TRUNCATE)", {});
}

void SqliteWriter::serve(Connection &connection)
{
    for (;;) {
        const std::vector<Request *> batch = nextBatch();
        if (batch.empty())
            return;
        if (batch.size() == 1)
            commitAlone(connection, *batch.front());
        else
            commitTogether(connection, batch);
        m_counts.addCommitSize(batch.size());
        for (Request *request : batch)
            request->done.release(); // the request is gone after this
    }
}

// Empty only when it is time to end and nothing waits any more.
std::vector<SqliteWriter::Request *> SqliteWriter::nextBatch()
{
    std::unique_lock guard(m_mutex);
    m_wake.wait(guard, [this] { return m_isStopping || !m_waiting.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), mostTogether));
    std::vector<Request *> batch(m_waiting.begin(), m_waiting.begin() + count);
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    return batch;
}

void SqliteWriter::commitTogether(Connection &connection, std::span<Request *const> batch)
{
    connection.startWork();
    if (const Result<> begun = connection.begin(); !begun) {
        refuse(batch, begun.error());
        return;
    }
    Result<> committed = runAll(connection, batch);
    if (committed)
        committed = connection.commit();
    if (committed)
        return;
    (void)connection.rollback(); // fails where SQLite has done so already
    // Even a refusal may rest on what another one of the batch had written, and that is not true
    // now. Whoever filled the disk or broke a deferred constraint shall fail alone.
    for (Request *request : batch)
        commitAlone(connection, *request);
}

void SqliteWriter::commitAlone(Connection &connection, Request &request)
{
    connection.startWork();
    request.thrown = nullptr;
    request.result = connection.begin();
    if (!request.result)
        return;
    try {
        Transaction transaction(connection);
        request.result = request.work(transaction);
    } catch (...) {
        request.thrown = std::current_exception();
    }
    if (request.result && !request.thrown)
        request.result = connection.commit();
    if (!request.result || request.thrown)
        (void)connection.rollback();
}

void SqliteWriter::refuse(std::span<Request *const> batch, const Error &error)
{
    for (Request *request : batch)
        request->result = std::unexpected(error);
}

Result<> SqliteWriter::runAll(Connection &connection, std::span<Request *const> batch)
{
    for (Request *request : batch)
        TRY(runOne(connection, *request));
    connection.startWork(); // their failures have been undone
    return {};
}

// An error of the work is its own affair; what is returned is that the whole batch has failed.
Result<> SqliteWriter::runOne(Connection &connection, Request &request)
{
    connection.startWork();
    TRY(connection.openSavepoint());
    try {
        Transaction transaction(connection);
        request.result = request.work(transaction);
    } catch (...) {
        request.thrown = std::current_exception();
        return connection.undoSavepoint();
    }
    if (request.result)
        request.result = connection.keepSavepoint();
    // After a full disk SQLite may have rolled back everything; then this fails.
    return request.result ? Result<>() : connection.undoSavepoint();
}

} // namespace latchkey::storage
