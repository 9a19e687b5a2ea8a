#include "identityremoval.h"

#include "domain/auditentry.h"
#include "domain/emailpromotion.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

IdentityRemoval::IdentityRemoval(const ServiceSettings &settings,
                                 Stores stores,
                                 const Notifications &notifications,
                                 RandomSource &random)
    : m_settings(settings)
    , m_stores(stores)
    , m_notifications(notifications)
    , m_random(random)
{ }

Result<> IdentityRemoval::remove(const domain::Principal &principal,
                                 const QString &identityId,
                                 const domain::Caller &caller) const
{
    const std::optional<IdentityId> id = IdentityId::parse(identityId);
    if (!id) {
        return failure(
            ErrorCode::ValidationFailed, Refusal::Missing, u"identity_id must be an UUID"_s);
    }
    const QString &claimed = principal.claims.audience;
    if (!claimed.isEmpty() && claimed != principal.user->aud) {
        return failure(ErrorCode::UnexpectedAudience,
                       u"Token audience doesn't match request audience"_s);
    }
    return m_stores.database.transact([&](storage::Transaction &transaction) {
        return write(transaction, principal.user->id, *id, caller);
    });
}

Result<> IdentityRemoval::write(storage::Transaction &transaction,
                                UserId userId,
                                IdentityId identityId,
                                const domain::Caller &caller) const
{
    const std::optional<domain::User> user = TRY(m_stores.users.findForUpdate(transaction, userId));
    if (!user || user->identities.size() <= 1) {
        return failure(ErrorCode::SingleIdentityNotDeletable,
                       u"User must have at least 1 identity after unlinking"_s);
    }
    const auto identity = std::ranges::find(user->identities, identityId, &domain::Identity::id);
    if (identity == user->identities.end())
        return failure(ErrorCode::IdentityNotFound, u"Identity doesn't exist"_s);
    TRY(m_stores.audit.append(transaction, entry(*user, *identity, caller)));
    TRY(m_stores.users.removeIdentity(transaction, identity->id));
    if (identity->provider == u"phone")
        TRY(m_stores.users.clearPhone(transaction, user->id, caller.now));
    else
        TRY(adopt(transaction, *user, identity->id, caller.now));
    const domain::User updated
        = TRY(withProviders(m_stores.users, transaction, user->id, caller.now));
    return m_notifications.identityUnlinked(
        transaction, updated, user->email, identity->provider, caller.now);
}

// An account's address is one that one of its identities has.
Result<> IdentityRemoval::adopt(storage::Transaction &transaction,
                                const domain::User &user,
                                IdentityId leaving,
                                Timestamp now) const
{
    const std::vector<domain::Identity> heirs = domain::promotionOrder(user, leaving);
    if (heirs.empty())
        return {};
    for (const domain::Identity &heir : heirs) {
        const bool isVerified = domain::isVerified(heir) || m_settings.mailerAutoconfirm;
        if (!TRY(m_stores.users.adoptEmail(transaction, user.id, heir.email, isVerified, now)))
            continue; // somebody else has that address
        QJsonObject metadata = user.userMetadata;
        metadata.insert(u"email_verified"_s, isVerified);
        return m_stores.users.setUserMetadata(transaction, user.id, metadata, now);
    }
    return failure(ErrorCode::EmailConflictIdentityNotDeletable,
                   u"Unable to unlink identity due to email conflict"_s);
}

domain::AuditEntry IdentityRemoval::entry(const domain::User &user,
                                          const domain::Identity &identity,
                                          const domain::Caller &caller) const
{
    domain::AuditEntry made = domain::auditEntry(randomUuid(m_random),
                                                 domain::AuditAction::IdentityUnlinked,
                                                 user,
                                                 caller.now,
                                                 {{u"identity_id"_s, identity.id.toString()},
                                                  {u"provider"_s, identity.provider},
                                                  {u"provider_id"_s, identity.providerId}});
    made.ipAddress = caller.ipAddress;
    return made;
}

} // namespace latchkey::services
