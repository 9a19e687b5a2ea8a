// The limits per client address, from the configuration to the edge.

#include "http/addresslimits.h"
#include "wiring.h"

namespace latchkey {

using namespace Qt::Literals;
using namespace std::chrono_literals;
using http::Limit;

namespace {

http::AddressLimits::Rules limitRules(const config::ServerConfig::RateLimits &limits)
{
    http::AddressLimits::Rules rules;
    const auto set = [&](Limit limit,
                         const char *setting,
                         double events,
                         std::chrono::seconds period,
                         int burst = 30) {
        rules[std::size_t(limit)] = {.bucket = domain::bucketRule(events, period, burst),
                                     .setting = QString::fromLatin1(setting)};
    };
    const int anonymousBurst = int(std::clamp(limits.anonymousUsers, 0.0, 1e6));
    set(Limit::AnonymousUsers,
        "GOTRUE_RATE_LIMIT_ANONYMOUS_USERS",
        limits.anonymousUsers,
        1h,
        anonymousBurst);
    for (const Limit limit : {Limit::SignUp,
                              Limit::Recover,
                              Limit::Resend,
                              Limit::MagicLink,
                              Limit::Otp,
                              Limit::UserUpdate})
        set(limit, "GOTRUE_RATE_LIMIT_OTP", limits.otp, 5min);
    set(Limit::Token, "GOTRUE_RATE_LIMIT_TOKEN_REFRESH", limits.token, 5min);
    set(Limit::Web3, "GOTRUE_RATE_LIMIT_WEB3", limits.web3, 5min);
    set(Limit::Verify, "GOTRUE_RATE_LIMIT_VERIFY", limits.verify, 5min);
    for (const Limit limit : {Limit::FactorChallenge, Limit::FactorVerify})
        set(limit, "GOTRUE_MFA_RATE_LIMIT_CHALLENGE_AND_VERIFY", limits.factor, 1min);
    set(Limit::Sso, "GOTRUE_RATE_LIMIT_SSO", limits.sso, 5min);
    set(Limit::SamlAssertion, "GOTRUE_SAML_RATE_LIMIT_ASSERTION", limits.samlAssertion, 5min);
    set(Limit::Passkey, "GOTRUE_RATE_LIMIT_PASSKEY", limits.passkey, 5min);
    set(Limit::ClientRegistration,
        "GOTRUE_RATE_LIMIT_O_AUTH_DYNAMIC_CLIENT_REGISTER",
        limits.clientRegistration,
        5min);
    return rules;
}

} // namespace

void addLimits(const config::ServerConfig &config, http::HttpServerOptions &options)
{
    options.forwarding = {.trustedProxies = config.api.trustedProxies,
                          .believesSbForwardedFor = config.api.believesSbForwardedFor,
                          .limitHeader = config.rateLimits.header.toUtf8()};
    options.captchaEnabled = config.security.captchaEnabled;
    using RetryAfter = http::AddressLimits::RetryAfter;
    const bool isPeersRule = !config.rateLimits.header.isEmpty();
    if (config.rateLimits.perAddress) {
        options.limits = std::make_shared<http::AddressLimits>(
            limitRules(config.rateLimits), isPeersRule ? RetryAfter::Untold : RetryAfter::Told);
    }
}

} // namespace latchkey
