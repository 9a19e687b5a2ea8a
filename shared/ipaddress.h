#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace latchkey {

// An IP address as a value, without port and zone. IPv4 is kept as ::ffff:a.b.c.d (RFC 4291
// 2.5.5.2), so that the two ways in which one address reaches us are equal.
class IpAddress
{
public:
    using Bytes = std::array<quint8, 16>; // in network order

    IpAddress() = default; // ::, which is nobody

    explicit IpAddress(const Bytes &bytes)
        : m_bytes(bytes)
    { }

    // Strict, for texts of strangers: four decimal numbers without leading zeros, or RFC 4291 2.2.
    static std::optional<IpAddress> parse(QByteArrayView text);

    const Bytes &bytes() const { return m_bytes; }

    bool isIpv4() const;
    bool isLoopback() const; // 127.0.0.0/8 and ::1

    // The first `bits` bits (of 128), the others zero.
    IpAddress masked(int bits) const;

    // What one subscriber holds: an IPv4 address, or the /64 of an IPv6 address (RFC 6177), in
    // which anybody has more addresses than could be counted.
    IpAddress subscriber() const { return isIpv4() ? *this : masked(64); }

    QString toString() const; // RFC 5952

    bool operator==(const IpAddress &) const = default;

private:
    Bytes m_bytes{};
};

// All addresses that begin alike: "10.0.0.0/8", "2001:db8::/32" or a single address.
class IpNetwork
{
public:
    // Bits beyond the prefix are ignored, as a router does.
    static std::optional<IpNetwork> parse(QByteArrayView text);

    bool contains(const IpAddress &address) const { return address.masked(m_bits) == m_base; }

    bool operator==(const IpNetwork &) const = default;

private:
    IpAddress m_base;
    int m_bits = 128;
};

std::vector<IpNetwork> loopbackNetworks(); // 127.0.0.0/8 and ::1

} // namespace latchkey
