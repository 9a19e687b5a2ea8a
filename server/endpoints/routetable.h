#pragma once

#include "adminaccountsendpoint.h"
#include "adminbulkendpoint.h"
#include "adminreads.h"
#include "adminsubjects.h"
#include "adminusersendpoint.h"
#include "bearerguard.h"
#include "captchaguard.h"
#include "endpointoptions.h"
#include "healthendpoint.h"
#include "http/router.h"
#include "identityendpoint.h"
#include "inviteendpoint.h"
#include "logoutendpoint.h"
#include "mailedcodeendpoint.h"
#include "reauthenticateendpoint.h"
#include "services/services.h"
#include "signupendpoint.h"
#include "tokenendpoint.h"
#include "userendpoint.h"
#include "verifyendpoint.h"

namespace latchkey::endpoints {

// Every endpoint family on one router: the whole surface of the server. Must outlive whoever uses
// it.
class RouteTable
{
public:
    RouteTable(EndpointOptions options, const services::Services &services);
    ~RouteTable() = default;
    RouteTable(const RouteTable &) = delete;
    RouteTable &operator=(const RouteTable &) = delete;

    const http::Router &router() const { return m_router; }

    http::AccessGuard &guard() { return m_guard; }

private:
    const EndpointOptions m_options;
    BearerGuard m_guard;
    const CaptchaGuard m_captcha;
    HealthEndpoint m_health;
    SignUpEndpoint m_signUp;
    TokenEndpoint m_token;
    MailedCodeEndpoint m_mailedCode;
    VerifyEndpoint m_verify;
    ReauthenticateEndpoint m_reauthenticate;
    InviteEndpoint m_invite;
    IdentityEndpoint m_identities;
    UserEndpoint m_user;
    LogoutEndpoint m_logout;
    const AdminSubjects m_adminSubjects;
    AdminUsersEndpoint m_adminUsers;
    AdminAccountsEndpoint m_adminAccounts;
    AdminBulkEndpoint m_adminBulk;
    AdminReads m_adminReads;
    http::Router m_router;
};

} // namespace latchkey::endpoints
