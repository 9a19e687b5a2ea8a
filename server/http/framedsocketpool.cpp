#include "framedsocketpool.h"

namespace latchkey::http {

namespace {

constexpr std::size_t mostFree = 64;

} // namespace

FramedSocketPool::FramedSocketPool(ShowToQt show)
    : m_show(std::move(show))
{ }

FramedSocket *FramedSocketPool::take()
{
    while (!m_free.empty()) {
        const QPointer<FramedSocket> free = m_free.back();
        m_free.pop_back();
        if (free)
            return free;
    }
    auto *socket = new FramedSocket;
    m_show(socket);
    return socket;
}

void FramedSocketPool::giveBack(FramedSocket *socket)
{
    socket->setOnRefused(nullptr);
    if (m_free.size() < mostFree && !socket->isRefused())
        m_free.emplace_back(socket);
    else
        socket->leave();
}

} // namespace latchkey::http
