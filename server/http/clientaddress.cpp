#include "clientaddress.h"

namespace latchkey::http {

namespace {

// ::ffff:192.0.2.1, which a dual-stack socket shows for an IPv4 peer, is 192.0.2.1.
QHostAddress normalised(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

QHostAddress clientAddress(const HttpRequest &request)
{
    const QHostAddress peer = normalised(request.peer);
    if (!peer.isLoopback())
        return peer;
    const QByteArray forwarded = request.headers.value("X-Forwarded-For");
    for (const QByteArray &part : forwarded.isEmpty() ? QByteArrayList() : forwarded.split(',')) {
        QHostAddress address;
        if (address.setAddress(QString::fromLatin1(part.trimmed())))
            return normalised(address);
    }
    return peer;
}

} // namespace latchkey::http
