#include "otp.h"

#include "domain/phonenumber.h"
#include "notbuilt.h"

namespace latchkey::services {

using namespace Qt::Literals;

Otp::Otp(const ServiceSettings &settings,
         storage::Database &database,
         const storage::UserStore &users,
         const MagicLink &magicLink)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_magicLink(magicLink)
{ }

Result<> Otp::request(const Form &form, const domain::Caller &caller) const
{
    if (!form.email.isEmpty() && !form.phone.isEmpty())
        return validationFailed(u"Only an email address or phone number should be provided"_s);
    if (!form.email.isEmpty() && !form.channel.isEmpty())
        return validationFailed(u"Channel should only be specified with Phone OTP"_s);
    TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    if (form.email.isEmpty() && form.phone.isEmpty())
        return validationFailed(u"One of email or phone must be set"_s);
    if (form.unknown == Unknown::IsRefused)
        TRY(refuseUnknown(form, caller));
    if (!form.phone.isEmpty())
        return byPhone(form, caller);
    return m_magicLink.request({.email = form.email,
                                .data = form.data,
                                .codeChallenge = form.codeChallenge,
                                .codeChallengeMethod = form.codeChallengeMethod},
                               caller);
}

// Says who is known: clients need it to offer signing in without signing up. What is malformed is
// what nobody has.
Result<> Otp::refuseUnknown(const Form &form, const domain::Caller &caller) const
{
    const std::unexpected<Error> unknown
        = failure(ErrorCode::OtpDisabled, u"Signups not allowed for otp"_s);
    const Result<domain::EmailAddress> email = domain::EmailAddress::parse(form.email);
    const Result<domain::PhoneNumber> phone = domain::PhoneNumber::parse(form.phone);
    if (!email && !phone)
        return unknown;
    const auto found = TRY(m_database.read([&](storage::Transaction &transaction) {
        return email ? m_users.findByEmail(transaction, email->toString(), caller.audience)
                     : m_users.findByPhone(transaction, phone->toString(), caller.audience);
    }));
    return found ? Result<>() : unknown;
}

Result<> Otp::byPhone(const Form &form, const domain::Caller &caller) const
{
    if (!m_settings.phoneEnabled)
        return failure(ErrorCode::PhoneProviderDisabled, u"Unsupported phone provider"_s);
    const domain::PhoneNumber phone = TRY(domain::PhoneNumber::parse(form.phone));
    if (m_settings.signupDisabled) {
        const auto found = TRY(m_database.read([&](storage::Transaction &transaction) {
            return m_users.findByPhone(transaction, phone.toString(), caller.audience);
        }));
        if (!found || !found->isPhoneConfirmed()) // who would have to sign up
            return failure(ErrorCode::SignupDisabled, u"Signups not allowed for this instance"_s);
    }
    return notBuilt(u"text messages"_s);
}

} // namespace latchkey::services
