#pragma once

#include "domain/caller.h"
#include "sessionissuer.h"
#include "storage/database.h"
#include "storage/userstore.h"

#include <QJsonObject>

namespace latchkey::services {

// POST /signup without an address: an account that nobody can sign in to again once its session is
// gone, until an address is added to it (reference/http-api.md 2.3).
class AnonymousSignIn
{
public:
    AnonymousSignIn(const ServiceSettings &settings,
                    storage::Database &database,
                    const storage::UserStore &users,
                    const SessionIssuer &issuer,
                    RandomSource &random);

    bool isEnabled() const { return m_settings.anonymousEnabled; }

    // `data` becomes the user's metadata.
    Result<SessionTokens> signIn(const QJsonObject &data, const domain::Caller &caller) const;

private:
    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const SessionIssuer &m_issuer;
    RandomSource &m_random;
};

} // namespace latchkey::services
