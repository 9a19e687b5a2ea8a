#include "threadconnections.h"

#include <vector>

namespace latchkey::storage {

namespace {

struct Held
{
    std::weak_ptr<const int> owner;
    std::unique_ptr<Connection> connection;
};

std::vector<Held> &heldByThisThread()
{
    thread_local std::vector<Held> held;
    return held;
}

} // namespace

ThreadConnections::ThreadConnections()
    : m_owner(std::make_shared<const int>(0))
{ }

ThreadConnections::~ThreadConnections()
{
    drop();
}

Connection *ThreadConnections::current() const
{
    for (const Held &held : heldByThisThread()) {
        if (held.owner.lock() == m_owner)
            return held.connection.get();
    }
    return nullptr;
}

Connection &ThreadConnections::keep(std::unique_ptr<Connection> connection)
{
    std::erase_if(heldByThisThread(), [](const Held &held) { return held.owner.expired(); });
    return *heldByThisThread().emplace_back(m_owner, std::move(connection)).connection;
}

void ThreadConnections::drop()
{
    std::erase_if(heldByThisThread(),
                  [this](const Held &held) { return held.owner.lock() == m_owner; });
}

} // namespace latchkey::storage
