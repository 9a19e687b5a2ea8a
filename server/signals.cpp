#include "signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace latchkey {

#ifdef Q_OS_UNIX

namespace {

std::array<int, 2> pipeEnds{-1, -1}; // written to by the handler, so it cannot be a member

extern "C" void passSignalOn(int number)
{
    const int before = errno;
    const char byte = static_cast<char>(number);
    // A full pipe holds the same signal already.
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}

bool handle(int number, int flags)
{
    struct sigaction action = {};
    action.sa_handler = passSignalOn;
    action.sa_flags = flags;
    return ::sigaction(number, &action, nullptr) == 0;
}

} // namespace

SystemSignals::SystemSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        qFatal("no pipe for signals: %s", qPrintable(qt_error_string(errno)));
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SystemSignals::deliver);
    handle(SIGINT, SA_RESTART | static_cast<int>(SA_RESETHAND));
    handle(SIGTERM, SA_RESTART);
    handle(SIGHUP, SA_RESTART);
    std::signal(SIGPIPE, SIG_IGN);
}

SystemSignals::~SystemSignals()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    if (m_reloadNumber != 0)
        std::signal(m_reloadNumber, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds)
        ::close(std::exchange(end, -1));
}

bool SystemSignals::alsoReloadOn(int number)
{
    // Those that end the server keep doing so.
    if (number == SIGINT || number == SIGTERM || !handle(number, SA_RESTART))
        return false;
    m_reloadNumber = number;
    return true;
}

void SystemSignals::deliver()
{
    char number = 0;
    while (::read(pipeEnds[0], &number, 1) == 1) {
        if (number == SIGHUP || number == m_reloadNumber)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}

#else

SystemSignals::SystemSignals(QObject *parent)
    : QObject(parent)
{ }

SystemSignals::~SystemSignals() = default;

bool SystemSignals::alsoReloadOn(int)
{
    return false;
}

void SystemSignals::deliver() { }

#endif

} // namespace latchkey
