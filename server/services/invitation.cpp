#include "invitation.h"

#include "domain/auditentry.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

Invitation::Invitation(const ServiceSettings &settings,
                       storage::Database &database,
                       const storage::UserStore &users,
                       const MailRequests &mails,
                       RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_mails(mails)
    , m_random(random)
{ }

Result<domain::User> Invitation::invite(const domain::Principal &administrator,
                                        const Form &form,
                                        const domain::Caller &caller) const
{
    TRY(checkAudience(caller.audience));
    const auto email = TRY(domain::EmailAddress::parse(form.email));
    TRY(m_mails.checkAddress(email.toString()));
    return m_database.transact([&](storage::Transaction &transaction) -> Result<domain::User> {
        const domain::User user = TRY(guest(transaction, email.toString(), form.data, caller));
        TRY(m_mails.mail(transaction,
                         {.reason = LinkReason::Invite,
                          .user = user,
                          .pkce = {},
                          .audit = {entry(administrator, user, caller.now)}},
                         caller));
        return reloaded(m_users, transaction, user.id);
    });
}

Result<domain::User> Invitation::guest(storage::Transaction &transaction,
                                       const QString &email,
                                       const QJsonObject &data,
                                       const domain::Caller &caller) const
{
    const storage::NewUser fresh = administeredUser({.email = email,
                                                     .aud = caller.audience,
                                                     .role = m_settings.defaultRole,
                                                     .passwordHash = {},
                                                     .data = data,
                                                     .confirmedAt = {}},
                                                    m_random);
    return findOrMakeUnconfirmed(m_users, transaction, fresh, caller.now);
}

domain::AuditEntry Invitation::entry(const domain::Principal &administrator,
                                     const domain::User &guest,
                                     Timestamp now) const
{
    return domain::administratorsEntry(
        randomUuid(m_random),
        domain::AuditAction::UserInvited,
        administrator,
        now,
        {{u"user_id"_s, guest.id.toString()}, {u"user_email"_s, guest.email}});
}

} // namespace latchkey::services
