#include "emailchange.h"

#include "domain/maillink.h"
#include "freshuser.h"
#include "mailcomposer.h"
#include "mailflow.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

EmailChange::EmailChange(const ServiceSettings &settings,
                         const storage::UserStore &users,
                         const storage::MailRequestStore &requests,
                         const storage::OneTimeTokenStore &tokens,
                         const MailAdmission &admission,
                         RandomSource &random)
    : m_settings(settings)
    , m_users(users)
    , m_requests(requests)
    , m_tokens(tokens)
    , m_admission(admission)
    , m_random(random)
{ }

Result<> EmailChange::checkAddresses(const domain::User &user, const QString &newEmail) const
{
    return isAtOnce(user) ? Result<>() : m_admission.checkAddresses(recipientsOf(user, newEmail));
}

Result<> EmailChange::request(storage::Transaction &transaction,
                              const domain::User &user,
                              const QString &newEmail,
                              const std::optional<domain::PkceChallenge> &pkce,
                              const domain::Caller &caller) const
{
    if (isAtOnce(user))
        return takeEffect(transaction, user, newEmail, caller.now);

    TRY(checkMailSpacing(user.emailChangeSentAt, m_settings.mailSpacing, caller.now));
    return mailAgain(transaction, user, newEmail, pkce, caller);
}

Result<> EmailChange::mailAgain(storage::Transaction &transaction,
                                const domain::User &user,
                                const QString &newEmail,
                                const std::optional<domain::PkceChallenge> &pkce,
                                const domain::Caller &caller) const
{
    TRY(m_admission.admit(recipientsOf(user, newEmail), caller.now));
    storage::MailRequest rows{.purpose = storage::MailPurpose::EmailChange,
                              .user = user.id,
                              .tokens = {},
                              .newEmail = newEmail};
    const auto add = [&](const QString &address, domain::TokenKind kind) {
        const MailedToken token = makeMailedToken(address, pkce, m_settings.otpLength, m_random);
        rows.tokens.push_back({.rowId = randomUuid(m_random),
                               .kind = kind,
                               .hash = token.hash,
                               .relatesTo = address});
        rows.mails.push_back(mailTo(address, user, newEmail, token, caller));
    };
    if (m_settings.secureEmailChange && !user.email.isEmpty())
        add(user.email, domain::TokenKind::EmailChangeCurrent);
    add(newEmail, domain::TokenKind::EmailChangeNew);
    if (pkce)
        rows.flow = pkceFlow(*pkce, user.id, u"email_change"_s, m_random);
    return m_requests.write(transaction, rows, caller.now);
}

Result<GeneratedLink> EmailChange::generate(storage::Transaction &transaction,
                                            const domain::User &user,
                                            const QString &newEmail,
                                            domain::TokenKind kind,
                                            const domain::Caller &caller) const
{
    if (user.emailChange != newEmail) {
        for (const auto old :
             {domain::TokenKind::EmailChangeCurrent, domain::TokenKind::EmailChangeNew})
            TRY(m_tokens.drop(transaction, user.id, old, caller.now));
    }
    const QString address = kind == domain::TokenKind::EmailChangeNew ? newEmail : user.email;
    const MailedToken token = makeMailedToken(address, {}, m_settings.otpLength, m_random);
    TRY(m_requests.write(transaction,
                         {.purpose = storage::MailPurpose::EmailChangeLink,
                          .user = user.id,
                          .tokens = {{.rowId = randomUuid(m_random),
                                      .kind = kind,
                                      .hash = token.hash,
                                      .relatesTo = address}},
                          .newEmail = newEmail},
                         caller.now));
    const QString url = domain::confirmationLink(
        caller.linkBase,
        m_settings.emailChangePath,
        {.token = token.hash, .type = u"email_change"_s, .redirectTo = caller.redirectTo});
    return GeneratedLink{.token = token, .url = url};
}

bool EmailChange::isAtOnce(const domain::User &user) const
{
    return user.isAnonymous && m_settings.mailerAutoconfirm;
}

QStringList EmailChange::recipientsOf(const domain::User &user, const QString &newEmail) const
{
    QStringList recipients{newEmail};
    if (m_settings.secureEmailChange && !user.email.isEmpty())
        recipients.append(user.email);
    return recipients;
}

Result<> EmailChange::takeEffect(storage::Transaction &transaction,
                                 const domain::User &user,
                                 const QString &newEmail,
                                 Timestamp now) const
{
    if (!TRY(m_users.changeEmailNow(transaction, user.id, newEmail, now))) {
        return emailExists();
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

storage::OutboxMail EmailChange::mailTo(const QString &recipient,
                                        const domain::User &user,
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
    return composeLinkMail(mail, user, caller, m_settings, m_random);
}

} // namespace latchkey::services
