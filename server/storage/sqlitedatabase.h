#pragma once

#include "database.h"
#include "filelock.h"
#include "sqlitefile.h"
#include "sqlitewriter.h"
#include "threadconnections.h"

namespace latchkey::storage {

// An embedded database in one file: reads run on a connection of the calling thread, writes on the
// writer's. The members end in the order writer, connections, lock.
class SqliteDatabase final : public Database
{
public:
    static Result<std::unique_ptr<Database>> open(const QString &path,
                                                  const DatabaseOptions &options);
    ~SqliteDatabase() override;

    Engine engine() const override { return Engine::Sqlite; }

protected:
    Result<> perform(Mode mode, const Work &work) override;

private:
    explicit SqliteDatabase(SqliteFile file);

    Result<> read(const Work &work);

    SqliteFile m_file;
    std::unique_ptr<FileLock> m_lock;
    ThreadConnections m_readers;
    std::unique_ptr<SqliteWriter> m_writer;
};

} // namespace latchkey::storage
