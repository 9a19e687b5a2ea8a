#pragma once

#include "database.h"
#include "postgreslink.h"
#include "threadconnections.h"

namespace latchkey::storage {

// A PostgreSQL server, with one connection per thread that are opened at first use and again after
// they were lost. Holds nothing that another server on the same database would have to know.
class PostgresDatabase final : public Database
{
public:
    static Result<std::unique_ptr<Database>> open(DatabaseUrl url, const DatabaseOptions &options);

    Engine engine() const override { return Engine::PostgreSql; }

protected:
    Result<> perform(Mode mode, const Work &work) override;

private:
    enum class Next { Done, Reconnect, Repeat };

    struct Attempt
    {
        Result<> result;
        Next next = Next::Done;
    };

    PostgresDatabase(DatabaseUrl url, const DatabaseOptions &options);

    Attempt attempt(Mode mode, const Work &work);
    Result<> commitAfter(const Work &work, Connection &connection);
    Result<Connection *> connect();

    PostgresLink m_link;
    ThreadConnections m_connections;
};

} // namespace latchkey::storage
