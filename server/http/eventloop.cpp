#include "eventloop.h"

namespace latchkey::http {

using namespace Qt::Literals;

EventLoop::EventLoop(const Edge &edge)
    : m_edge(edge)
{
    setObjectName(u"http-loop"_s);
}

EventLoop::~EventLoop()
{
    stop();
}

Result<>
EventLoop::start(std::optional<qintptr> descriptor, const QHostAddress &address, quint16 port)
{
    m_descriptor = descriptor;
    m_address = address;
    m_port = port;
    QThread::start();
    m_isUp.acquire();
    if (!m_problem.isEmpty())
        return failure(ErrorCode::UnexpectedFailure, m_problem);
    return {};
}

void EventLoop::run()
{
    Listener listener(m_edge);
    const bool isListening
        = m_descriptor ? listener.listen(*m_descriptor) : listener.listen(m_address, m_port);
    if (!isListening) {
        m_problem = u"cannot listen on %1 port %2: %3"_s.arg(m_address.toString())
                        .arg(m_port)
                        .arg(listener.problem());
        m_isUp.release();
        return;
    }
    m_port = listener.port();
    m_listener = &listener;
    m_isUp.release();
    exec();
}

void EventLoop::closeWhenAnswered()
{
    if (isRunning()) {
        QMetaObject::invokeMethod(
            m_listener, [this] { m_listener->closeWhenAnswered(); }, Qt::BlockingQueuedConnection);
    }
}

void EventLoop::stop()
{
    if (!isRunning())
        return;
    // Queued behind the answers that workers have just brought, so those still go out.
    QMetaObject::invokeMethod(
        m_listener, [this] { m_listener->abortAll(); }, Qt::BlockingQueuedConnection);
    quit();
    wait();
}

} // namespace latchkey::http
