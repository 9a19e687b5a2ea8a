#pragma once

#include "transport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace latchkey::console {

// Whether the server can be reached. Goes down by what requests meet and, while somebody watches,
// by asking GET /health when there was no request for a while; comes up again by asking, every
// second at first, every ten seconds in the end.
class LinkWatch : public QObject
{
    Q_OBJECT

public:
    explicit LinkWatch(Transport &transport);

    bool isUp() const { return m_isUp; }

    // What became of a request.
    void note(const ApiResult &result);

    // Another server: nothing is known of it, which counts as up.
    void reset();

    void setWatching(bool isWatching);
    void setInterval(std::chrono::milliseconds interval); // while it is up

Q_SIGNALS:
    void changed(bool isUp);

private:
    void ask();
    void setUp(bool isUp);
    void askLater();

    Transport &m_transport;
    QTimer m_timer;
    QPointer<QNetworkReply> m_reply;
    std::chrono::milliseconds m_interval = std::chrono::seconds(15);
    bool m_isUp = true;
    bool m_isWatching = false;
};

} // namespace latchkey::console
