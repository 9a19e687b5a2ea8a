#include "captchacheck.h"

namespace latchkey::services {

using namespace Qt::Literals;

CaptchaCheck::CaptchaCheck(const std::optional<providers::CaptchaVerifier::Options> &options,
                           const TokenAuthenticator &authenticator)
    : m_authenticator(authenticator)
{
    if (options)
        m_verifier.emplace(*options);
}

bool CaptchaCheck::isExempt(QByteArrayView bearerToken, const domain::Caller &caller) const
{
    if (bearerToken.isEmpty())
        return false;
    const auto bearer = m_authenticator.authenticateAdmin(bearerToken, caller.now);
    return bearer && bearer->adminRole == domain::AdminRole::Full;
}

Result<> CaptchaCheck::check(const QString &captchaToken, const domain::Caller &caller) const
{
    const QString token = captchaToken.trimmed();
    if (token.isEmpty())
        return providers::captchaRefused(u"no captcha_token found"_s);
    return m_verifier->verify(token, caller.ipAddress);
}

} // namespace latchkey::services
