#include "limitrules.h"

#include "duration.h"
#include "settingvalue.h"

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

// "30" or "30/10m".
SendRate sendRate(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView events = QStringView(text).first(slash < 0 ? text.size() : slash);
    SendRate rate{.events = parseDecimal(events).value_or(0)};
    if (slash >= 0)
        rate.interval = parseDuration(QStringView(text).sliced(slash + 1));
    return rate;
}

} // namespace

ServerConfig::RateLimits buildRateLimits(const SettingValues &values)
{
    ServerConfig::RateLimits limits;
    limits.perAddress = values.text(u"LATCHKEY_RATE_LIMITS"_s).toLower() != "off"_L1;
    limits.header = values.text(u"GOTRUE_RATE_LIMIT_HEADER"_s).trimmed();
    limits.verify = values.decimal(u"GOTRUE_RATE_LIMIT_VERIFY"_s);
    limits.token = values.decimal(u"GOTRUE_RATE_LIMIT_TOKEN_REFRESH"_s);
    limits.otp = values.decimal(u"GOTRUE_RATE_LIMIT_OTP"_s);
    limits.anonymousUsers = values.decimal(u"GOTRUE_RATE_LIMIT_ANONYMOUS_USERS"_s);
    limits.sso = values.decimal(u"GOTRUE_RATE_LIMIT_SSO"_s);
    limits.samlAssertion = values.decimal(u"GOTRUE_SAML_RATE_LIMIT_ASSERTION"_s);
    limits.web3 = values.decimal(u"GOTRUE_RATE_LIMIT_WEB3"_s);
    limits.passkey = values.decimal(u"GOTRUE_RATE_LIMIT_PASSKEY"_s);
    limits.factor = values.decimal(u"GOTRUE_MFA_RATE_LIMIT_CHALLENGE_AND_VERIFY"_s);
    limits.clientRegistration
        = values.decimal(u"GOTRUE_RATE_LIMIT_O_AUTH_DYNAMIC_CLIENT_REGISTER"_s);
    limits.mails = sendRate(values.text(u"GOTRUE_RATE_LIMIT_EMAIL_SENT"_s));
    limits.texts = sendRate(values.text(u"GOTRUE_RATE_LIMIT_SMS_SENT"_s));
    return limits;
}

std::vector<IpNetwork> trustedProxies(const SettingValues &values)
{
    std::vector<IpNetwork> networks;
    const QStringList texts = values.list(u"LATCHKEY_TRUSTED_PROXIES"_s);
    for (const QString &text : texts) {
        if (const auto network = IpNetwork::parse(text.trimmed().toUtf8()))
            networks.push_back(*network);
    }
    return networks;
}

void checkTrustedProxies(const SettingValues &values, QStringList &problems)
{
    const QStringList texts = values.list(u"LATCHKEY_TRUSTED_PROXIES"_s);
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty() && !IpNetwork::parse(text.trimmed().toUtf8()))
            problems.append(u"LATCHKEY_TRUSTED_PROXIES: \"%1\" is no IP address and no network; "
                            "use a list such as 127.0.0.1,10.0.0.0/8,2001:db8::/32"_s.arg(text));
    }
}

void doubtRateLimits(const ServerConfig &config, QStringList &warnings)
{
    if (!config.rateLimits.perAddress)
        warnings.append(u"LATCHKEY_RATE_LIMITS is off: one client may send as many requests as it "
                        "likes; this is for tests"_s);
}

} // namespace latchkey::config
