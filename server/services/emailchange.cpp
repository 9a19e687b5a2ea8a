#include "emailchange.h"

#include "freshuser.h"
#include "mailcomposer.h"
#include "mailflow.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

EmailChange::EmailChange(const ServiceSettings &settings,
                         const storage::UserStore &users,
                         const storage::FlowStateStore &flows,
                         const storage::OutboxStore &outbox,
                         RandomSource &random)
    : m_settings(settings)
    , m_users(users)
    , m_flows(flows)
    , m_outbox(outbox)
    , m_random(random)
{ }

Result<> EmailChange::request(storage::Transaction &transaction,
                              const domain::User &user,
                              const QString &newEmail,
                              const std::optional<domain::PkceChallenge> &pkce,
                              const domain::Caller &caller) const
{
    if (user.isAnonymous && m_settings.mailerAutoconfirm)
        return takeEffect(transaction, user, newEmail, caller.now);

    TRY(checkMailSpacing(user.emailChangeSentAt, m_settings.mailSpacing, caller.now));
    if (pkce) {
        TRY(m_flows.insert(
            transaction, pkceFlow(*pkce, user.id, u"email_change"_s, m_random), caller.now));
    }
    const bool confirmCurrent = m_settings.secureEmailChange && !user.email.isEmpty();
    const auto tokenFor = [&](const QString &address) {
        return makeMailedToken(address, pkce, m_settings.otpLength, m_random);
    };
    const MailedToken forNew = tokenFor(newEmail);
    const MailedToken forCurrent = confirmCurrent ? tokenFor(user.email) : MailedToken{};
    TRY(m_users.requestEmailChange(transaction,
                                   user,
                                   {.newEmail = newEmail,
                                    .newTokenHash = forNew.hash,
                                    .currentTokenHash = forCurrent.hash,
                                    .newRowId = randomUuid(m_random),
                                    .currentRowId = randomUuid(m_random)},
                                   caller.now));
    if (confirmCurrent)
        TRY(queueMail(transaction, user, user.email, newEmail, forCurrent, caller));
    return queueMail(transaction, user, newEmail, newEmail, forNew, caller);
}

Result<> EmailChange::takeEffect(storage::Transaction &transaction,
                                 const domain::User &user,
                                 const QString &newEmail,
                                 Timestamp now) const
{
    if (!TRY(m_users.changeEmailNow(transaction, user.id, newEmail, now))) {
        return failure(ErrorCode::EmailExists,
                       u"A user with this email address has already been registered"_s);
    }
    QJsonObject metadata = user.userMetadata;
    metadata.insert(u"email_verified"_s, true);
    TRY(m_users.setUserMetadata(transaction, user.id, metadata, now));
    const QJsonObject data{{u"sub"_s, user.id.toString()},
                           {u"email"_s, newEmail},
                           {u"email_verified"_s, true},
                           {u"phone_verified"_s, false}};
    TRY(m_users.insertIdentity(
        transaction, user.id, ownIdentity(u"email"_s, user.id, data, m_random), now));
    return {};
}

Result<> EmailChange::queueMail(storage::Transaction &transaction,
                                const domain::User &user,
                                const QString &recipient,
                                const QString &newEmail,
                                const MailedToken &token,
                                const domain::Caller &caller) const
{
    const LinkMail mail{.kind = u"email_change"_s,
                        .type = u"email_change"_s,
                        .urlPath = m_settings.emailChangePath,
                        .recipient = recipient,
                        .token = token,
                        .newEmail = newEmail};
    return m_outbox.append(
        transaction, composeLinkMail(mail, user, caller, m_settings, m_random), caller.now);
}

} // namespace latchkey::services
