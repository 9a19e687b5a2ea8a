#pragma once

#include <QtTypes>

#include <atomic>

namespace latchkey::http {

// What all event loops together may hold: connections, and bytes of requests not yet answered.
class ConnectionBudget
{
public:
    ConnectionBudget(int maxConnections, qsizetype maxBytes)
        : m_maxConnections(maxConnections)
        , m_maxBytes(maxBytes)
    { }

    bool enter()
    {
        if (m_connections.fetch_add(1) < m_maxConnections)
            return true;
        leave();
        m_refused.fetch_add(1, std::memory_order_relaxed);
        return false;
    }

    void leave() { m_connections.fetch_sub(1); }

    int connections() const { return m_connections.load(); }

    int mostConnections() const { return m_maxConnections; }

    qint64 refused() const { return m_refused.load(std::memory_order_relaxed); }

    // False if that is more than all may hold together; it is counted all the same.
    bool hold(qsizetype additionalBytes)
    {
        return m_bytes.fetch_add(additionalBytes) + additionalBytes <= m_maxBytes;
    }

    void release(qsizetype bytes) { m_bytes.fetch_sub(bytes); }

private:
    const int m_maxConnections;
    const qsizetype m_maxBytes;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_refused = 0;
    std::atomic<qsizetype> m_bytes = 0;
};

} // namespace latchkey::http
