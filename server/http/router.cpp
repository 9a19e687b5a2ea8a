#include "router.h"

#include <algorithm>
#include <set>

namespace latchkey::http {

namespace {

std::vector<QByteArray> segmentsOf(QByteArrayView path)
{
    std::vector<QByteArray> segments;
    qsizetype start = 1; // every path of the table begins with a slash
    while (start <= path.size()) {
        qsizetype end = path.indexOf('/', start);
        if (end < 0)
            end = path.size();
        segments.push_back(path.sliced(start, end - start).toByteArray());
        start = end + 1;
    }
    return segments;
}

bool isParameter(QByteArrayView segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasValidEscapes(QByteArrayView segment)
{
    for (qsizetype i = segment.indexOf('%'); i >= 0; i = segment.indexOf('%', i + 1)) {
        if (i + 2 >= segment.size() || !isHexDigit(segment[i + 1]) || !isHexDigit(segment[i + 2]))
            return false;
    }
    return true;
}

using Parameters = std::vector<std::pair<QByteArray, QByteArray>>;

std::optional<Parameters> matchSegments(const std::vector<QByteArray> &pattern,
                                        const std::vector<QByteArray> &sent)
{
    if (pattern.size() != sent.size())
        return std::nullopt;
    Parameters parameters;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const QByteArray &expected = pattern[i];
        if (!isParameter(expected)) {
            if (expected != sent[i])
                return std::nullopt;
            continue;
        }
        if (sent[i].isEmpty() || !hasValidEscapes(sent[i]))
            return std::nullopt;
        parameters.emplace_back(expected.sliced(1, expected.size() - 2),
                                QByteArray::fromPercentEncoding(sent[i]));
    }
    return parameters;
}

QByteArray allowLine(const std::set<QByteArray> &methods)
{
    return QByteArrayList(methods.begin(), methods.end()).join(", ");
}

} // namespace

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    case Method::Other:
        break;
    }
    return {};
}

void Router::add(Route route)
{
    Q_ASSERT(route.path.startsWith('/'));
    route.number = m_routes.size();
    const Route *added = &m_routes.emplace_back(std::move(route));
    const QByteArray &path = added->path;
    if (!path.contains('{')) {
        m_literal[path].push_back(added);
        if (added->trailingSlash)
            m_literal[path + '/'].push_back(added);
        return;
    }
    m_patterns.push_back({segmentsOf(path), added});
    if (added->trailingSlash)
        m_patterns.push_back({segmentsOf(QByteArray(path + '/')), added});
}

void Router::addGroup(RouteGroup group)
{
    m_groupsByDepth.push_back(&m_groups.emplace_back(std::move(group)));
    std::ranges::stable_sort(
        m_groupsByDepth, {}, [](const RouteGroup *one) { return one->prefix.size(); });
}

std::vector<const RouteGroup *> Router::groupsAbove(QByteArrayView path) const
{
    std::vector<const RouteGroup *> above;
    for (const RouteGroup *group : m_groupsByDepth) {
        const QByteArray &prefix = group->prefix;
        if (path.startsWith(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/'))
            above.push_back(group);
    }
    return above;
}

Router::Match Router::match(const HttpRequest &request) const
{
    Match match{.groups = groupsAbove(request.path)};
    std::set<QByteArray> others;
    const auto literal = m_literal.constFind(request.path);
    if (literal != m_literal.cend()) {
        for (const Route *route : *literal) {
            if (route->method == request.method) {
                match.route = route;
                return match;
            }
            others.insert(methodName(route->method));
        }
    }
    if (!request.path.startsWith('/'))
        return match;
    const std::vector<QByteArray> sent = segmentsOf(request.path);
    for (const Pattern &pattern : m_patterns) {
        std::optional<Parameters> parameters = matchSegments(pattern.segments, sent);
        if (!parameters)
            continue;
        if (pattern.route->method == request.method) {
            match.route = pattern.route;
            match.parameters = std::move(*parameters);
            return match;
        }
        others.insert(methodName(pattern.route->method));
    }
    match.allow = allowLine(others);
    return match;
}

Lane Router::Match::lane(const HttpRequest &request) const
{
    const auto isGuarded = [](const auto *one) { return one->access != Access::Public; };
    const bool needsGuard = std::ranges::any_of(groups, isGuarded) || (route && isGuarded(route));
    const Lane wanted = !route ? Lane::Inline
        : route->laneFor       ? route->laneFor(request)
                               : route->lane;
    return needsGuard && wanted == Lane::Inline ? Lane::Quick : wanted;
}

} // namespace latchkey::http
