#include "useradministration.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "domain/phonenumber.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

bool changesAddress(const domain::User &user, const UserAdministration::Changes &changes)
{
    return (!changes.email.isEmpty() && changes.email != user.email)
        || (!changes.phone.isEmpty() && changes.phone != user.phone);
}

// Links that were mailed to the old address, or to confirm yet another one, must not undo what an
// administrator has decided.
storage::PendingTokens pendingTokens(const domain::User &user,
                                     const UserAdministration::Changes &changes)
{
    if (changesAddress(user, changes))
        return storage::PendingTokens::DropAll;
    return changes.confirmsEmail || changes.confirmsPhone ? storage::PendingTokens::DropConfirmation
                                                          : storage::PendingTokens::Keep;
}

std::optional<QJsonObject> merged(const QJsonObject &stored,
                                  const std::optional<QJsonObject> &patch)
{
    return patch ? std::optional(domain::mergedMetadata(stored, *patch)) : std::nullopt;
}

std::optional<QJsonObject> mergedUserMetadata(const domain::User &user,
                                              const UserAdministration::Changes &changes)
{
    if (!changes.confirmsEmail)
        return merged(user.userMetadata, changes.userMetadata);
    QJsonObject confirmed = user.userMetadata;
    confirmed.insert(u"email_verified"_s, true);
    return merged(confirmed, changes.userMetadata.value_or(QJsonObject()));
}

} // namespace

bool UserAdministration::Form::isBanOnly() const
{
    return role.isEmpty() && email.isEmpty() && phone.isEmpty() && !password && !confirmsEmail
        && !confirmsPhone && !userMetadata && !appMetadata;
}

domain::User UserAdministration::Updated::shown() const
{
    domain::User user = after;
    user.confirmedAt = before.confirmedAt;
    for (domain::Identity &identity : user.identities) {
        const auto old = std::ranges::find(before.identities, identity.id, &domain::Identity::id);
        if (old != before.identities.end())
            identity = *old;
    }
    return user;
}

