#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace latchkey::console::test {

class ServerProcess;

// What somebody else does on the same server: a request with the service key, past the console.
// Fails the test if it is refused.
QJsonObject ask(ServerProcess &server,
                const QByteArray &method,
                const QString &path,
                const QJsonObject &body = {},
                const QByteArray &userAgent = "Latchkey test");

} // namespace latchkey::console::test
