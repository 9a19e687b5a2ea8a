#include "plainsocket.h"

#include "socketdescriptor.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <utility>

namespace latchkey::http {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0; // main() ignores SIGPIPE
#endif

bool isForLater(int problem)
{
    return problem == EAGAIN || problem == EWOULDBLOCK;
}

} // namespace

PlainSocket::PlainSocket(qintptr descriptor, Peer peer)
    : ConnectionSocket(std::move(peer))
    , m_descriptor(descriptor)
    , m_readable(descriptor, QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &PlainSocket::readable);
}

PlainSocket::~PlainSocket()
{
    closeDescriptorNow();
}

void PlainSocket::closeDescriptorNow()
{
    if (m_descriptor < 0)
        return;
    m_readable.setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false); // not destroyed: it may be what called
    closeDescriptor(std::exchange(m_descriptor, -1));
}

// ---- in

void PlainSocket::readable()
{
    if (m_descriptor < 0)
        return;
    const qint64 before = unread();
    const Incoming incoming = receive();
    if (unread() > before)
        owner().socketReadable();
    if (incoming == Incoming::Ended && m_descriptor >= 0)
        abort();
}

// Also while the owner does not want to read, up to a bound: else nobody would hear that the client
// has left.
PlainSocket::Incoming PlainSocket::receive()
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): recv() fills what is looked at
    std::array<char, 16 * 1024> bytes;
    while (unread() < readBufferBytes) {
        const ssize_t count
            = ::recv(static_cast<int>(m_descriptor), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count == 0)
            return Incoming::Ended;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return isForLater(errno) ? Incoming::Open : Incoming::Ended;
        m_received.append(bytes.data(), count);
        if (std::cmp_less(count, bytes.size()))
            return Incoming::Open;
    }
    m_readable.setEnabled(false);
    return Incoming::Open;
}

qint64 PlainSocket::peek(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, unread());
    if (count > 0)
        std::memcpy(data, m_received.constData() + m_taken, static_cast<std::size_t>(count));
    return count;
}

qint64 PlainSocket::skip(qint64 size)
{
    const qint64 count = std::min(size, unread());
    m_taken += count;
    if (unread() == 0) {
        m_received = QByteArray();
        m_taken = 0;
    }
    if (m_descriptor >= 0 && !m_readable.isEnabled() && unread() < readBufferBytes)
        m_readable.setEnabled(true);
    return count;
}

qint64 PlainSocket::read(char *data, qint64 maxSize)
{
    return skip(peek(data, maxSize));
}

// ---- out

void PlainSocket::write(const QByteArray &bytes)
{
    if (m_descriptor < 0 || bytes.isEmpty())
        return;
    if (m_sent > m_waiting.size() / 2)
        m_waiting.remove(0, std::exchange(m_sent, 0));
    m_waiting.append(bytes);
    waitForRoom();
}

void PlainSocket::waitForRoom()
{
    if (!m_writable) {
        m_writable.emplace(m_descriptor, QSocketNotifier::Write);
        connect(&*m_writable, &QSocketNotifier::activated, this, &PlainSocket::writable);
    }
    m_writable->setEnabled(true);
}

void PlainSocket::send(const QByteArray &bytes)
{
    if (m_descriptor < 0)
        return;
    if (bytesToWrite() > 0) { // behind what waits already
        write(bytes);
        return;
    }
    m_waiting = bytes;
    if (!sendWaiting())
        abort();
    else if (bytesToWrite() > 0)
        waitForRoom();
}

void PlainSocket::writable()
{
    if (m_descriptor < 0)
        return;
    const qsizetype before = bytesToWrite();
    if (!sendWaiting()) {
        abort();
        return;
    }
    if (bytesToWrite() == 0)
        m_writable->setEnabled(false);
    if (bytesToWrite() < before)
        owner().socketWritten();
}

// False if the connection is broken.
bool PlainSocket::sendWaiting()
{
    while (bytesToWrite() > 0) {
        const ssize_t count = ::send(static_cast<int>(m_descriptor),
                                     m_waiting.constData() + m_sent,
                                     static_cast<std::size_t>(bytesToWrite()),
                                     MSG_DONTWAIT | noSignal);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return isForLater(errno);
        m_sent += count;
    }
    m_waiting = QByteArray();
    m_sent = 0;
    return true;
}

// ---- the end

void PlainSocket::endWriting()
{
    shutDownSending(m_descriptor);
}

void PlainSocket::abort()
{
    closeDescriptorNow();
    owner().socketClosed(); // a socket that was closed already tells nobody
}

} // namespace latchkey::http
