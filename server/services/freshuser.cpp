#include "freshuser.h"

#include "randomsource.h"

#include <QJsonArray>

namespace latchkey::services {

using namespace Qt::Literals;

QJsonObject providerMetadata(const QString &provider)
{
    return {{u"provider"_s, provider}, {u"providers"_s, QJsonArray{provider}}};
}

Result<> checkAudience(const QString &audience)
{
    constexpr qsizetype longest = 255;
    if (audience.size() <= longest)
        return {};
    return failure(ErrorCode::ValidationFailed, u"The requested audience is too long"_s);
}

Result<> checkRole(const QString &role)
{
    constexpr qsizetype longest = 255;
    if (role.size() <= longest)
        return {};
    return failure(ErrorCode::ValidationFailed, u"The role is too long"_s);
}

storage::NewIdentity
ownIdentity(const QString &provider, UserId user, const QJsonObject &data, RandomSource &random)
{
    return {.id = IdentityId::random(random),
            .provider = provider,
            .providerId = user.toString(),
            .identityData = data};
}

storage::NewUser freshEmailUser(const EmailAccount &account, RandomSource &random)
{
    storage::NewUser fresh;
    fresh.id = account.id.isNil() ? UserId::random(random) : account.id;
    fresh.aud = account.aud;
    fresh.role = account.role;
    fresh.email = account.email;
    fresh.encryptedPassword = account.passwordHash;
    fresh.appMetadata = providerMetadata(u"email"_s);
    fresh.emailConfirmedAt = account.confirmedAt;

    QJsonObject identityData = account.data;
    identityData.insert(u"sub"_s, fresh.id.toString());
    identityData.insert(u"email"_s, account.email);
    identityData.insert(u"email_verified"_s, false);
    identityData.insert(u"phone_verified"_s, false);
    fresh.userMetadata = identityData;
    if (account.confirmedAt)
        fresh.userMetadata.insert(u"email_verified"_s, true);
    fresh.identities = {ownIdentity(u"email"_s, fresh.id, identityData, random)};
    return fresh;
}

storage::NewUser administeredUser(const EmailAccount &account, RandomSource &random)
{
    EmailAccount plain = account;
    plain.data = {};
    storage::NewUser fresh = freshEmailUser(plain, random);
    fresh.userMetadata = account.data;
    return fresh;
}

Result<domain::User> findOrMakeUnconfirmed(const storage::UserStore &users,
                                           storage::Transaction &transaction,
                                           const storage::NewUser &fresh,
                                           Timestamp now)
{
    const Result<bool> inserted = users.insert(transaction, fresh, now);
    if (!inserted)
        return savingFailed(inserted.error());
    if (*inserted)
        return userFrom(fresh, now);
    const std::optional<domain::User> found
        = TRY(users.findByEmail(transaction, fresh.email, fresh.aud));
    const std::optional<domain::User> user
        = found ? TRY(users.findForUpdate(transaction, found->id)) : std::nullopt;
    if (!user || user->isEmailConfirmed())
        return emailExists();
    return *user;
}

Result<domain::User>
reloaded(const storage::UserStore &users, storage::Transaction &transaction, UserId id)
{
    std::optional<domain::User> user = TRY(users.findById(transaction, id));
    if (!user)
        return unexpectedFailure(u"a user that was just written is gone"_s);
    return *std::move(user);
}

Result<domain::User> withProviders(const storage::UserStore &users,
                                   storage::Transaction &transaction,
                                   UserId id,
                                   Timestamp now)
{
    domain::User user = TRY(reloaded(users, transaction, id));
    QJsonArray providers;
    for (const domain::Identity &identity : user.identities) { // oldest first
        if (!providers.contains(identity.provider))
            providers.append(identity.provider);
    }
    if (providers.isEmpty())
        return user;
    QJsonObject metadata = user.appMetadata;
    metadata.insert(u"provider"_s, providers.first());
    metadata.insert(u"providers"_s, providers);
    if (metadata != user.appMetadata)
        TRY(users.setAppMetadata(transaction, id, metadata, now));
    user.appMetadata = std::move(metadata);
    return user;
}

std::unexpected<Error> phoneExists()
{
    return failure(ErrorCode::PhoneExists,
                   u"A user with this phone number has already been registered"_s);
}

std::unexpected<Error> emailExists()
{
    return failure(ErrorCode::EmailExists,
                   u"A user with this email address has already been registered"_s);
}

domain::User userFrom(const storage::NewUser &fresh, Timestamp now)
{
    domain::User user;
    user.id = fresh.id;
    user.aud = fresh.aud;
    user.role = fresh.role;
    user.email = fresh.email;
    user.phone = fresh.phone;
    user.encryptedPassword = fresh.encryptedPassword;
    user.emailConfirmedAt = fresh.emailConfirmedAt;
    user.phoneConfirmedAt = fresh.phoneConfirmedAt;
    user.createdAt = now;
    user.updatedAt = now;
    user.appMetadata = fresh.appMetadata;
    user.userMetadata = fresh.userMetadata;
    user.isAnonymous = fresh.isAnonymous;
    for (const storage::NewIdentity &one : fresh.identities) {
        domain::Identity identity{.id = one.id,
                                  .userId = fresh.id,
                                  .provider = one.provider,
                                  .providerId = one.providerId,
                                  .identityData = fresh.userMetadata,
                                  .email = fresh.email,
                                  .lastSignInAt = now,
                                  .createdAt = now,
                                  .updatedAt = now};
        user.identities.push_back(std::move(identity));
    }
    return user;
}

std::unexpected<Error> savingFailed(Error error)
{
    if (error.code == ErrorCode::UnexpectedFailure && error.sql)
        error.message = u"Database error saving new user"_s;
    return std::unexpected(std::move(error));
}

} // namespace latchkey::services
