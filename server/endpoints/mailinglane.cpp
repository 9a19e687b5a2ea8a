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

http::Route MailingLane::forStrangers(http::Route route) const
{
    constexpr std::chrono::milliseconds longerThanTheWork{40};
    route.leastTime = longerThanTheWork;
    return of(std::move(route));
}

} // namespace latchkey::endpoints
