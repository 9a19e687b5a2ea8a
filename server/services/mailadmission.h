#pragma once

#include "addresscheck.h"
#include "clock.h"
#include "result.h"

#include <QStringList>

namespace latchkey::services {

class SendLimits;
struct ServiceSettings;

// Whether a mail may go out at all: to that address, and now (reference/http-api.md 1.13, 1.14).
// Used from many threads.
class MailAdmission
{
public:
    MailAdmission(const ServiceSettings &settings, const SendLimits &limits);

    // Whether others have to be asked before something is mailed.
    bool asksOthers() const { return m_addresses.isOn(); }

    // Before the transaction that mails them, because others are asked. Who may not be mailed
    // anyway is left to admit(). Notices of what has happened are not checked, nor what an
    // administrator sends to an account that is there already.
    Result<> checkAddresses(const QStringList &recipients) const;

    // One request's mails. Where the caller's transaction has to run again they count twice.
    // Errors: email_address_not_authorized, over_email_send_rate_limit.
    Result<> admit(const QStringList &recipients, Timestamp now) const;

private:
    const ServiceSettings &m_settings;
    const SendLimits &m_limits;
    const AddressCheck m_addresses;
};

} // namespace latchkey::services
