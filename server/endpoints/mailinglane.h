#pragma once

#include "http/route.h"
#include "services/mailadmission.h"

namespace latchkey::endpoints {

// Where routes run that may mail somebody.
class MailingLane
{
public:
    explicit MailingLane(const services::MailAdmission &admission);

    // The route as it is; or, where others are asked about an address first, moved to where waiting
    // for them does no harm.
    http::Route of(http::Route route) const;

    // The same for what strangers may ask for any address. Whether somebody has it makes other rows
    // in the database, so a little of the time as well; the answer comes when that is long over.
    http::Route forStrangers(http::Route route) const;

private:
    const services::MailAdmission &m_admission;
};

} // namespace latchkey::endpoints
