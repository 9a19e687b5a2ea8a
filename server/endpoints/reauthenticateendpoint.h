#pragma once

#include "http/router.h"
#include "mailinglane.h"
#include "services/reauthentication.h"

namespace latchkey::endpoints {

// GET /reauthenticate (reference/http-api.md 2.14).
class ReauthenticateEndpoint
{
public:
    explicit ReauthenticateEndpoint(const services::Reauthentication &reauthentication);

    void mount(http::Router &router, const MailingLane &lane);

private:
    const services::Reauthentication &m_reauthentication;
};

} // namespace latchkey::endpoints