// NOLINTNEXTLINE(readability-function-size): one parameter for each collaborator
UserAdministration::UserAdministration(const ServiceSettings &settings,
                                       Stores stores,
                                       const AdministeredAccounts &targets,
                                       const GuessThrottle &throttle,
                                       const crypto::PasswordHasher &hasher,
                                       const domain::PasswordPolicy &policy,
                                       RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_targets(targets)
    , m_throttle(throttle)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_random(random)
{ }

Result<UserAdministration::Updated> UserAdministration::update(const AdminRequest &request,
                                                               const Form &form) const
{
    const Changes changes = TRY(prepare(form, request.target, request.caller.now));
    return m_stores.database.transact(
        [&](storage::Transaction &transaction) { return write(transaction, request, changes); });
}

Result<UserAdministration::Changes>
UserAdministration::prepare(const Form &form, UserId owner, Timestamp now) const
{
    Changes changes{.role = form.role,
                    .confirmsEmail = form.confirmsEmail,
                    .confirmsPhone = form.confirmsPhone,
                    .userMetadata = form.userMetadata,
                    .appMetadata = form.appMetadata};
    TRY(checkRole(form.role));
    if (!form.email.isEmpty())
        changes.email = TRY(domain::EmailAddress::parse(form.email)).toString();
    if (!form.phone.isEmpty())
        changes.phone = TRY(domain::PhoneNumber::parse(form.phone)).toString();
    changes.ban = TRY(domain::parseBan(form.banDuration, form.banReason, now));
    if (form.password) {
        TRY(m_policy.admit(*form.password));
        changes.passwordHash = m_hasher.hash(*form.password, owner);
    }
    return changes;
}

Result<UserAdministration::Updated> UserAdministration::write(storage::Transaction &transaction,
                                                              const AdminRequest &request,
                                                              const Changes &changes) const
{
    const Timestamp now = request.caller.now;
    const domain::User before = TRY(m_targets.lock(transaction, request));
    TRY(checkTaken(transaction, before, changes));
    TRY(guardPower(transaction, request, before, changes));
    if (changes.passwordHash)
        TRY(writePassword(transaction, before, *changes.passwordHash, now));
    TRY(writeAccount(transaction, before, changes, now));
    if (changes.ban)
        TRY(writeBan(transaction, before, *changes.ban, now));
    if (!changes.email.isEmpty()) {
        const QJsonObject patch{{u"email"_s, changes.email},
                                {u"email_verified"_s, changes.confirmsEmail}};
        TRY(writeIdentity(transaction, before, u"email"_s, patch, now));
    }
    if (!changes.phone.isEmpty()) {
        const QJsonObject patch{{u"phone"_s, changes.phone},
                                {u"phone_verified"_s, changes.confirmsPhone}};
        TRY(writeIdentity(
            transaction, before, u"phone"_s, patch, now + std::chrono::microseconds(1)));
    }
    domain::User after = TRY(reloaded(m_stores.users, transaction, before.id));
    TRY(record(transaction, request, after, changes));
    return Updated{.before = before, .after = std::move(after)};
}

Result<> UserAdministration::checkTaken(storage::Transaction &transaction,
                                        const domain::User &user,
                                        const Changes &changes) const
{
    const storage::UserStore &users = m_stores.users;
    if (!changes.email.isEmpty() && changes.email != user.email
        && TRY(users.isEmailTaken(transaction, changes.email, user.aud, user.id)))
        return emailExists();
    if (!changes.phone.isEmpty() && changes.phone != user.phone
        && TRY(users.isPhoneTaken(transaction, changes.phone, user.aud, user.id)))
        return phoneExists();
    return {};
}

// Who loses an admin role loses it now, not when the token of an open session runs out.
Result<> UserAdministration::guardPower(storage::Transaction &transaction,
                                        const AdminRequest &request,
                                        const domain::User &user,
                                        const Changes &changes) const
{
    domain::User then = user;
    if (!changes.role.isEmpty())
        then.role = changes.role;
    if (changes.ban)
        then.bannedUntil = changes.ban->until;
    const Timestamp now = request.caller.now;
    if (m_targets.canAdminister(user, now) && !m_targets.canAdminister(then, now))
        TRY(m_targets.spareLastAdministrator(transaction, user, request));
    if (then.role != user.role && m_targets.isAdministrator(user.role))
        TRY(m_stores.sessions.removeAll(transaction, user.id));
    return {};
}

Result<> UserAdministration::writeBan(storage::Transaction &transaction,
                                      const domain::User &user,
                                      const domain::Ban &ban,
                                      Timestamp now) const
{
    if (!ban.until)
        return m_throttle.forgive(transaction, user); // whoever lets a user in means it
    if (m_settings.banEndsSessions && *ban.until > now)
        TRY(m_stores.sessions.removeAll(transaction, user.id));
    return {};
}

Result<> UserAdministration::writePassword(storage::Transaction &transaction,
                                           const domain::User &user,
                                           const QString &hash,
                                           Timestamp now) const
{
    TRY(m_stores.users.setPassword(transaction, user.id, hash, now));
    TRY(m_throttle.forgive(transaction, user)); // what was guessed at is no more
    TRY(m_stores.sessions.removeAll(transaction, user.id));
    return {};
}

Result<> UserAdministration::writeAccount(storage::Transaction &transaction,
                                          const domain::User &user,
                                          const Changes &changes,
                                          Timestamp now) const
{
    storage::AccountChanges stored{.role = changes.role,
                                   .email = changes.email,
                                   .phone = changes.phone,
                                   .appMetadata = merged(user.appMetadata, changes.appMetadata),
                                   .userMetadata = mergedUserMetadata(user, changes),
                                   .ban = changes.ban,
                                   .pendingTokens = pendingTokens(user, changes)};
    if (changes.userMetadata)
        TRY(domain::admitMetadata(u"user_metadata"_s, *stored.userMetadata, user.userMetadata));
    if (changes.appMetadata)
        TRY(domain::admitMetadata(u"app_metadata"_s, *stored.appMetadata, user.appMetadata));
    if (changes.confirmsEmail)
        stored.emailConfirmedAt = now;
    if (changes.confirmsPhone)
        stored.phoneConfirmedAt = now;
    stored.signsUp = (changes.confirmsEmail && !changes.email.isEmpty())
        || (changes.confirmsPhone && !changes.phone.isEmpty());
    const Result<> written = m_stores.accounts.update(transaction, user.id, stored, now);
    if (!written && written.error().sql && written.error().sql->state == "23505"_L1) {
        // Somebody else has taken it at this moment.
        return changes.email.isEmpty() ? Result<>(phoneExists()) : emailExists();
    }
    return written;
}

Result<> UserAdministration::writeIdentity(storage::Transaction &transaction,
                                           const domain::User &user,
                                           const QString &provider,
                                           const QJsonObject &patch,
                                           Timestamp now) const
{
    const auto own = std::ranges::find(user.identities, provider, &domain::Identity::provider);
    if (own != user.identities.end()) {
        const QJsonObject data = domain::mergedMetadata(own->identityData, patch);
        return m_stores.users.setIdentityData(transaction, own->id, data, now);
    }
    const QJsonObject data = domain::mergedMetadata({{u"sub"_s, user.id.toString()},
                                                     {u"email_verified"_s, false},
                                                     {u"phone_verified"_s, false}},
                                                    patch);
    TRY(m_stores.users.insertIdentity(
        transaction, user.id, ownIdentity(provider, user.id, data, m_random), now));
    return {};
}

Result<> UserAdministration::record(storage::Transaction &transaction,
                                    const AdminRequest &request,
                                    const domain::User &user,
                                    const Changes &changes) const
{
    const domain::User actor = domain::actingAdministrator(request.administrator);
    const Timestamp now = request.caller.now;
    QJsonObject traits = userTraits(user);
    if (changes.ban) {
        const QString reason = changes.ban->until ? changes.ban->reason : QString();
        TRY(m_stores.banReasons.put(transaction, user.id, reason, actor.email, now));
        if (!changes.ban->reason.isEmpty())
            traits.insert(u"ban_reason"_s, changes.ban->reason);
    }
    return m_stores.audit.append(
        transaction,
        domain::auditEntry(
            randomUuid(m_random), domain::AuditAction::UserModified, actor, now, traits));
}

} // namespace latchkey::services
