#include "usercreation.h"

#include "crypto/passwordhasher.h"
#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "domain/passwordpolicy.h"
#include "domain/phonenumber.h"
#include "freshuser.h"
#include "jsonreader.h"
#include "randomsource.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

// In words of its own, as the peer has it here.
std::unexpected<Error> phoneIsTaken()
{
    return failure(ErrorCode::PhoneExists, u"Phone number already registered by another user"_s);
}

// What an identity of one's own says of an address. Confirming the account does not verify it.
QJsonObject ownData(UserId id, const QString &kind, const QString &address)
{
    return {{u"sub"_s, id.toString()},
            {kind, address},
            {u"email_verified"_s, false},
            {u"phone_verified"_s, false}};
}

} // namespace

Result<UserCreation::Form> UserCreation::Form::read(const JsonReader &body)
{
    Form form;
    form.id = TRY(body.text(u"id"));
    form.aud = TRY(body.text(u"aud"));
    form.role = TRY(body.text(u"role")).trimmed();
    form.email = TRY(body.text(u"email"));
    form.phone = TRY(body.text(u"phone"));
    if (const std::optional<QString> password = TRY(body.optionalText(u"password")))
        form.password = Secret(password->toUtf8());
    form.passwordHash = TRY(body.text(u"password_hash"));
    form.confirmsEmail = TRY(body.flag(u"email_confirm", false));
    form.confirmsPhone = TRY(body.flag(u"phone_confirm", false));
    const std::optional<QJsonObject> userMetadata = TRY(body.object(u"user_metadata"));
    form.userMetadata = userMetadata.value_or(QJsonObject());
    const std::optional<QJsonObject> appMetadata = TRY(body.object(u"app_metadata"));
    form.appMetadata = appMetadata.value_or(QJsonObject());
    form.banDuration = TRY(body.text(u"ban_duration"));
    form.banReason = TRY(body.text(u"ban_reason"));
    return form;
}

bool UserCreation::Form::isMember(QStringView name)
{
    static constexpr std::array members{u"id",
                                        u"aud",
                                        u"role",
                                        u"email",
                                        u"phone",
                                        u"password",
                                        u"password_hash",
                                        u"email_confirm",
                                        u"phone_confirm",
                                        u"user_metadata",
                                        u"app_metadata",
                                        u"ban_duration",
                                        u"ban_reason"};
    return std::ranges::any_of(members, [&](QStringView member) {
        return name.compare(member, Qt::CaseInsensitive) == 0;
    });
}

