#include "confirmationmail.h"

#include "mailcomposer.h"
#include "mailflow.h"
#include "randomsource.h"

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
    const MailedToken token = makeMailedToken(user.email, pkce, m_settings.otpLength, m_random);
    if (pkce) {
        TRY(m_flows.insert(
            transaction, pkceFlow(*pkce, user.id, u"email/signup"_s, m_random), caller.now));
    }
    TRY(m_users.setConfirmationToken(
        transaction, user, randomUuid(m_random), token.hash, caller.now));
    user.confirmationSentAt = caller.now;
    const LinkMail mail{.kind = u"confirmation"_s,
                        .type = u"signup"_s,
                        .urlPath = m_settings.confirmationPath,
                        .recipient = user.email,
                        .token = token};
    return m_outbox.append(
        transaction, composeLinkMail(mail, user, caller, m_settings, m_random), caller.now);
}

} // namespace latchkey::services
