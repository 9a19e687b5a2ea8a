#pragma once

#include "httpmessage.h"
#include "router.h"

#include <array>
#include <atomic>
#include <chrono>
#include <utility>
#include <vector>

namespace latchkey::http {

// What one route, or no route, was asked for since the start.
struct RequestRow
{
    // Upper bounds in seconds of the buckets of `took`; the last bucket has none.
    static constexpr std::array bounds{
        .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.};

    QByteArray method; // "GET"; empty: none that HTTP knows
    QByteArray route; // "/admin/users/{user_id}"; empty: nothing is served there
    std::vector<std::pair<int, qint64>> statuses; // 0: any other one
    qint64 mailLimits = 0; // refusals because no more mails may be sent (domain/sendrate.h)
    std::array<qint64, bounds.size() + 1> took{};
    double seconds = 0; // all together
};

// Counts answers by route, never by path: what strangers invent makes no new row. Any thread may
// add; nothing is locked.
class RequestCounts
{
public:
    explicit RequestCounts(const Router &router); // filled already; must outlive this

    // `route` null: there was none.
    void add(const Route *route, Method method, int status, std::chrono::microseconds took);

    void addMailLimit(const Route &route); // beside add()

    std::vector<RequestRow> rows() const; // those that were asked for

private:
    // Those that the server gives; slot 0 takes what else a handler may invent.
    static constexpr std::array known{0,   200, 201, 202, 204, 206, 301, 302, 303, 304,
                                      307, 400, 401, 403, 404, 405, 406, 408, 409, 410,
                                      411, 412, 413, 414, 415, 417, 421, 422, 425, 426,
                                      429, 431, 500, 501, 502, 503, 504, 505};

    struct Cell
    {
        std::array<std::atomic<qint64>, known.size()> statuses{};
        std::array<std::atomic<qint64>, RequestRow::bounds.size() + 1> took{};
        std::atomic<qint64> microseconds = 0;
        std::atomic<qint64> mailLimits = 0;
    };

    static RequestRow rowOf(const Cell &cell);

    const Router &m_router;
    std::vector<Cell> m_cells; // by the number of the route; then one for each Method
};

} // namespace latchkey::http
