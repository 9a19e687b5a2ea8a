#pragma once

#include "connectionsocket.h"

#include <QtTypes>

#include <optional>

// The few things that are done to a socket beside Qt.
namespace latchkey::http {

void closeDescriptor(qintptr descriptor);

#ifdef Q_OS_UNIX

// Of a connected socket; nothing if the client has gone already.
std::optional<Peer> peerOf(qintptr descriptor);

// Answers do not wait until there is more to send (TCP_NODELAY).
void sendAtOnce(qintptr descriptor);

#endif

// Nothing more will be sent (RFC 9293 3.6); what comes can still be read.
void shutDownSending(qintptr descriptor);

// Another descriptor of the same socket, not inherited by child processes; -1 if there is none.
qintptr duplicateDescriptor(qintptr descriptor);

} // namespace latchkey::http
