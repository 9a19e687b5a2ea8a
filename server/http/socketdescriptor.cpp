#include "socketdescriptor.h"

#ifdef Q_OS_UNIX
#include <QtEndian>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#else
#include <winsock2.h>
#endif

namespace latchkey::http {

#ifdef Q_OS_UNIX

void closeDescriptor(qintptr descriptor)
{
    ::close(static_cast<int>(descriptor));
}

std::optional<Peer> peerOf(qintptr descriptor)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    auto *address = reinterpret_cast<sockaddr *>(&peer);
    if (::getpeername(static_cast<int>(descriptor), address, &size) != 0)
        return std::nullopt;
    const auto port = peer.ss_family == AF_INET6
        ? reinterpret_cast<const sockaddr_in6 &>(peer).sin6_port
        : reinterpret_cast<const sockaddr_in &>(peer).sin_port;
    return Peer{.address = QHostAddress(address), .port = qFromBigEndian(port)};
}

void sendAtOnce(qintptr descriptor)
{
    constexpr int on = 1;
    ::setsockopt(static_cast<int>(descriptor), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

void shutDownSending(qintptr descriptor)
{
    ::shutdown(static_cast<int>(descriptor), SHUT_WR);
}

qintptr duplicateDescriptor(qintptr descriptor)
{
    return ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
}

#else

void closeDescriptor(qintptr descriptor)
{
    ::closesocket(static_cast<SOCKET>(descriptor));
}

void shutDownSending(qintptr descriptor)
{
    ::shutdown(static_cast<SOCKET>(descriptor), SD_SEND);
}

qintptr duplicateDescriptor(qintptr)
{
    return -1;
}

#endif

} // namespace latchkey::http
