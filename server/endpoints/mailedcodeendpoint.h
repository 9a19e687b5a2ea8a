#pragma once

#include "captchaguard.h"
#include "http/router.h"
#include "mailinglane.h"
#include "services/magiclink.h"
#include "services/otp.h"
#include "services/recovery.h"
#include "services/resend.h"

namespace latchkey::endpoints {

// POST /otp, /magiclink, /recover and /resend: what a stranger may have mailed to an address
// (reference/http-api.md 2.4, 2.5, 2.7, 2.8). All answer {}.
class MailedCodeEndpoint
{
public:
    MailedCodeEndpoint(const services::Otp &otp,
                       const services::MagicLink &magicLink,
                       const services::Recovery &recovery,
                       const services::Resend &resend);

    void mount(http::Router &router, const CaptchaGuard &captcha, const MailingLane &lane);

private:
    Result<http::HttpResponse> otp(const http::HttpRequest &request,
                                   http::RequestContext &context) const;
    Result<http::HttpResponse> magicLink(const http::HttpRequest &request,
                                         http::RequestContext &context) const;
    Result<http::HttpResponse> recover(const http::HttpRequest &request,
                                       http::RequestContext &context) const;
    Result<http::HttpResponse> resend(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const services::Otp &m_otp;
    const services::MagicLink &m_magicLink;
    const services::Recovery &m_recovery;
    const services::Resend &m_resend;
};

} // namespace latchkey::endpoints
