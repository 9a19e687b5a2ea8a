#pragma once

#include "http/router.h"
#include "storage/database.h"

namespace latchkey::endpoints {

// GET /health: alive, without a look at the database; GET /health/ready: the database answers, too.
class HealthEndpoint
{
public:
    explicit HealthEndpoint(storage::Database &database);

    void mount(http::Router &router);

private:
    storage::Database &m_database;
};

} // namespace latchkey::endpoints
