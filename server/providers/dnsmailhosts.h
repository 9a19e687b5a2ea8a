#pragma once

#include "mailhosts.h"

#include <QHostAddress>

namespace latchkey::providers {

// By MX, else by address (RFC 5321 5.1), from the system's name servers. Counts its budget in whole
// seconds.
class DnsMailHosts final : public MailHostLookup
{
public:
    DnsMailHosts() = default;

    // Asks this server only, by IPv4.
    DnsMailHosts(QHostAddress server, quint16 port);

    MailHosts find(const QString &domain, std::chrono::milliseconds budget) const override;

private:
    const QHostAddress m_server;
    const quint16 m_port = 0;
};

} // namespace latchkey::providers
