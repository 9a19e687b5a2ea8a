#include "clientaddress.h"

#include <QCryptographicHash>
#include <QHostAddress>

#include <algorithm>

namespace latchkey::http {

namespace {

constexpr int mostHops = 32; // a chain of our own proxies is not longer

std::optional<IpAddress> peerOf(const HttpRequest &request)
{
    if (request.peer.isNull())
        return std::nullopt;
    const Q_IPV6ADDR v6 = request.peer.toIPv6Address(); // IPv4 comes mapped
    IpAddress::Bytes bytes;
    std::ranges::copy(v6.c, bytes.begin());
    return IpAddress(bytes);
}

// "192.0.2.1", "192.0.2.1:8080", "[2001:db8::1]:443", "fe80::1%eth0": what proxies write.
std::optional<IpAddress> forwardedAddress(QByteArrayView text)
{
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || (end + 1 < text.size() && text[end + 1] != ':'))
            return std::nullopt;
        text = text.sliced(1, end - 1);
    } else if (text.count(':') == 1) {
        text = text.first(text.indexOf(':'));
    }
    const qsizetype zone = text.indexOf('%');
    return IpAddress::parse(zone < 0 ? text : text.first(zone));
}

QByteArrayView firstElement(QByteArrayView list)
{
    const qsizetype comma = list.indexOf(',');
    return (comma < 0 ? list : list.first(comma)).trimmed();
}

// A field that is sent several times is one list (RFC 9110 5.3).
QByteArray wholeList(const HeaderList &headers, QByteArrayView name)
{
    QByteArrayList lines;
    for (const auto &[field, value] : headers) {
        if (QByteArrayView(field).compare(name, Qt::CaseInsensitive) == 0)
            lines.append(value);
    }
    return lines.join(',');
}

bool isTrusted(const IpAddress &address, const ForwardingRules &rules)
{
    return std::ranges::any_of(rules.trustedProxies,
                               [&](const IpNetwork &network) { return network.contains(address); });
}

// What is no address was written by a proxy that did not know its own client. Nobody vouches for
// what stands to the left of it, so the proxy itself answers for the request.
IpAddress walk(QByteArrayView list, IpAddress nearest, const ForwardingRules &rules)
{
    for (int hops = 0; !list.isEmpty() && hops < mostHops; ++hops) {
        const qsizetype comma = list.lastIndexOf(',');
        const QByteArrayView element = list.sliced(comma + 1).trimmed();
        list = comma < 0 ? QByteArrayView() : list.first(comma);
        if (element.isEmpty())
            continue; // RFC 9110 5.6.1.2
        const std::optional<IpAddress> address = forwardedAddress(element);
        if (!address)
            return nearest;
        nearest = *address;
        if (!isTrusted(nearest, rules))
            return nearest;
    }
    return nearest;
}

std::optional<IpAddress> sbForwardedFor(const HttpRequest &request, const ForwardingRules &rules)
{
    if (!rules.believesSbForwardedFor)
        return std::nullopt;
    return IpAddress::parse(firstElement(request.headers.value("Sb-Forwarded-For")));
}

LimitKey digest(QByteArrayView text)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    LimitKey key;
    std::ranges::copy(hash.first(qsizetype(key.bytes.size())), key.bytes.begin());
    return key;
}

} // namespace

Client identifyClient(const HttpRequest &request, const ForwardingRules &rules)
{
    Client client{.address = peerOf(request)};
    client.isTrustedSocket = client.address && isTrusted(*client.address, rules);
    client.isForwarded
        = request.headers.contains("X-Forwarded-For") || request.headers.contains("Forwarded");
    if (!client.isTrustedSocket)
        return client;
    if (const std::optional<IpAddress> told = sbForwardedFor(request, rules)) {
        client.address = told;
        client.isForwarded = true;
    } else if (client.isForwarded) {
        client.address
            = walk(wholeList(request.headers, "X-Forwarded-For"), *client.address, rules);
    }
    return client;
}

std::optional<LimitKey>
limitKey(const HttpRequest &request, const Client &client, const ForwardingRules &rules)
{
    if (client.isTrustedSocket && !rules.limitHeader.isEmpty()) {
        if (const std::optional<IpAddress> told = sbForwardedFor(request, rules))
            return LimitKey{told->bytes()};
        const QByteArray header = request.headers.value(rules.limitHeader);
        const QByteArrayView key = firstElement(header);
        return key.isEmpty() ? std::nullopt : std::optional(digest(key));
    }
    if (!client.address || (client.address->isLoopback() && !client.isForwarded))
        return std::nullopt;
    return LimitKey{client.address->subscriber().bytes()};
}

} // namespace latchkey::http
