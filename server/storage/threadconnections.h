#pragma once

#include "connection.h"

#include <memory>

namespace latchkey::storage {

// One Connection per thread, for one Database. Thread-safe because a thread sees only its own; it
// is closed when the thread ends, or at the thread's next use of any Database once this object is
// gone. The destroying thread's own is closed at once.
class ThreadConnections
{
public:
    ThreadConnections();
    ~ThreadConnections();
    ThreadConnections(const ThreadConnections &) = delete;
    ThreadConnections &operator=(const ThreadConnections &) = delete;

    Connection *current() const; // nullptr: this thread has none yet
    Connection &keep(std::unique_ptr<Connection> connection);
    void drop();

private:
    std::shared_ptr<const int> m_owner; // lives as long as this object; the threads watch it
};

} // namespace latchkey::storage
