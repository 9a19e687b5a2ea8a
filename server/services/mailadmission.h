#pragma once

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

    // One request's mails. Where the caller's transaction has to run again they count twice.
    // Errors: email_address_not_authorized, over_email_send_rate_limit.
    Result<> admit(const QStringList &recipients, Timestamp now) const;

private:
    const ServiceSettings &m_settings;
    const SendLimits &m_limits;
};

} // namespace latchkey::services
