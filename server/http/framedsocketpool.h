#pragma once

#include "framedsocket.h"

#include <QPointer>

#include <functional>
#include <vector>

namespace latchkey::http {

// What Qt's HTTP server takes for its connections: as many as there are requests in work, and some
// to spare. A connection without a request costs Qt nothing so. Lives on one event loop.
class FramedSocketPool
{
public:
    using ShowToQt = std::function<void(FramedSocket *)>; // Qt owns it from then on

    explicit FramedSocketPool(ShowToQt show);

    FramedSocket *take();
    void giveBack(FramedSocket *socket);

private:
    ShowToQt m_show;
    std::vector<QPointer<FramedSocket>> m_free;
};

} // namespace latchkey::http
