#include "acceptor.h"

#include "logging.h"
#include "socketdescriptor.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#endif

namespace latchkey::http {

using namespace Qt::Literals;
using namespace std::chrono_literals;

Acceptor::Acceptor(qintptr listeningDescriptor, std::function<void(qintptr)> onAccepted)
    : m_descriptor(duplicateDescriptor(listeningDescriptor))
    , m_readable(m_descriptor, QSocketNotifier::Read)
    , m_onAccepted(std::move(onAccepted))
{
    connect(&m_readable, &QSocketNotifier::activated, this, &Acceptor::acceptSome);
}

Acceptor::~Acceptor()
{
    m_readable.setEnabled(false);
    if (isValid())
        closeDescriptor(m_descriptor);
}

// Not all that wait: those who are connected want to be served in between.
void Acceptor::acceptSome()
{
#ifdef Q_OS_LINUX
    constexpr int atOnce = 64;
    for (int i = 0; i < atOnce; ++i) {
        const int descriptor = ::accept4(
            static_cast<int>(m_descriptor), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            m_onAccepted(descriptor);
            continue;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            return;
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            rest(errno);
            return;
        }
        // Anything else concerns one connection that has gone already.
    }
#endif
}

void Acceptor::rest(int problem)
{
    logging::write(LogLevel::Warning,
                   u"cannot accept connections for a moment",
                   {{"component"_L1, u"api"_s}, {"error"_L1, qt_error_string(problem)}});
    m_readable.setEnabled(false);
    QTimer::singleShot(100ms, this, [this] { m_readable.setEnabled(true); });
}

} // namespace latchkey::http
