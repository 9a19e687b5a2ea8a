#pragma once

#include "domain/caller.h"
#include "providers/captchaverifier.h"
#include "result.h"
#include "tokenauthenticator.h"

#include <optional>

namespace latchkey::services {

// Whether a visitor has to solve a puzzle first, and has (reference/http-api.md 1.14). Blocks while
// somebody else's server answers: for the Outbound lane.
class CaptchaCheck
{
public:
    CaptchaCheck(const std::optional<providers::CaptchaVerifier::Options> &options,
                 const TokenAuthenticator &authenticator);

    bool isEnabled() const { return m_verifier.has_value(); }

    // Administrators are not asked. An empty token is none.
    bool isExempt(QByteArrayView bearerToken, const domain::Caller &caller) const;

    Result<> check(const QString &captchaToken, const domain::Caller &caller) const;

private:
    std::optional<providers::CaptchaVerifier> m_verifier;
    const TokenAuthenticator &m_authenticator;
};

} // namespace latchkey::services
