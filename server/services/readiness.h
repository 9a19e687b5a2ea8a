#pragma once

#include "result.h"
#include "storage/database.h"

namespace latchkey::services {

// Whether the server can do its work right now: the database has to answer.
class Readiness
{
public:
    explicit Readiness(storage::Database &database)
        : m_database(database)
    { }

    Result<> check() const { return m_database.ping(); }

private:
    storage::Database &m_database;
};

} // namespace latchkey::services
