#pragma once

#include "result.h"

#include <QHostAddress>

#include <vector>

namespace latchkey::http {

// Sockets that listen on one port, one for each event loop, so that the kernel spreads connections
// over them (SO_REUSEPORT; Linux only). `port` 0 takes a free one. The caller owns them.
Result<std::vector<qintptr>>
openListeningSockets(const QHostAddress &address, quint16 port, int count);

void closeListeningSockets(const std::vector<qintptr> &descriptors);

} // namespace latchkey::http
