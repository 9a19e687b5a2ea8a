#pragma once

#include "captchaguard.h"
#include "endpointoptions.h"
#include "http/router.h"
#include "mailinglane.h"
#include "services/anonymoussignin.h"
#include "services/signup.h"

namespace latchkey::endpoints {

// POST /signup (reference/http-api.md 2.3).
class SignUpEndpoint
{
public:
    SignUpEndpoint(const EndpointOptions &options,
                   const services::SignUp &signUp,
                   const services::AnonymousSignIn &anonymous);

    void mount(http::Router &router, const CaptchaGuard &captcha, const MailingLane &lane);

private:
    Result<http::HttpResponse> signUp(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const EndpointOptions &m_options;
    const services::SignUp &m_signUp;
    const services::AnonymousSignIn &m_anonymous;
};

} // namespace latchkey::endpoints
