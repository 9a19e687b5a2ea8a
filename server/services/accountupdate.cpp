#include "accountupdate.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "domain/phonenumber.h"
#include "freshuser.h"
#include "notbuilt.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

// Only "sms" for now: whatsapp needs a provider that speaks it.
Result<> checkChannel(const QString &channel)
{
    if (channel.isEmpty() || channel == u"sms")
        return {};
    return failure(ErrorCode::ValidationFailed,
                   u"Invalid channel, supported values are 'sms' or 'whatsapp'. 'whatsapp' is only "
                   u"supported if Twilio or Twilio Verify is used as the provider."_s);
}

// A session opened through a mailbox may set a password without knowing the old one.
bool isRecoverySession(const domain::Principal &principal)
{
    if (!principal.session)
        return false;
    return std::ranges::any_of(principal.session->amr, [](const domain::AmrEntry &entry) {
        return entry.method == u"otp" || entry.method == u"magiclink"
            || entry.method == u"recovery";
    });
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
AccountUpdate::AccountUpdate(const ServiceSettings &settings,
                             Stores stores,
                             const GuessThrottle &throttle,
                             const crypto::PasswordHasher &hasher,
                             const domain::PasswordPolicy &policy,
                             const EmailChange &emailChange,
                             const Reauthentication &reauthentication,
                             const Notifications &notifications,
                             RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_throttle(throttle)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_emailChange(emailChange)
    , m_reauthentication(reauthentication)
    , m_notifications(notifications)
    , m_random(random)
{ }

Result<domain::User> AccountUpdate::update(const domain::Principal &principal,
                                           const Form &form,
                                           const domain::Caller &caller) const
{
    Changes changes = TRY(checkForm(principal, form));
    TRY(checkRights(principal, form, changes));
    TRY(checkTaken(*principal.user, changes));
    if (form.password) {
        changes.nonceHash = TRY(checkNonce(principal, form, caller.now));
        TRY(checkPassword(principal, form, caller));
        changes.passwordHash = m_hasher.hash(*form.password, principal.user->id);
    }
    if (!changes.email.isEmpty())
        TRY(m_emailChange.checkAddresses(*principal.user, changes.email));
    return m_stores.database.transact([&](storage::Transaction &transaction) {
        return write(transaction, principal, changes, caller);
    });
}

Result<AccountUpdate::Changes> AccountUpdate::checkForm(const domain::Principal &principal,
                                                        const Form &form) const
{
    Changes changes{.data = form.data, .appMetadata = form.appMetadata};
    if (!form.email.isEmpty()) {
        const auto email = TRY(domain::EmailAddress::parse(form.email));
        if (email.toString() != principal.user->email)
            changes.email = email.toString();
    }
    if (!form.phone.isEmpty()) {
        const auto phone = TRY(domain::PhoneNumber::parse(form.phone));
        if (phone.toString() != principal.user->phone)
            changes.phone = phone.toString();
        TRY(checkChannel(form.channel));
    }
    if (form.password)
        TRY(m_policy.admit(*form.password));
    if (!changes.email.isEmpty())
        changes.pkce
            = TRY(domain::parsePkceChallenge(form.codeChallenge, form.codeChallengeMethod));
    return changes;
}

Result<> AccountUpdate::checkRights(const domain::Principal &principal,
                                    const Form &form,
                                    const Changes &changes) const
{
    const domain::User &user = *principal.user;
    const bool sensitive = form.password || !changes.email.isEmpty() || !changes.phone.isEmpty();
    if (form.appMetadata && user.role != m_settings.adminGroupName) {
        return failure(ErrorCode::NotAdmin, u"Updating app_metadata requires admin privileges"_s);
    }
    const bool aal2 = principal.session && principal.session->assurance() == domain::Aal::Aal2;
    if (sensitive && user.hasVerifiedFactor() && !aal2) {
        return failure(
            ErrorCode::InsufficientAal,
            Refusal::Unauthenticated,
            u"AAL2 session is required to update email or password when MFA is enabled."_s);
    }
    if (user.isAnonymous && form.password && form.email.isEmpty() && form.phone.isEmpty()) {
        return failure(
            ErrorCode::ValidationFailed,
            Refusal::Unprocessable,
            u"Updating password of an anonymous user without an email or phone is not allowed"_s);
    }
    if (user.isSsoUser && (sensitive || !form.nonce.isEmpty())) {
        return failure(ErrorCode::UserSsoManaged,
                       u"Cannot update email, phone, password of SSO account"_s);
    }
    if (!changes.phone.isEmpty() && !m_settings.smsAutoconfirm)
        return notBuilt(u"confirming a phone number"_s);
    return {};
}

Result<> AccountUpdate::checkTaken(const domain::User &user, const Changes &changes) const
{
    if (changes.email.isEmpty() && changes.phone.isEmpty())
        return {};
    return m_stores.database.read([&](storage::Transaction &transaction) -> Result<> {
        if (!changes.email.isEmpty()
            && TRY(m_stores.users.isEmailTaken(transaction, changes.email, user.aud, user.id)))
            return emailExists();
        if (!changes.phone.isEmpty()
            && TRY(m_stores.users.isPhoneTaken(transaction, changes.phone, user.aud, user.id)))
            return phoneExists();
        return {};
    });
}

// A session that is a day old may have been left open by its owner.
Result<std::optional<QString>>
AccountUpdate::checkNonce(const domain::Principal &principal, const Form &form, Timestamp now) const
{
    const bool fresh
        = principal.session && principal.session->createdAt + std::chrono::hours(24) > now;
    if (!m_settings.requireReauthentication || fresh)
        return std::nullopt;
    if (form.nonce.isEmpty()) {
        return failure(ErrorCode::ReauthenticationNeeded,
                       u"Password update requires reauthentication"_s);
    }
    return TRY(m_reauthentication.check(*principal.user, form.nonce, now));
}

Result<> AccountUpdate::checkPassword(const domain::Principal &principal,
                                      const Form &form,
                                      const domain::Caller &caller) const
{
    TRY(checkCurrentPassword(principal, form, caller));
    const domain::User &user = *principal.user;
    if (user.hasPassword()
        && TRY(m_hasher.verify(*form.password, user.encryptedPassword, user.id))) {
        return failure(ErrorCode::SamePassword,
                       u"New password should be different from the old password."_s);
    }
    return {};
}

Result<> AccountUpdate::checkCurrentPassword(const domain::Principal &principal,
                                             const Form &form,
                                             const domain::Caller &caller) const
{
    const domain::User &user = *principal.user;
    if (!m_settings.requireCurrentPassword || !user.hasPassword() || isRecoverySession(principal))
        return {};
    const QString message = u"Current password required when setting new password."_s;
    if (form.currentPassword.isEmpty())
        return failure(ErrorCode::CurrentPasswordRequired, message);
    // Whoever has found an open session may not try passwords with it either.
    const CountedGuess guess = TRY(m_throttle.countPassword(user, caller));
    if (!TRY(m_hasher.verify(form.currentPassword, user.encryptedPassword, user.id))) {
        return GuessThrottle::wrong(
            guess, {.code = ErrorCode::CurrentPasswordInvalid, .message = message});
    }
    return m_stores.database.transact([&](storage::Transaction &transaction) {
        return m_throttle.right(transaction, guess, caller.now);
    });
}

Result<domain::User> AccountUpdate::write(storage::Transaction &transaction,
                                          const domain::Principal &principal,
                                          const Changes &changes,
                                          const domain::Caller &caller) const
{
    std::optional<domain::User> user
        = TRY(m_stores.users.findForUpdate(transaction, principal.user->id));
    if (!user) {
        return failure(ErrorCode::UserNotFound,
                       Refusal::Forbidden,
                       u"User from sub claim in JWT does not exist"_s);
    }
    if (changes.nonceHash)
        TRY(m_reauthentication.spend(transaction, user->id, *changes.nonceHash, caller.now));
    if (changes.passwordHash)
        TRY(writePassword(transaction, principal, *changes.passwordHash, caller.now));
    if (changes.data) {
        user->userMetadata = domain::mergedMetadata(user->userMetadata, *changes.data);
        TRY(m_stores.users.setUserMetadata(transaction, user->id, user->userMetadata, caller.now));
    }
    if (changes.appMetadata) {
        const QJsonObject metadata
            = domain::mergedMetadata(user->appMetadata, *changes.appMetadata);
        TRY(domain::admitMetadata(u"app_metadata"_s, metadata, user->appMetadata));
        TRY(m_stores.users.setAppMetadata(transaction, user->id, metadata, caller.now));
    }
    if (!changes.email.isEmpty())
        TRY(m_emailChange.request(transaction, *user, changes.email, changes.pkce, caller));
    if (!changes.phone.isEmpty())
        TRY(writePhone(transaction, *user, changes.phone, caller.now));
    TRY(m_stores.audit.append(transaction,
                              domain::auditEntry(randomUuid(m_random),
                                                 domain::AuditAction::UserModified,
                                                 *user,
                                                 caller.now + std::chrono::microseconds(1))));
    std::optional<domain::User> updated = TRY(m_stores.users.findById(transaction, user->id));
    if (!updated)
        return unexpectedFailure(u"a locked user is gone"_s);
    // As with the peer, the generated column shows in later answers only.
    if (user->isAnonymous && !updated->isAnonymous)
        updated->confirmedAt.reset();
    return *std::move(updated);
}

Result<> AccountUpdate::writePassword(storage::Transaction &transaction,
                                      const domain::Principal &principal,
                                      const QString &hash,
                                      Timestamp now) const
{
    const UserId id = principal.user->id;
    TRY(m_stores.users.setPassword(transaction, id, hash, now));
    TRY(m_throttle.forgive(transaction, *principal.user)); // what was guessed at is no more
    if (principal.session)
        TRY(m_stores.sessions.removeOthers(transaction, id, principal.session->id));
    else
        TRY(m_stores.sessions.removeAll(transaction, id));
    TRY(m_notifications.passwordChanged(transaction, *principal.user, now));
    return m_stores.audit.append(
        transaction,
        domain::auditEntry(
            randomUuid(m_random), domain::AuditAction::UserUpdatedPassword, *principal.user, now));
}

Result<> AccountUpdate::writePhone(storage::Transaction &transaction,
                                   const domain::User &user,
                                   const QString &phone,
                                   Timestamp now) const
{
    if (!TRY(m_stores.users.changePhoneNow(transaction, user.id, phone, now)))
        return phoneExists();
    domain::User changed = user;
    changed.phone = phone;
    TRY(m_notifications.phoneChanged(transaction, changed, user.phone, now));
    for (const domain::Identity &identity : user.identities) {
        if (identity.provider == u"phone") {
            QJsonObject data = identity.identityData;
            data.insert(u"phone"_s, phone);
            data.insert(u"phone_verified"_s, true);
            return m_stores.users.setIdentityData(transaction, identity.id, data, now);
        }
    }
    const QJsonObject data{{u"sub"_s, user.id.toString()},
                           {u"phone"_s, phone},
                           {u"phone_verified"_s, true},
                           {u"email_verified"_s, false}};
    TRY(m_stores.users.insertIdentity(
        transaction, user.id, ownIdentity(u"phone"_s, user.id, data, m_random), now));
    return {};
}

} // namespace latchkey::services
