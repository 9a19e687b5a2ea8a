#include "dnsserver.h"

#include <QNetworkDatagram>
#include <QSemaphore>
#include <QUdpSocket>
#include <QtEndian>

namespace latchkey::support {

using namespace Qt::Literals;

namespace {

// RFC 1035 3.2.2, RFC 3596 2.1
enum Type : quint16 { A = 1, MX = 15, AAAA = 28 };

constexpr qsizetype headSize = 12; // RFC 1035 4.1.1

QByteArray number(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray nameOnWire(const QString &name)
{
    QByteArray bytes;
    for (const QString &label : name.split(u'.', Qt::SkipEmptyParts))
        bytes += char(label.size()) + label.toLatin1();
    return bytes + '\0';
}

QByteArray addressOnWire(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c);
    }
    QByteArray bytes(4, '\0');
    qToBigEndian(address.toIPv4Address(), bytes.data());
    return bytes;
}

// RFC 1035 4.1.3; the name is the one that was asked about (4.1.4).
QByteArray record(quint16 type, const QByteArray &data)
{
    return number(0xC000 + headSize) + number(type) + number(1) + number(0) + number(60)
        + number(quint16(data.size())) + data;
}

struct Question
{
    QString name;
    quint16 type = 0;
    QByteArray wire;
};

Question readQuestion(const QByteArray &datagram)
{
    Question question;
    qsizetype at = headSize;
    QStringList labels;
    while (at < datagram.size() && datagram[at] != '\0') {
        const qsizetype length = quint8(datagram[at]);
        labels.append(QString::fromLatin1(datagram.mid(at + 1, length)));
        at += 1 + length;
    }
    question.name = labels.join(u'.').toLower();
    question.type = qFromBigEndian<quint16>(datagram.constData() + at + 1);
    question.wire = datagram.mid(headSize, at + 5 - headSize);
    return question;
}

QByteArrayList recordsFor(const DnsServer::Zone &zone, quint16 type)
{
    QByteArrayList records;
    if (type == Type::MX) {
        for (const QString &exchange : zone.exchanges)
            records.append(record(type, number(10) + nameOnWire(exchange)));
        return records;
    }
    for (const QString &text : zone.addresses) {
        const QHostAddress address(text);
        const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        if (type == (isV6 ? Type::AAAA : Type::A))
            records.append(record(type, addressOnWire(address)));
    }
    return records;
}

} // namespace

DnsServer::DnsServer(QMap<QString, Zone> zones)
    : m_zones(std::move(zones))
{
    QSemaphore isUp;
    m_thread = std::jthread([&](const std::stop_token &stop) {
        QUdpSocket socket;
        socket.bind(QHostAddress::LocalHost);
        m_port = socket.localPort();
        isUp.release();
        while (!stop.stop_requested()) {
            if (!socket.waitForReadyRead(20))
                continue;
            while (socket.hasPendingDatagrams()) {
                const QNetworkDatagram datagram = socket.receiveDatagram();
                if (const QByteArray answer = answerTo(datagram.data()); !answer.isEmpty())
                    socket.writeDatagram(datagram.makeReply(answer));
            }
        }
    });
    isUp.acquire();
}

DnsServer::~DnsServer() = default;

QString DnsServer::place() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QByteArray DnsServer::answerTo(const QByteArray &datagram) const
{
    const Question question = readQuestion(datagram);
    const auto zone = m_zones.constFind(question.name);
    if (zone != m_zones.constEnd() && zone->fault == Silent)
        return {};
    constexpr quint16 answered = 0x8180; // a response, recursion desired and available
    quint16 code = 3; // NXDOMAIN
    QByteArrayList records;
    if (zone != m_zones.constEnd()) {
        code = zone->fault == ServerFailure ? 2 : 0;
        records = code == 0 ? recordsFor(*zone, question.type) : QByteArrayList();
    }
    return datagram.first(2) + number(answered + code) + number(1) + number(quint16(records.size()))
        + number(0) + number(0) + question.wire + records.join();
}

} // namespace latchkey::support
