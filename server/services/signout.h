#pragma once

#include "domain/caller.h"
#include "domain/principal.h"
#include "result.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/sessionstore.h"

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

enum class SignOutScope { Global, Local, Others };

// Nothing if the text is no scope; empty is Global.
std::optional<SignOutScope> parseSignOutScope(QStringView text);

// POST /logout: ends sessions, and with them their refresh tokens (reference/http-api.md 2.15).
class SignOut
{
public:
    SignOut(storage::Database &database,
            const storage::SessionStore &sessions,
            const storage::AuditStore &audit,
            RandomSource &random);

    // A token that names no session always ends all of them.
    Result<> signOut(const domain::Principal &principal,
                     SignOutScope scope,
                     const domain::Caller &caller) const;

private:
    storage::Database &m_database;
    const storage::SessionStore &m_sessions;
    const storage::AuditStore &m_audit;
    RandomSource &m_random;
};

} // namespace latchkey::services
