#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QMap>
#include <QString>

#include <thread>

namespace latchkey::support {

// A name server on loopback that knows what it was told. Names that it was told nothing about do
// not exist.
class DnsServer
{
public:
    enum Fault { None, Silent, ServerFailure };

    struct Zone
    {
        QStringList exchanges = {}; // "." is RFC 7505's
        QStringList addresses = {};
        Fault fault = None;
    };

    explicit DnsServer(QMap<QString, Zone> zones);
    ~DnsServer();
    DnsServer(const DnsServer &) = delete;
    DnsServer &operator=(const DnsServer &) = delete;

    quint16 port() const { return m_port; }

    QString place() const; // "127.0.0.1:53"

private:
    QByteArray answerTo(const QByteArray &datagram) const; // empty: none

    const QMap<QString, Zone> m_zones;
    quint16 m_port = 0;
    std::jthread m_thread; // last: it uses the others
};

} // namespace latchkey::support
