#pragma once

#include "result.h"
#include "secret.h"

#include <QString>

#include <chrono>

namespace latchkey::providers {

// Asks hCaptcha or Turnstile whether a visitor has solved their puzzle. Both take the same form and
// give the same answer. Thread-safe; blocks for as long as they take.
class CaptchaVerifier
{
public:
    struct Options
    {
        QString url; // where the token is verified
        Secret secret;
        std::chrono::milliseconds timeout{10'000};
    };

    explicit CaptchaVerifier(Options options);

    // captcha_failed if they say no, with their reasons; unexpected_failure if they say nothing.
    Result<> verify(const QString &token, const QString &visitorAddress) const;

private:
    const Options m_options;
};

// The address of "hcaptcha" or "turnstile".
QString captchaUrl(const QString &provider);

std::unexpected<Error> captchaRefused(const QString &reason);

} // namespace latchkey::providers
