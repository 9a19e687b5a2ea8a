#include "sqlitedatabase.h"

namespace latchkey::storage {

using namespace Qt::Literals;

Result<std::unique_ptr<Database>> SqliteDatabase::open(const QString &path,
                                                       const DatabaseOptions &options)
{
    std::unique_ptr<SqliteDatabase> database(
        new SqliteDatabase({.path = path, .busyTimeout = options.busyTimeout}));
    TRY(database->m_file.prepare());
    if (options.ownFile)
        database->m_lock = TRY(FileLock::take(path));
    database->m_writer = TRY(SqliteWriter::start(database->m_file, database->m_counts));
    return std::unique_ptr<Database>(std::move(database));
}

SqliteDatabase::SqliteDatabase(SqliteFile file)
    : m_file(std::move(file))
{ }

SqliteDatabase::~SqliteDatabase() = default;

Result<> SqliteDatabase::perform(Mode mode, const Work &work)
{
    // The writer would wait for itself, and a reader would not see what has just been written.
    Q_ASSERT_X(!m_writer->isOwnThread(), "Database", "used inside its own transaction");
    if (m_writer->isOwnThread())
        return unexpectedFailure(u"the database is used inside its own transaction"_s);
    if (mode == Mode::Read)
        return read(work);
    m_counts.writes.fetch_add(1, std::memory_order_relaxed);
    return m_writer->perform(work);
}

Result<> SqliteDatabase::read(const Work &work)
{
    Connection *connection = m_readers.current();
    if (!connection)
        connection = &m_readers.keep(TRY(m_file.open(SqliteFile::Use::Reading, m_counts)));
    connection->startWork();
    Transaction transaction(*connection);
    return work(transaction);
}

} // namespace latchkey::storage
