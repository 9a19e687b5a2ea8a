#include "confirmationmail.h"

#include "crypto/randomtoken.h"
#include "crypto/tokenhash.h"
#include "mailcomposer.h"

namespace latchkey::services {

using namespace Qt::Literals;

ConfirmationMail::ConfirmationMail(const ServiceSettings &settings,
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

Result<> ConfirmationMail::queue(storage::Transaction &transaction,
                                 domain::User &user,
                                 const std::optional<domain::PkceChallenge> &pkce,
                                 const domain::Caller &caller) const
{
    TRY(checkMailSpacing(user.confirmationSentAt, m_settings.mailSpacing, caller.now));
    const QString code = crypto::oneTimeCode(m_random, m_settings.otpLength);
    QString hash = crypto::oneTimeTokenHash(user.email, code);
    if (pkce) {
        hash.prepend(u"pkce_"_s);
        TRY(m_flows.insert(
            transaction, pkceFlow(*pkce, user.id, u"email/signup"_s, m_random), caller.now));
    }
    TRY(m_users.setConfirmationToken(transaction, user, randomUuid(m_random), hash, caller.now));
    user.confirmationSentAt = caller.now;
    const LinkMail mail{.kind = u"confirmation"_s,
                        .type = u"signup"_s,
                        .urlPath = m_settings.confirmationPath,
                        .recipient = user.email,
                        .code = code,
                        .tokenHash = hash};
    return m_outbox.append(
        transaction, composeLinkMail(mail, user, caller, m_settings, m_random), caller.now);
}

storage::NewFlowState pkceFlow(const domain::PkceChallenge &pkce,
                               UserId user,
                               const QString &authenticationMethod,
                               RandomSource &random)
{
    return {.id = randomUuid(random),
            .userId = user,
            .authCode = randomUuid(random),
            .codeChallenge = pkce.challenge,
            .codeChallengeMethod = pkce.method,
            .providerType = u"email"_s,
            .authenticationMethod = authenticationMethod};
}

} // namespace latchkey::services
