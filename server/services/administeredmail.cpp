#include "administeredmail.h"

#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

AdministeredMail::AdministeredMail(const ServiceSettings &settings,
                                   storage::Database &database,
                                   const AdministeredAccounts &targets,
                                   const MailRequests &mails,
                                   RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_targets(targets)
    , m_mails(mails)
    , m_random(random)
{ }

Result<> AdministeredMail::send(const AdminRequest &request, LinkReason reason) const
{
    if (!m_settings.emailEnabled
        || (reason == LinkReason::MagicLink && !m_settings.magicLinkEnabled)) {
        return failure(ErrorCode::EmailProviderDisabled,
                       Refusal::Unprocessable,
                       u"Email logins are disabled"_s);
    }
    return m_database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request, reason); });
}

Result<> AdministeredMail::write(storage::Transaction &transaction,
                                 const AdminRequest &request,
                                 LinkReason reason) const
{
    const domain::User user = TRY(m_targets.lock(transaction, request));
    // What stands for the address of a deleted user is none.
    if (user.email.isEmpty() || user.deletedAt || user.isSsoUser) {
        return failure(ErrorCode::ValidationFailed,
                       Refusal::Unprocessable,
                       u"This user has no email address to sign in with"_s);
    }
    const domain::AuditEntry entry
        = domain::administratorsEntry(randomUuid(m_random),
                                      domain::AuditAction::UserRecoveryRequested,
                                      request.administrator,
                                      request.caller.now,
                                      userTraits(user));
    return m_mails.mail(transaction,
                        {.reason = reason, .user = user, .pkce = {}, .audit = {entry}},
                        request.caller);
}

} // namespace latchkey::services
