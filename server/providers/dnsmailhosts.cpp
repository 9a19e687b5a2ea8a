#include "dnsmailhosts.h"

#include <QDeadlineTimer>
#include <QDnsLookup>
#include <QEventLoop>
#include <QTimer>

namespace latchkey::providers {

using Answer = MailHosts::Answer;

namespace {

QString normalized(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.toLower();
}

// RFC 7505: a single one without a name says that the domain takes no mail.
MailHosts exchangesIn(const QDnsLookup &lookup)
{
    MailHosts hosts{.answer = Answer::None, .names = {}};
    for (const QDnsMailExchangeRecord &record : lookup.mailExchangeRecords()) {
        if (QString name = normalized(record.exchange()); !name.isEmpty())
            hosts.names.append(std::move(name));
    }
    if (!hosts.names.isEmpty())
        hosts.answer = Answer::Known;
    return hosts;
}

MailHosts addressesIn(const QDnsLookup &lookup)
{
    MailHosts hosts{.answer = Answer::Known, .names = {}};
    for (const QDnsHostAddressRecord &record : lookup.hostAddressRecords())
        hosts.names.append(record.value().toString());
    return hosts;
}

// Fills `lookup`. None: the name does not exist. An answer that is late is none that counts.
Answer ask(QDnsLookup &lookup, const QDeadlineTimer &deadline)
{
    QEventLoop loop;
    QObject::connect(&lookup, &QDnsLookup::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(deadline.remainingTimeAsDuration(), &loop, &QEventLoop::quit);
    lookup.lookup();
    if (!lookup.isFinished())
        loop.exec();
    if (lookup.isFinished() && lookup.error() == QDnsLookup::NotFoundError)
        return Answer::None;
    return lookup.isFinished() && lookup.error() == QDnsLookup::NoError ? Answer::Known
                                                                        : Answer::Unsaid;
}

} // namespace

DnsMailHosts::DnsMailHosts(QHostAddress server, quint16 port)
    : m_server(std::move(server))
    , m_port(port)
{ }

MailHosts DnsMailHosts::find(const QString &domain, std::chrono::milliseconds budget) const
{
    const QDeadlineTimer deadline(budget);
    for (const QDnsLookup::Type type : {QDnsLookup::MX, QDnsLookup::A, QDnsLookup::AAAA}) {
        QDnsLookup lookup(type, domain);
        if (!m_server.isNull())
            lookup.setNameserver(m_server, m_port);
        const Answer answer = ask(lookup, deadline);
        if (answer == Answer::Unsaid)
            return {};
        if (!lookup.mailExchangeRecords().isEmpty())
            return exchangesIn(lookup);
        if (!lookup.hostAddressRecords().isEmpty())
            return addressesIn(lookup);
    }
    return {.answer = Answer::None, .names = {}};
}

} // namespace latchkey::providers
