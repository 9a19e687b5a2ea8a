#include "emailchange.h"

#include "confirmationmail.h"
#include "crypto/randomtoken.h"
#include "crypto/tokenhash.h"
#include "mailcomposer.h"

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
    const Token forNew = makeToken(newEmail, pkce.has_value());
    const Token forCurrent = confirmCurrent ? makeToken(user.email, pkce.has_value()) : Token{};
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

EmailChange::Token EmailChange::makeToken(const QString &address, bool isPkce) const
{
    const QString code = crypto::oneTimeCode(m_random, m_settings.otpLength);
    const QString hash = crypto::oneTimeTokenHash(address, code);
    return {.code = code, .hash = isPkce ? u"pkce_"_s + hash : hash};
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
    TRY(m_users.insertIdentity(transaction,
                               user.id,
                               {.id = IdentityId::random(m_random),
                                .provider = u"email"_s,
                                .providerId = user.id.toString(),
                                .identityData = data},
                               now));
    return {};
}

Result<> EmailChange::queueMail(storage::Transaction &transaction,
                                const domain::User &user,
                                const QString &recipient,
                                const QString &newEmail,
                                const Token &token,
                                const domain::Caller &caller) const
{
    const LinkMail mail{.kind = u"email_change"_s,
                        .type = u"email_change"_s,
                        .urlPath = m_settings.emailChangePath,
                        .recipient = recipient,
                        .code = token.code,
                        .tokenHash = token.hash,
                        .newEmail = newEmail};
    return m_outbox.append(
        transaction, composeLinkMail(mail, user, caller, m_settings, m_random), caller.now);
}

} // namespace latchkey::services
