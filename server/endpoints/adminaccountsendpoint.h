#pragma once

#include "http/router.h"
#include "services/administration.h"

namespace latchkey::endpoints {

// What belongs to one user and administrators may take away: second factors
// and passkeys (reference/http-api.md 2.25), and, as extensions, sessions; and the mails by which
// the help desk lets somebody in again.
class AdminAccountsEndpoint
{
public:
    explicit AdminAccountsEndpoint(const services::Administration &administration);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> listFactors(http::RequestContext &context) const;
    Result<http::HttpResponse> updateFactor(const http::HttpRequest &request,
                                            http::RequestContext &context) const;
    Result<http::HttpResponse> removeFactor(const http::HttpRequest &request,
                                            http::RequestContext &context) const;
    Result<http::HttpResponse> listPasskeys(http::RequestContext &context) const;
    Result<http::HttpResponse> removePasskey(const http::HttpRequest &request,
                                             http::RequestContext &context) const;
    Result<http::HttpResponse> endSessions(const http::HttpRequest &request,
                                           http::RequestContext &context) const;
    Result<http::HttpResponse> endSession(const http::HttpRequest &request,
                                          http::RequestContext &context) const;
    Result<http::HttpResponse> mail(const http::HttpRequest &request,
                                    http::RequestContext &context,
                                    services::LinkReason reason) const;

    const services::FactorAdministration &m_factors;
    const services::PasskeyAdministration &m_passkeys;
    const services::SessionAdministration &m_sessions;
    const services::AdministeredMail &m_mail;
};

} // namespace latchkey::endpoints
