#include "idlelock.h"

#include "session.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace latchkey::console {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBetweenChecks = 5s;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // a key that becomes a shortcut is pressed nowhere
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleLock::IdleLock(Session &session, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_touched(clock.now())
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    connect(&m_session, &Session::stateChanged, this, [this] { m_touched = m_clock.now(); });
}

void IdleLock::setMinutes(int minutes)
{
    m_minutes = minutes;
    m_touched = m_clock.now();
    if (minutes > 0)
        m_timer.start(pauseBetweenChecks);
    else
        m_timer.stop();
}

void IdleLock::check()
{
    const bool isDue
        = m_minutes > 0 && m_clock.now() - m_touched >= std::chrono::minutes(m_minutes);
    if (!isDue || m_session.state() != Session::State::SignedIn)
        return;
    m_session.signOut(Session::Ending::Lock);
    Q_EMIT locked(m_minutes);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(event->type()))
        m_touched = m_clock.now();
    return QObject::eventFilter(watched, event);
}

} // namespace latchkey::console
