#pragma once

#include "domain/caller.h"
#include "domain/principal.h"
#include "notifications.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::services {

// DELETE /user/identities/{identity_id}: a way to sign in that its owner no longer wants
// (reference/http-api.md 2.21).
class IdentityRemoval
{
public:
    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::AuditStore &audit;
    };

    IdentityRemoval(const ServiceSettings &settings,
                    Stores stores,
                    const Notifications &notifications,
                    RandomSource &random);

    Result<> remove(const domain::Principal &principal,
                    const QString &identityId,
                    const domain::Caller &caller) const;

private:
    Result<> write(storage::Transaction &transaction,
                   UserId userId,
                   IdentityId identityId,
                   const domain::Caller &caller) const;
    Result<> adopt(storage::Transaction &transaction,
                   const domain::User &user,
                   IdentityId leaving,
                   Timestamp now) const;
    domain::AuditEntry entry(const domain::User &user,
                             const domain::Identity &identity,
                             const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const Notifications &m_notifications;
    RandomSource &m_random;
};

} // namespace latchkey::services
