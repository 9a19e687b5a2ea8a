#include "verifiedtoken.h"

#include "crypto/passwordhasher.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::AuditAction;
using domain::TokenKind;

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
VerifiedToken::VerifiedToken(const ServiceSettings &settings,
                             Stores stores,
                             const crypto::PasswordHasher &hasher,
                             const MailSpacing &spacing,
                             const Notifications &notifications,
                             const GuessThrottle &throttle,
                             RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_spacing(spacing)
    , m_notifications(notifications)
    , m_throttle(throttle)
    , m_random(random)
{ }

Result<std::optional<VerifiedToken::Effect>>
VerifiedToken::apply(storage::Transaction &transaction,
                     const storage::TokenHolder &holder,
                     TokenKind kind,
                     const std::optional<QString> &passwordHash,
                     Timestamp now) const
{
    const domain::User &user = holder.user;
    const bool changesEmail
        = kind == TokenKind::EmailChangeCurrent || kind == TokenKind::EmailChangeNew;
    if (changesEmail && isFirstHalf(holder)) {
        TRY(m_stores.tokens.acceptFirstHalf(transaction, user.id, kind, now));
        return std::nullopt;
    }
    domain::AuditEntry audit
        = TRY(changesEmail                          ? changeEmail(transaction, user, now)
                  : kind == TokenKind::Confirmation ? confirm(transaction, user, passwordHash, now)
                                                    : recover(transaction, user, now));
    domain::User updated = TRY(withProviders(m_stores.users, transaction, user.id, now));
    return Effect{.user = std::move(updated), .audit = std::move(audit)};
}

bool VerifiedToken::isFirstHalf(const storage::TokenHolder &holder) const
{
    return m_settings.secureEmailChange && !m_settings.mailerAutoconfirm
        && !holder.user.email.isEmpty() && holder.tokens.emailChangeStatus == 0;
}

Result<domain::AuditEntry> VerifiedToken::confirm(storage::Transaction &transaction,
                                                  const domain::User &user,
                                                  const std::optional<QString> &passwordHash,
                                                  Timestamp now) const
{
    if (!user.hasPassword() && (passwordHash || user.invitedAt)) {
        TRY(m_stores.users.setPassword(
            transaction,
            user.id,
            m_hasher.seal(passwordHash ? *passwordHash : m_hasher.hashOfNobody(), user.id),
            now));
        TRY(m_stores.sessions.removeAll(transaction, user.id));
    }
    TRY(confirmEmail(transaction, user, now));
    TRY(m_stores.users.verifyIdentities(transaction, user.id, user.email));
    return entry(AuditAction::UserSignedUp, user, now, {{u"provider"_s, u"email"_s}});
}

// Whoever reads the mailbox is let in, however often somebody guessed at the password; a pending
// change of the address, which somebody else may have asked for, loses its links.
Result<domain::AuditEntry> VerifiedToken::recover(storage::Transaction &transaction,
                                                  const domain::User &user,
                                                  Timestamp now) const
{
    TRY(m_stores.tokens.spend(transaction, user.id, TokenKind::Recovery, now));
    TRY(m_throttle.forgive(transaction, user));
    if (user.isEmailConfirmed())
        return entry(AuditAction::Login, user, now);
    TRY(confirmEmail(transaction, user, now));
    return entry(AuditAction::UserSignedUp, user, now);
}

Result<> VerifiedToken::confirmEmail(storage::Transaction &transaction,
                                     const domain::User &user,
                                     Timestamp now) const
{
    QJsonObject metadata = user.userMetadata;
    metadata.insert(u"email_verified"_s, true);
    TRY(m_stores.users.confirmEmail(transaction, user.id, metadata, now));
    return m_spacing.forget(transaction, user.email, MailClass::Confirmation);
}

Result<domain::AuditEntry> VerifiedToken::changeEmail(storage::Transaction &transaction,
                                                      const domain::User &user,
                                                      Timestamp now) const
{
    if (!user.isEmailConfirmed()) {
        QJsonObject metadata = user.userMetadata;
        metadata.insert(u"email_verified"_s, true);
        TRY(m_stores.users.setUserMetadata(transaction, user.id, metadata, now));
    }
    if (!TRY(m_stores.users.completeEmailChange(transaction, user.id, now))) {
        return emailExists();
    }
    TRY(setEmailIdentity(transaction, user, now));
    domain::User changed = user;
    changed.email = user.emailChange;
    TRY(m_notifications.emailChanged(transaction, changed, user.email, now));
    return entry(AuditAction::UserModified, user, now);
}

Result<> VerifiedToken::setEmailIdentity(storage::Transaction &transaction,
                                         const domain::User &user,
                                         Timestamp now) const
{
    for (const domain::Identity &identity : user.identities) {
        if (identity.provider != u"email")
            continue;
        QJsonObject data = identity.identityData;
        data.insert(u"email"_s, user.emailChange);
        data.insert(u"email_verified"_s, true);
        return m_stores.users.setIdentityData(transaction, identity.id, data, now);
    }
    const QJsonObject data{{u"sub"_s, user.id.toString()},
                           {u"email"_s, user.emailChange},
                           {u"email_verified"_s, true},
                           {u"phone_verified"_s, false}};
    TRY(m_stores.users.insertIdentity(
        transaction, user.id, ownIdentity(u"email"_s, user.id, data, m_random), now));
    return {};
}

domain::AuditEntry VerifiedToken::entry(AuditAction action,
                                        const domain::User &user,
                                        Timestamp now,
                                        const QJsonObject &traits) const
{
    return domain::auditEntry(randomUuid(m_random), action, user, now, traits);
}

} // namespace latchkey::services
