#pragma once

#include "http/router.h"
#include "mailinglane.h"
#include "services/accountupdate.h"

namespace latchkey::endpoints {

// GET and PUT /user: the account of whoever asks (reference/http-api.md 2.12, 2.13).
class UserEndpoint
{
public:
    explicit UserEndpoint(const services::AccountUpdate &accountUpdate);

    void mount(http::Router &router, const MailingLane &lane);

private:
    Result<http::HttpResponse> show(const http::HttpRequest &request,
                                    http::RequestContext &context) const;
    Result<http::HttpResponse> update(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const services::AccountUpdate &m_accountUpdate;
};

} // namespace latchkey::endpoints