UserCreation::UserCreation(const ServiceSettings &settings,
                           Stores stores,
                           const crypto::PasswordHasher &hasher,
                           RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_hasher(hasher)
    , m_random(random)
{ }

Result<domain::User> UserCreation::create(const domain::Principal &administrator,
                                          const Form &form,
                                          const domain::Caller &caller) const
{
    const Result<Prepared> prepared = prepare(form, caller);
    if (!prepared) {
        TRY(refuseTaken(form, caller));
        return std::unexpected(prepared.error());
    }
    return m_stores.database.transact([&](storage::Transaction &transaction) {
        return write(transaction, administrator, *prepared, caller.now);
    });
}

// As with the peer, that an address is taken goes before whatever else is wrong, but for a
// malformed address before it.
Result<> UserCreation::refuseTaken(const Form &form, const domain::Caller &caller) const
{
    const QString aud = form.aud.isEmpty() ? caller.audience : form.aud;
    const storage::UserStore &users = m_stores.users;
    return m_stores.database.read([&](storage::Transaction &transaction) -> Result<> {
        const auto email = domain::EmailAddress::parse(form.email);
        if (email && TRY(users.isEmailTaken(transaction, email->toString(), aud, UserId())))
            return emailExists();
        const auto phone = domain::PhoneNumber::parse(form.phone);
        if ((email || form.email.isEmpty()) && phone
            && TRY(users.isPhoneTaken(transaction, phone->toString(), aud, UserId())))
            return phoneIsTaken();
        return {};
    });
}

Result<UserCreation::Prepared> UserCreation::prepare(const Form &form,
                                                     const domain::Caller &caller) const
{
    Prepared prepared;
    storage::NewUser &user = prepared.user;
    user.aud = form.aud.isEmpty() ? caller.audience : form.aud;
    TRY(checkAudience(user.aud));
    user.role = form.role.isEmpty() ? m_settings.defaultRole : form.role;
    TRY(checkRole(user.role));
    if (form.email.isEmpty() && form.phone.isEmpty())
        return validationFailed(u"Cannot create a user without either an email or phone"_s);
    if (!form.email.isEmpty())
        user.email = TRY(domain::EmailAddress::parse(form.email)).toString();
    if (!form.phone.isEmpty())
        user.phone = TRY(domain::PhoneNumber::parse(form.phone)).toString();
    user.id = TRY(readId(form.id));
    prepared.ban = TRY(domain::parseBan(form.banDuration, form.banReason, caller.now));
    prepared.form = form;
    prepared.form.password.reset();
    prepared.unsealedHash = TRY(unsealedHash(form));
    user.encryptedPassword = m_hasher.seal(
        prepared.unsealedHash.isEmpty() ? m_hasher.hashOfNobody() : prepared.unsealedHash, user.id);
    user.userMetadata = form.userMetadata;
    if (form.confirmsEmail) {
        user.emailConfirmedAt = caller.now;
        user.userMetadata.insert(u"email_verified"_s, true);
    }
    if (form.confirmsPhone)
        user.phoneConfirmedAt = caller.now;
    addIdentities(user);
    user.appMetadata = domain::mergedMetadata(user.appMetadata, form.appMetadata);
    TRY(domain::admitMetadata(u"user_metadata"_s, user.userMetadata));
    TRY(domain::admitMetadata(u"app_metadata"_s, user.appMetadata));
    return prepared;
}

Result<UserId> UserCreation::readId(const QString &text) const
{
    if (text.isEmpty())
        return UserId::random(m_random);
    const std::optional<UserId> id = UserId::parse(text);
    if (!id)
        return validationFailed(u"ID must conform to the uuid v4 format"_s);
    if (id->isNil())
        return validationFailed(u"ID cannot be a nil uuid"_s);
    return *id;
}

// Administrators may give weak passwords; without one, nobody knows it.
Result<QString> UserCreation::unsealedHash(const Form &form) const
{
    if (form.password && !form.passwordHash.isEmpty())
        return validationFailed(u"Only a password or a password hash should be provided"_s);
    if (!form.passwordHash.isEmpty() && !m_hasher.isImportable(form.passwordHash))
        return validationFailed(u"The password hash is of a form that is not supported"_s);
    if (!form.password || form.password->isEmpty())
        return form.passwordHash;
    TRY(domain::PasswordPolicy::admitLength(*form.password));
    return m_hasher.unsealedHash(*form.password);
}

UserAdministration::Changes UserCreation::asChanges(const Prepared &prepared,
                                                    const domain::User &user) const
{
    UserAdministration::Changes changes;
    const Form &form = prepared.form;
    changes.role = form.role;
    if (prepared.user.email != user.email)
        changes.email = prepared.user.email;
    if (prepared.user.phone != user.phone)
        changes.phone = prepared.user.phone;
    if (!prepared.unsealedHash.isEmpty())
        changes.passwordHash = m_hasher.seal(prepared.unsealedHash, user.id);
    changes.confirmsEmail = form.confirmsEmail;
    changes.confirmsPhone = form.confirmsPhone;
    changes.userMetadata = form.userMetadata;
    changes.appMetadata = form.appMetadata;
    changes.ban = prepared.ban;
    return changes;
}

void UserCreation::addIdentities(storage::NewUser &user) const
{
    QJsonArray providers;
    const auto add = [&](const QString &provider, const QString &address) {
        if (address.isEmpty())
            return;
        const QJsonObject data = ownData(user.id, provider, address);
        user.identities.push_back(ownIdentity(provider, user.id, data, m_random));
        providers.append(provider);
    };
    add(u"email"_s, user.email);
    add(u"phone"_s, user.phone);
    user.appMetadata = {{u"provider"_s, providers.first()}, {u"providers"_s, providers}};
}

Result<domain::User> UserCreation::write(storage::Transaction &transaction,
                                         const domain::Principal &administrator,
                                         const Prepared &prepared,
                                         Timestamp now) const
{
    const storage::NewUser &fresh = prepared.user;
    TRY(insert(transaction, fresh, now));
    const domain::User actor = domain::actingAdministrator(administrator);
    if (prepared.ban) {
        storage::AccountChanges changes;
        changes.ban = prepared.ban;
        TRY(m_stores.accounts.update(transaction, fresh.id, changes, now));
        TRY(m_stores.banReasons.put(transaction, fresh.id, prepared.ban->reason, actor.email, now));
    }
    domain::User user = TRY(reloaded(m_stores.users, transaction, fresh.id));
    QJsonObject traits = userTraits(user);
    traits.insert(u"provider"_s, fresh.identities.front().provider);
    if (prepared.ban && !prepared.ban->reason.isEmpty())
        traits.insert(u"ban_reason"_s, prepared.ban->reason);
    TRY(m_stores.audit.append(
        transaction,
        domain::auditEntry(
            randomUuid(m_random), domain::AuditAction::UserSignedUp, actor, now, traits)));
    user.confirmedAt.reset(); // as with the peer, the generated column shows in later answers only
    return user;
}

Result<> UserCreation::insert(storage::Transaction &transaction,
                              const storage::NewUser &user,
                              Timestamp now) const
{
    const storage::UserStore &users = m_stores.users;
    if (!user.email.isEmpty()
        && TRY(users.isEmailTaken(transaction, user.email, user.aud, UserId())))
        return emailExists();
    if (!user.phone.isEmpty()
        && TRY(users.isPhoneTaken(transaction, user.phone, user.aud, UserId())))
        return phoneIsTaken();
    // The second identity a moment later, so that they keep their order.
    storage::NewUser first = user;
    first.identities.resize(1);
    const Result<bool> inserted = users.insert(transaction, first, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (!*inserted) {
        if (TRY(users.findById(transaction, user.id)))
            return failure(ErrorCode::UserAlreadyExists, u"A user with this id exists already"_s);
        // Addresses are unique in all audiences.
        const bool isEmail = user.phone.isEmpty()
            || TRY(users.isEmailTaken(transaction, user.email, user.aud, UserId()));
        return isEmail ? Result<>(emailExists()) : phoneIsTaken();
    }
    if (user.identities.size() > 1) {
        TRY(users.insertIdentity(
            transaction, user.id, user.identities[1], now + std::chrono::microseconds(1)));
    }
    return {};
}

} // namespace latchkey::services
