#include "mailinglane.h"

namespace latchkey::endpoints {

MailingLane::MailingLane(const services::MailAdmission &admission)
    : m_admission(admission)
{ }

http::Route MailingLane::of(http::Route route) const
{
    if (m_admission.asksOthers()) {
        route.lane = http::Lane::Outbound;
        route.laneFor = {};
    }
    return route;
}

} // namespace latchkey::endpoints
