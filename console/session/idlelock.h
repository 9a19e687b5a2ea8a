#pragma once

#include "clock.h"

#include <QObject>
#include <QTimer>

namespace latchkey::console {

class Session;

// Ends the session when nobody has touched keyboard, mouse or screen for some minutes; the window
// keeps what it shows for the same person. By the clock on the wall, so that a machine that slept
// wakes up locked.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    IdleLock(Session &session, const Clock &clock, QObject *parent = nullptr);

    int minutes() const { return m_minutes; }

    void setMinutes(int minutes); // 0: never

    // Whether it is time. Asked for by a timer.
    void check();

Q_SIGNALS:
    void locked(int minutes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Session &m_session;
    const Clock &m_clock;
    QTimer m_timer;
    int m_minutes = 0;
    Timestamp m_touched;
};

} // namespace latchkey::console
