#pragma once

#include "http/router.h"
#include "services/factoradministration.h"

namespace latchkey::endpoints {

// The users, and their factors, that paths below /admin name: whatever else is wrong with a
// request, that there is no such one is said first (reference/http-api.md 2.25).
class AdminSubjects
{
public:
    explicit AdminSubjects(const services::FactorAdministration &factors)
        : m_factors(factors)
    { }

    void mount(http::Router &router) const; // must outlive it

private:
    Result<> meet(const http::HttpRequest &request) const;

    const services::FactorAdministration &m_factors;
};

} // namespace latchkey::endpoints
