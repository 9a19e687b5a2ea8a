#pragma once

#include "connection.h"
#include "database.h"
#include "databaseurl.h"

#include <memory>

namespace latchkey::storage {

// How to reach a PostgreSQL: opens connections that are set up as the stores expect them (schema,
// UTC, time-outs, reading only outside transactions). Immutable, shared by all threads.
class PostgresLink
{
public:
    PostgresLink(DatabaseUrl url, const DatabaseOptions &options);

    // Failing is always ServiceUnavailable: a server that refuses us may accept us in a minute.
    Result<std::unique_ptr<Connection>> open(StatementCounts &counts) const;

private:
    QString connectOptions(const DatabaseOptions &options) const;
    QString setUp(const DatabaseOptions &options) const;
    QString withoutPassword(QString text) const;

    DatabaseUrl m_url;
    QString m_connectOptions;
    QString m_setUp;
};

} // namespace latchkey::storage
