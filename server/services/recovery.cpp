#include "recovery.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

Recovery::Recovery(const ServiceSettings &settings,
                   storage::Database &database,
                   const storage::UserStore &users,
                   const MailRequests &mails,
                   const MailSpacing &spacing,
                   RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_mails(mails)
    , m_spacing(spacing)
    , m_random(random)
{ }

Result<> Recovery::request(const Form &form, const domain::Caller &caller) const
{
    if (!m_settings.emailEnabled)
        return failure(ErrorCode::EmailProviderDisabled, u"Email logins are disabled"_s);
    if (form.email.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"Password recovery requires an email"_s);
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    const auto pkce = TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    TRY(m_mails.checkAddress(email.toString()));
    return m_database.transact([&](storage::Transaction &transaction) {
        return write(transaction, email.toString(), pkce, caller);
    });
}

Result<> Recovery::write(storage::Transaction &transaction,
                         const QString &email,
                         const std::optional<domain::PkceChallenge> &pkce,
                         const domain::Caller &caller) const
{
    TRY(m_spacing.admit(transaction, email, {MailClass::Recovery}, caller.now));
    const std::optional<domain::User> found
        = TRY(m_users.findByEmail(transaction, email, caller.audience));
    const domain::User user = found ? *found : m_mails.nobody(email);
    const domain::AuditEntry entry = domain::auditEntry(
        randomUuid(m_random), domain::AuditAction::UserRecoveryRequested, user, caller.now);
    return m_mails.mail(
        transaction,
        {.reason = LinkReason::Recovery, .user = user, .pkce = pkce, .audit = {entry}},
        caller);
}

} // namespace latchkey::services
