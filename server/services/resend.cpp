#include "resend.h"

#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "domain/phonenumber.h"
#include "mailcomposer.h"
#include "notbuilt.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
Resend::Resend(const ServiceSettings &settings,
               storage::Database &database,
               const storage::UserStore &users,
               const MailRequests &mails,
               const EmailChange &emailChange,
               const MailSpacing &spacing,
               RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_mails(mails)
    , m_emailChange(emailChange)
    , m_spacing(spacing)
    , m_random(random)
{ }

Result<> Resend::request(const Form &form, const domain::Caller &caller) const
{
    TRY(checkForm(form));
    if (!form.phone.isEmpty() || form.type == "phone_change"_L1)
        return notBuilt(u"text messages"_s);
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    auto pkce = TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    // The address that a change leads to was checked when the change was asked for.
    TRY(m_mails.checkAddress(email.toString()));
    const Request request{.email = email.toString(), .pkce = std::move(pkce), .caller = caller};
    return m_database.transact([&](storage::Transaction &transaction) {
        return form.type == "email_change"_L1 ? emailChange(transaction, request)
                                              : confirmation(transaction, request);
    });
}

Result<> Resend::checkForm(const Form &form) const
{
    const bool isMail = form.type == "signup"_L1 || form.type == "email_change"_L1;
    const bool isPhone = form.type == "sms"_L1 || form.type == "phone_change"_L1;
    if (!isMail && !isPhone)
        return validationFailed(
            u"Missing one of these types: signup, email_change, sms, phone_change"_s);
    if (form.type == "signup"_L1 && form.email.isEmpty())
        return validationFailed(u"Type provided requires an email address"_s);
    if (form.type == "sms"_L1 && form.phone.isEmpty())
        return validationFailed(u"Type provided requires a phone number"_s);
    if (!form.email.isEmpty() && !form.phone.isEmpty())
        return validationFailed(u"Only an email address or phone number should be provided."_s);
    if (form.email.isEmpty() && form.phone.isEmpty())
        return validationFailed(u"Missing email address or phone number"_s);
    if (!form.email.isEmpty() && !m_settings.emailEnabled)
        return failure(ErrorCode::EmailProviderDisabled, u"Email logins are disabled"_s);
    if (!form.phone.isEmpty() && !m_settings.phoneEnabled)
        return failure(ErrorCode::PhoneProviderDisabled, u"Phone logins are disabled"_s);
    if (!form.phone.isEmpty())
        TRY(domain::PhoneNumber::parse(form.phone));
    return {};
}

Result<> Resend::confirmation(storage::Transaction &transaction, const Request &request) const
{
    const Timestamp now = request.caller.now;
    TRY(m_spacing.admit(transaction, request.email, {MailClass::Confirmation}, now));
    const std::optional<domain::User> found
        = TRY(m_users.findByEmail(transaction, request.email, request.caller.audience));
    const bool waits = found && !found->isEmailConfirmed();
    const domain::User user = waits ? *found : m_mails.nobody(request.email);
    const domain::AuditEntry entry = domain::auditEntry(
        randomUuid(m_random), domain::AuditAction::UserConfirmationRequested, user, now);
    return m_mails.mail(
        transaction,
        {.reason = LinkReason::Confirmation, .user = user, .pkce = request.pkce, .audit = {entry}},
        request.caller);
}

Result<> Resend::emailChange(storage::Transaction &transaction, const Request &request) const
{
    TRY(m_spacing.admit(transaction, request.email, {MailClass::EmailChange}, request.caller.now));
    const std::optional<domain::User> found
        = TRY(m_users.findByEmail(transaction, request.email, request.caller.audience));
    // A new password ends a change that is under way (it takes the time of its mails away): whoever
    // began it may be whom the password is to keep out, and is not mailed again.
    const bool waits = found && !found->emailChange.isEmpty() && found->emailChangeSentAt;
    if (waits) // the owner may have asked for it just now
        TRY(checkMailSpacing(found->emailChangeSentAt, m_settings.mailSpacing, request.caller.now));
    const domain::User user = waits ? *found : m_mails.nobody(request.email);
    const QString target = waits ? found->emailChange : request.email;
    return m_emailChange.mailAgain(transaction, user, target, request.pkce, request.caller);
}

} // namespace latchkey::services
