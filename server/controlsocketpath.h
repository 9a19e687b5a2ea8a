#pragma once

#include "result.h"

#include <QString>
#include <QtTypes>

namespace latchkey {

// Where the control socket of a data directory is found: control.sock in it, be it the socket or a
// symbolic link to it.
QString controlSocketPath(const QString &dataDirectory);

// Where the server makes the socket: as above if that path fits into an address of a socket, else a
// short name in $XDG_RUNTIME_DIR, or in a directory of our own (0700) in the temporary one.
Result<QString> socketPathFor(const QString &dataDirectory);

// Whether the process at the other end of a local socket belongs to our own user.
bool isOwnUser(qintptr socketDescriptor);

} // namespace latchkey
