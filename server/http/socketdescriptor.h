#pragma once

#include <QtTypes>

// The few things that are done to a socket beside Qt.
namespace latchkey::http {

void closeDescriptor(qintptr descriptor);

// Nothing more will be sent (RFC 9293 3.6); what comes can still be read.
void shutDownSending(qintptr descriptor);

// Another descriptor of the same socket, not inherited by child processes; -1 if there is none.
qintptr duplicateDescriptor(qintptr descriptor);

} // namespace latchkey::http
