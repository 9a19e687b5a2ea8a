#pragma once

#include "domain/principal.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/database.h"
#include "storage/userstore.h"

#include <QByteArrayView>

namespace latchkey::crypto {
class CurrentKeyring;
}

namespace latchkey::services {

// Turns a bearer token into a principal (reference/http-api.md 1.8). One statement for a person,
// none for a key without a session. Stateless; used from many threads.
class TokenAuthenticator
{
public:
    TokenAuthenticator(const ServiceSettings &settings,
                       storage::Database &database,
                       const storage::UserStore &users,
                       const crypto::CurrentKeyring &keys);

    Result<domain::Principal> authenticateUser(QByteArrayView token, Timestamp now) const;
    // Of whatever admin role: what each may do is the caller's to check.
    Result<domain::Principal> authenticateAdmin(QByteArrayView token, Timestamp now) const;

private:
    Result<domain::AccessTokenClaims> verify(QByteArrayView token, Timestamp now) const;
    Result<domain::Principal> load(domain::AccessTokenClaims claims, Timestamp now) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const crypto::CurrentKeyring &m_keys;
};

} // namespace latchkey::services
