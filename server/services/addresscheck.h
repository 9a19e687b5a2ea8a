#pragma once

#include "providers/addressservice.h"
#include "providers/mailhosts.h"
#include "result.h"

#include <QStringList>

#include <chrono>
#include <memory>

namespace latchkey::services {

// Whether an address is worth a mail, by what it shows itself, by the domain name system, and by
// the operator's own service (reference/configuration.md, GOTRUE_MAILER_EMAIL_VALIDATION_*).
// Thread-safe. Blocks until others have answered, or their time is up: for the Outbound lane, and
// never in a transaction.
class AddressCheck
{
public:
    struct Options
    {
        std::shared_ptr<const providers::MailHostLookup> mailHosts; // null: no extended check
        providers::AddressService::Options service = {};
        QStringList blockedHosts = {}; // mail servers
        std::chrono::milliseconds budget{3'000};
    };

    explicit AddressCheck(Options options);

    // False: check() finds every address good, at once.
    bool isOn() const { return m_options.mailHosts || m_service.isThere(); }

    // email_address_invalid for the first that is not. Who does not answer is no reason.
    Result<> check(const QStringList &addresses) const;

private:
    bool takesMail(const QString &domain) const;

    const Options m_options;
    const providers::AddressService m_service;
};

} // namespace latchkey::services
