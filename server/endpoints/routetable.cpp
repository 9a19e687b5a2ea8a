#include "routetable.h"

#include "adminwhoami.h"
#include "apidocument.h"
#include "discoveryendpoint.h"
#include "features.h"
#include "mailinglane.h"
#include "plannedroutes.h"
#include "settingsendpoint.h"

namespace latchkey::endpoints {

RouteTable::RouteTable(EndpointOptions options, const services::Services &services)
    : m_options(std::move(options))
    , m_guard(services.authenticator)
    , m_captcha(services.captcha)
    , m_health(services.readiness)
    , m_signUp(m_options, services.signUp, services.anonymousSignIn)
    , m_token(services.passwordGrant, services.refreshGrant, services.pkceGrant)
    , m_mailedCode(services.otp, services.magicLink, services.recovery, services.resend)
    , m_verify(m_options, services.verification)
    , m_reauthenticate(services.reauthentication)
    , m_invite(m_options, services.invitation, services.linkGeneration)
    , m_identities(m_options, services.identityRemoval)
    , m_user(services.accountUpdate)
    , m_logout(services.signOut)
    , m_adminSubjects(services.administration.factors)
    , m_adminUsers(services.administration)
    , m_adminAccounts(services.administration)
    , m_adminBulk(services.administration.bulkJobs)
    , m_adminReads(m_options, services)
{
    const MailingLane lane(services.mailAdmission);
    mountGroups(m_router, m_options);
    m_health.mount(m_router);
    mountSettings(m_router, m_options);
    mountApiDocument(m_router);
    mountDiscovery(m_router, m_options, [&services] { return services.keys.get()->publicJwks(); });
    m_signUp.mount(m_router, m_captcha, lane);
    m_token.mount(m_router, m_captcha);
    m_mailedCode.mount(m_router, m_captcha, lane);
    m_verify.mount(m_router);
    m_reauthenticate.mount(m_router, lane);
    m_invite.mount(m_router, lane);
    m_identities.mount(m_router);
    m_user.mount(m_router, lane);
    m_logout.mount(m_router);
    mountWhoAmI(m_router);
    m_adminSubjects.mount(m_router);
    m_adminUsers.mount(m_router);
    m_adminAccounts.mount(m_router);
    m_adminBulk.mount(m_router);
    m_adminReads.mount(m_router);
    mountPlannedRoutes(m_router);
}

} // namespace latchkey::endpoints
