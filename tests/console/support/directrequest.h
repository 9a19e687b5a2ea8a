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

// How many users GET /admin/users finds with these parameters, such as banned=true.
int countUsers(ServerProcess &server, const QString &filter = {});

// Somebody who can sign in with the tests' password.
void addAccount(ServerProcess &server, const QString &email, const QString &role = {});

} // namespace latchkey::console::test
