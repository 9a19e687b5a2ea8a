#pragma once

#include "edgeload.h"
#include "httpserver.h"
#include "route.h"

#include <atomic>
#include <functional>
#include <memory>

namespace latchkey::http {

class WorkerPool;

// The worker threads, apart by what they wait for, so that a flood of one kind of work leaves the
// others fast. A lane takes so much work and no more: the rest is refused at once, because a queue
// without bound only moves the failure to where it costs more. Threads live until stop().
class Lanes
{
public:
    explicit Lanes(const HttpServerOptions &options);
    ~Lanes();

    // False if the lane is full or stopped; the task will not run then. Never for Inline.
    // A streamed answer's handler runs beside the other SQL.
    [[nodiscard]] bool submit(Lane lane, std::function<void()> task);

    void addLoad(EdgeLoad &load) const;

    void stop(); // drops what waits, lets running tasks end, joins the threads

private:
    std::unique_ptr<WorkerPool> m_quick;
    std::unique_ptr<WorkerPool> m_hashing;
    std::unique_ptr<WorkerPool> m_outbound;
};

// Streams hold no worker, so they are counted instead.
class StreamPlaces
{
public:
    explicit StreamPlaces(int count)
        : m_count(count)
        , m_free(count)
    { }

    int taken() const { return m_count - m_free; }

    // Held while a stream lives; null if there is none left.
    std::shared_ptr<void> take();

private:
    const int m_count;
    std::atomic<int> m_free;
};

} // namespace latchkey::http
