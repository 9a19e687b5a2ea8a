#pragma once

#include "http/router.h"
#include "services/readiness.h"

namespace latchkey::endpoints {

// GET /health: alive, without a look at the database; GET /health/ready: the database answers, too.
class HealthEndpoint
{
public:
    explicit HealthEndpoint(const services::Readiness &readiness);

    void mount(http::Router &router);

private:
    const services::Readiness &m_readiness;
};

} // namespace latchkey::endpoints
