#pragma once

#include "route.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <vector>

namespace latchkey::http {

// The route table. Filled at start by the endpoint families, constant and shared by all threads
// afterwards. Paths are compared as they were sent: nothing is decoded or normalised first, so
// what a guard in front of us saw is what we match (OWASP ASVS 4.2.1).
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

        // What needs a guard is never Inline, whatever its route says: guards use the database.
        Lane lane(const HttpRequest &request) const;
    };

    Match match(const HttpRequest &request) const;

    const std::deque<Route> &routes() const { return m_routes; } // in the order they were added

private:
    struct Pattern
    {
        std::vector<QByteArray> segments; // "{name}" stands for any one
        const Route *route;
    };

    std::vector<const RouteGroup *> groupsAbove(QByteArrayView path) const;

    std::deque<Route> m_routes; // a deque, so that pointers into it stay good
    std::deque<RouteGroup> m_groups;
    std::vector<const RouteGroup *> m_groupsByDepth; // shortest prefix first
    QHash<QByteArray, std::vector<const Route *>> m_literal; // by whole path
    std::vector<Pattern> m_patterns; // those with {name}
};

// "GET"; empty for Other.
QByteArray methodName(Method method);

} // namespace latchkey::http
