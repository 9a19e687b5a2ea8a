#pragma once

#include "route.h"

#include <QByteArray>

#include <vector>

namespace latchkey::http {

// The route table. Filled at start by the endpoint families, constant and shared by all threads
// afterwards.
class Router
{
public:
    void add(Route route);
    void addGroup(RouteGroup group);

    // What a request leads to. Guards of `groups` run first, outermost first; then `route` if there
    // is one, else 405 with `allow` if other methods are known there, else 404.
    struct Match
    {
        std::vector<const RouteGroup *> groups;
        const Route *route = nullptr;
        QByteArray allow; // "GET, POST", sorted
        std::vector<std::pair<QByteArray, QByteArray>>
            parameters; // {name} → percent-decoded segment

        Lane lane(const HttpRequest &request) const;
    };

    Match match(const HttpRequest &request) const;

    const std::vector<Route> &routes() const { return m_routes; } // in the order they were added

private:
    std::vector<Route> m_routes;
    std::vector<RouteGroup> m_groups;
};

} // namespace latchkey::http
