#pragma once

#include "result.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace latchkey {

// How commands such as `admin create` talk to the server that runs on the same data directory: a
// local socket (0600) in it, on which one JSON line is answered with one JSON line. Only the same
// user may connect. A path too long for a socket leads, through a symbolic link in the data
// directory, to $XDG_RUNTIME_DIR or to a private directory in the temporary one.
class ControlServer
{
public:
    using Handler = std::function<QJsonObject(const QJsonObject &)>;

    struct Limits
    {
        std::chrono::milliseconds requestDeadline{5000}; // for the line to arrive
        qsizetype maxRequestBytes = 64 * 1024;
        int maxConnections = 16;
    };

    // `handler` runs on the thread of this object, one request after the other, so it may block.
    // What it uses per thread (a database connection) ends with stop().
    explicit ControlServer(Handler handler);
    ControlServer(Handler handler, Limits limits);
    ~ControlServer(); // stops
    ControlServer(const ControlServer &) = delete;
    ControlServer &operator=(const ControlServer &) = delete;

    // Listening when it returns. Without a directory nothing listens. Conflict if another server
    // answers there already: servers on PostgreSQL may share a directory, and one of them answers.
    Result<> start(const QString &dataDirectory);

    // Waits for a request that is being handled; the socket is gone when it returns.
    void stop();

private:
    class Listener;

    Handler m_handler;
    Limits m_limits;
    std::unique_ptr<QThread> m_thread;
    Listener *m_listener = nullptr; // lives on m_thread and is deleted when that ends
};

// Asks the server that runs on `dataDirectory`; nothing if none does, or if there is no directory.
// Blocks, needs no event loop.
Result<std::optional<QJsonObject>> askControlServer(const QString &dataDirectory,
                                                    const QJsonObject &request,
                                                    std::chrono::milliseconds timeout);

} // namespace latchkey
