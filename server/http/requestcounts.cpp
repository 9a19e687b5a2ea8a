#include "requestcounts.h"

#include <algorithm>

namespace latchkey::http {

namespace {

constexpr std::size_t methodCount = static_cast<std::size_t>(Method::Other) + 1;

void increase(std::atomic<qint64> &counter, qint64 by = 1)
{
    counter.fetch_add(by, std::memory_order_relaxed);
}

qint64 valueOf(const std::atomic<qint64> &counter)
{
    return counter.load(std::memory_order_relaxed);
}

} // namespace

RequestCounts::RequestCounts(const Router &router)
    : m_router(router)
    , m_cells(router.routes().size() + methodCount)
{ }

void RequestCounts::add(const Route *route,
                        Method method,
                        int status,
                        std::chrono::microseconds took)
{
    const std::size_t number
        = route ? route->number : m_router.routes().size() + static_cast<std::size_t>(method);
    Cell &cell = m_cells[number];
    const auto place = std::ranges::lower_bound(known, status);
    const bool isKnown = place != known.end() && *place == status;
    const auto slot = isKnown ? place - known.begin() : 0;
    increase(cell.statuses[static_cast<std::size_t>(slot)]);
    const qint64 microseconds = std::max<qint64>(took.count(), 0); // the clock may be set back
    const auto bucket
        = std::ranges::lower_bound(RequestRow::bounds, static_cast<double>(microseconds) / 1e6)
        - RequestRow::bounds.begin();
    increase(cell.took[static_cast<std::size_t>(bucket)]);
    increase(cell.microseconds, microseconds);
}

void RequestCounts::addMailLimit(const Route &route)
{
    increase(m_cells[route.number].mailLimits);
}

RequestRow RequestCounts::rowOf(const Cell &cell)
{
    RequestRow row;
    for (std::size_t slot = 0; slot < known.size(); ++slot) {
        if (const qint64 count = valueOf(cell.statuses[slot]); count > 0)
            row.statuses.emplace_back(known[slot], count);
    }
    for (std::size_t bucket = 0; bucket < cell.took.size(); ++bucket)
        row.took[bucket] = valueOf(cell.took[bucket]);
    row.mailLimits = valueOf(cell.mailLimits);
    row.seconds = static_cast<double>(valueOf(cell.microseconds)) / 1e6;
    return row;
}

std::vector<RequestRow> RequestCounts::rows() const
{
    std::vector<RequestRow> rows;
    const auto keep = [&](const Cell &cell, Method method, const QByteArray &route) {
        RequestRow row = rowOf(cell);
        if (row.statuses.empty())
            return;
        row.method = methodName(method);
        row.route = route;
        rows.push_back(std::move(row));
    };
    for (const Route &route : m_router.routes())
        keep(m_cells[route.number], route.method, route.path);
    for (std::size_t method = 0; method < methodCount; ++method)
        keep(m_cells[m_router.routes().size() + method], static_cast<Method>(method), {});
    return rows;
}

} // namespace latchkey::http
