#include "rawclient.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace latchkey::test {

QByteArray RawAnswer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool RawAnswer::hasHeader(QByteArrayView name) const
{
    return std::ranges::any_of(headers, [name](const auto &line) { return line.first == name; });
}

int statusOf(const std::optional<RawAnswer> &answer)
{
    return answer ? answer->status : 0;
}

QByteArray bodyOf(const std::optional<RawAnswer> &answer)
{
    return answer ? answer->body : QByteArray();
}

RawClient::RawClient(quint16 port,
                     int receiveBufferBytes,
                     Transport transport,
                     const ClientTls::Wishes &wishes)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBufferBytes > 0) {
        ::setsockopt(
            m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof(receiveBufferBytes));
    }
    const int one = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
    const timeval timeout{.tv_sec = patience.count(), .tv_usec = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout));
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof(timeout));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0)
        close();
    if (transport == Transport::Tls)
        m_tls = std::make_unique<ClientTls>(m_socket, wishes);
}

RawClient::~RawClient()
{
    close();
}

void RawClient::close()
{
    if (m_socket >= 0 && m_tls)
        m_tls->sayGoodbye();
    cut();
}

void RawClient::cut()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void RawClient::reset()
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    cut();
}

qsizetype RawClient::read(char *data, qsizetype size)
{
    if (m_tls)
        return m_tls->read(data, size);
    return ::recv(m_socket, data, static_cast<std::size_t>(size), 0);
}

bool RawClient::send(QByteArrayView bytes)
{
    if (m_tls && !m_tls->handshake())
        return false;
    while (!bytes.isEmpty()) {
        const qsizetype sent = write(bytes, 0);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

qsizetype RawClient::write(QByteArrayView bytes, int flags)
{
    if (m_tls)
        return m_tls->write(bytes);
    return ::send(
        m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | flags);
}

qsizetype RawClient::trySend(QByteArrayView bytes)
{
    if (m_tls) {
        if (!m_tls->handshake())
            return -1;
        const int blocking = ::fcntl(m_socket, F_GETFL);
        ::fcntl(m_socket, F_SETFL, blocking | O_NONBLOCK);
        const qsizetype sent = m_tls->write(bytes);
        ::fcntl(m_socket, F_SETFL, blocking);
        return sent;
    }
    const qsizetype sent = write(bytes, MSG_DONTWAIT);
    return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : sent;
}

bool RawClient::fill()
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): read() fills what is looked at
    std::array<char, 64 * 1024> bytes;
    const qsizetype count = read(bytes.data(), bytes.size());
    if (count <= 0)
        return false;
    m_received.append(bytes.data(), count);
    return true;
}

std::optional<QByteArray> RawClient::takeLine()
{
    while (!m_received.contains("\r\n")) {
        if (!fill())
            return std::nullopt;
    }
    const qsizetype end = m_received.indexOf("\r\n");
    QByteArray line = m_received.first(end);
    m_received.remove(0, end + 2);
    return line;
}

bool RawClient::takeBody(qsizetype size, QByteArray &body)
{
    while (m_received.size() < size) {
        if (!fill())
            return false;
    }
    body.append(m_received.first(size));
    m_received.remove(0, size);
    return true;
}

bool RawClient::takeChunks(QByteArray &body)
{
    for (;;) {
        const std::optional<QByteArray> size = takeLine();
        QByteArray data;
        if (!size || !takeBody(size->toLongLong(nullptr, 16), data) || takeLine() != QByteArray())
            return false;
        if (data.isEmpty())
            return true;
        body.append(data);
    }
}

bool RawClient::takeHeaders(RawAnswer &answer)
{
    for (;;) {
        const std::optional<QByteArray> line = takeLine();
        if (!line)
            return false;
        if (line->isEmpty())
            return true;
        const qsizetype colon = line->indexOf(':');
        answer.headers.emplace_back(line->first(colon).toLower(),
                                    line->sliced(colon + 1).trimmed());
    }
}

std::optional<RawAnswer> RawClient::receive(Body body)
{
    const std::optional<QByteArray> line = takeLine();
    if (!line || !line->startsWith("HTTP/1.1 "))
        return std::nullopt;
    RawAnswer answer;
    answer.status = line->sliced(9, 3).toInt();
    if (!takeHeaders(answer))
        return std::nullopt;
    if (body == Body::None || answer.status == 204 || answer.status < 200)
        return answer;
    const bool isWhole = answer.hasHeader("transfer-encoding") ? takeChunks(answer.body)
        : answer.hasHeader("content-length")
        ? takeBody(answer.header("content-length").toLongLong(), answer.body)
        : (answer.body = receiveAll(), true);
    return isWhole ? std::optional(answer) : std::nullopt;
}

std::optional<QByteArray> RawClient::receiveSome()
{
    if (m_received.isEmpty() && !fill())
        return std::nullopt;
    return std::exchange(m_received, {});
}

QByteArray RawClient::receiveAll()
{
    while (fill()) { }
    return std::exchange(m_received, {});
}

bool RawClient::awaitReadable()
{
    if (m_tls)
        return m_tls->awaitReadable();
    pollfd readable{.fd = m_socket, .events = POLLIN, .revents = 0};
    const auto timeout = std::chrono::duration_cast<std::chrono::milliseconds>(patience);
    return ::poll(&readable, 1, static_cast<int>(timeout.count())) == 1;
}

bool RawClient::isClosedByServer()
{
    if (!m_received.isEmpty())
        return false;
    char byte = 0;
    const qsizetype count = read(&byte, 1);
    return m_tls ? count < 0 : count == 0 || (count < 0 && errno == ECONNRESET);
}

std::optional<RawAnswer> RawClient::get(QByteArrayView path)
{
    const QByteArray head = "GET " + path.toByteArray() + " HTTP/1.1\r\nHost: test\r\n\r\n";
    if (!send(head))
        return std::nullopt;
    return receive();
}

} // namespace latchkey::test
