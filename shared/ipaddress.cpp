#include "ipaddress.h"

#include <algorithm>
#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#endif

namespace latchkey {

namespace {

constexpr std::array<quint8, 12> ipv4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int ipv4PrefixBits = 96;

// inet_pton (RFC 3493 6.3) takes no zone, no octal and no shortened IPv4, unlike QHostAddress.
bool read(int family, QByteArrayView text, quint8 *into)
{
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    if (text.isEmpty() || std::size_t(text.size()) >= terminated.size() || text.contains('\0'))
        return false;
    std::ranges::copy(text, terminated.begin());
    return ::inet_pton(family, terminated.data(), into) == 1;
}

} // namespace

std::optional<IpAddress> IpAddress::parse(QByteArrayView text)
{
    IpAddress address;
    if (read(AF_INET6, text, address.m_bytes.data()))
        return address;
    std::ranges::copy(ipv4Prefix, address.m_bytes.begin());
    if (read(AF_INET, text, address.m_bytes.data() + ipv4Prefix.size()))
        return address;
    return std::nullopt;
}

bool IpAddress::isIpv4() const
{
    return std::ranges::equal(ipv4Prefix, std::span(m_bytes).first(ipv4Prefix.size()));
}

bool IpAddress::isLoopback() const
{
    static constexpr Bytes loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return isIpv4() ? m_bytes[ipv4Prefix.size()] == 127 : m_bytes == loopback;
}

IpAddress IpAddress::masked(int bits) const
{
    IpAddress masked = *this;
    for (quint8 &byte : masked.m_bytes) {
        const int kept = std::clamp(bits, 0, 8);
        byte &= quint8(0xff << (8 - kept));
        bits -= 8;
    }
    return masked;
}

QString IpAddress::toString() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool v4 = isIpv4();
    ::inet_ntop(v4 ? AF_INET : AF_INET6,
                m_bytes.data() + (v4 ? ipv4Prefix.size() : 0),
                text.data(),
                socklen_t(text.size()));
    return QString::fromLatin1(text.data());
}

std::optional<IpNetwork> IpNetwork::parse(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    const auto address = IpAddress::parse(slash < 0 ? text : text.first(slash));
    if (!address)
        return std::nullopt;
    const int longest = address->isIpv4() ? 32 : 128;
    int bits = longest;
    if (slash >= 0) {
        const QByteArrayView digits = text.sliced(slash + 1);
        const bool plain = !digits.isEmpty() && digits.size() <= 3
            && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
        bits = plain ? digits.toInt() : -1;
        if (bits < 0 || bits > longest)
            return std::nullopt;
    }
    IpNetwork network;
    network.m_bits = address->isIpv4() ? ipv4PrefixBits + bits : bits;
    network.m_base = address->masked(network.m_bits);
    return network;
}

std::vector<IpNetwork> loopbackNetworks()
{
    return {*IpNetwork::parse("127.0.0.0/8"), *IpNetwork::parse("::1")};
}

} // namespace latchkey
