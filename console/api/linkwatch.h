#pragma once

#include "transport.h"

#include <QObject>
#include <QTimer>

namespace latchkey::console {

// Whether the server can be reached. Goes down by what requests meet; comes up again by asking
// GET /health, every second at first, every ten seconds in the end.
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

Q_SIGNALS:
    void changed(bool isUp);

private:
    void ask();
    void setUp(bool isUp);

    Transport &m_transport;
    QTimer m_timer;
    bool m_isUp = true;
};

} // namespace latchkey::console
