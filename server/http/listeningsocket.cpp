#include "listeningsocket.h"

#ifdef Q_OS_LINUX
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace latchkey::http {

using namespace Qt::Literals;

#ifdef Q_OS_LINUX

namespace {

constexpr int backlog = 4096;

enum class Sharing { Exclusive, Shared };

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

SocketAddress toNative(const QHostAddress &address, quint16 port)
{
    SocketAddress native;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *ipv4 = reinterpret_cast<sockaddr_in *>(&native.storage);
        ipv4->sin_family = AF_INET;
        ipv4->sin_port = htons(port);
        ipv4->sin_addr.s_addr = htonl(address.toIPv4Address());
        native.size = sizeof(sockaddr_in);
        return native;
    }
    auto *ipv6 = reinterpret_cast<sockaddr_in6 *>(&native.storage);
    ipv6->sin6_family = AF_INET6;
    ipv6->sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address(); // "any" becomes ::, which is both families
    std::memcpy(&ipv6->sin6_addr, &bytes, sizeof(bytes));
    ipv6->sin6_scope_id = address.scopeId().toUInt();
    native.size = sizeof(sockaddr_in6);
    return native;
}

quint16 boundPort(int descriptor)
{
    SocketAddress address;
    address.size = sizeof(address.storage);
    ::getsockname(descriptor, address.get(), &address.size);
    return address.storage.ss_family == AF_INET
        ? ntohs(reinterpret_cast<sockaddr_in *>(&address.storage)->sin_port)
        : ntohs(reinterpret_cast<sockaddr_in6 *>(&address.storage)->sin6_port);
}

void enable(int descriptor, int level, int option, int value)
{
    ::setsockopt(descriptor, level, option, &value, sizeof(value));
}

// -1 and errno if the address cannot be had.
int bindSocket(const QHostAddress &address, quint16 port, Sharing sharing)
{
    SocketAddress native = toNative(address, port);
    const int descriptor
        = ::socket(native.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return -1;
    enable(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (sharing == Sharing::Shared)
        enable(descriptor, SOL_SOCKET, SO_REUSEPORT, 1);
    if (native.storage.ss_family == AF_INET6)
        enable(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, address == QHostAddress::AnyIPv6 ? 1 : 0);
    if (::bind(descriptor, native.get(), native.size) == 0)
        return descriptor;
    const int problem = errno;
    ::close(descriptor);
    errno = problem;
    return -1;
}

std::unexpected<Error> cannotListen(const QHostAddress &address, quint16 port)
{
    return failure(ErrorCode::UnexpectedFailure,
                   u"cannot listen on %1 port %2: %3"_s.arg(address.toString())
                       .arg(port)
                       .arg(qt_error_string(errno)));
}

} // namespace

Result<std::vector<qintptr>>
openListeningSockets(const QHostAddress &address, quint16 port, int count)
{
    // With SO_REUSEPORT a second server would quietly share our port. A socket without it cannot
    // be bound beside one that listens, so this one finds out.
    const int probe = bindSocket(address, port, Sharing::Exclusive);
    if (probe < 0)
        return cannotListen(address, port);
    const quint16 wanted = boundPort(probe);
    ::close(probe);
    std::vector<qintptr> descriptors;
    for (int i = 0; i < count; ++i) {
        const int descriptor = bindSocket(address, wanted, Sharing::Shared);
        if (descriptor < 0 || ::listen(descriptor, backlog) != 0) {
            const int problem = errno;
            if (descriptor >= 0)
                ::close(descriptor);
            closeListeningSockets(descriptors);
            errno = problem;
            return cannotListen(address, wanted);
        }
        descriptors.push_back(descriptor);
    }
    return descriptors;
}

void closeListeningSockets(const std::vector<qintptr> &descriptors)
{
    for (const qintptr descriptor : descriptors)
        ::close(static_cast<int>(descriptor));
}

#else

Result<std::vector<qintptr>> openListeningSockets(const QHostAddress &, quint16, int)
{
    return std::vector<qintptr>(); // the one event loop listens by itself
}

void closeListeningSockets(const std::vector<qintptr> &) { }

#endif

} // namespace latchkey::http
