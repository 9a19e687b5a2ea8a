#pragma once

#include "domain/auditentry.h"
#include "domain/caller.h"
#include "domain/passwordpolicy.h"
#include "domain/session.h"
#include "domain/user.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/sessionstore.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {
class Keyring;
}

namespace latchkey::services {

// What a successful sign-in or refresh hands out (reference/http-api.md 3.4).
struct SessionTokens
{
    QByteArray accessToken;
    QString refreshToken;
    std::chrono::seconds lifetime{0};
    Timestamp expiresAt;
    domain::User user;
    SessionId sessionId;
    bool rotated = false; // refresh only: a new refresh token replaced the presented one
};

// The shared tail of every sign-in (reference/database.md 7.1): writes the session in the caller's
// transaction and signs its access token. Stateless; used from many threads.
class SessionIssuer
{
public:
    SessionIssuer(const ServiceSettings &settings,
                  const storage::SessionStore &sessions,
                  const crypto::Keyring &keys,
                  RandomSource &random);

    // `user` is changed to what the row holds afterwards. Nothing if the user has gone or been
    // banned in the meantime; nothing is written then.
    Result<std::optional<SessionTokens>> open(storage::Transaction &transaction,
                                              domain::User user,
                                              const QString &method,
                                              const std::vector<domain::AuditEntry> &audit,
                                              const domain::Caller &caller) const;

    // For a session that exists.
    SessionTokens tokensFor(domain::User user,
                            const domain::Session &session,
                            const QString &refreshToken,
                            Timestamp now) const;

private:
    const ServiceSettings &m_settings;
    const storage::SessionStore &m_sessions;
    const crypto::Keyring &m_keys;
    RandomSource &m_random;
};

} // namespace latchkey::services
