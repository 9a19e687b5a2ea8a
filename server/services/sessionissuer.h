#pragma once

#include "domain/auditentry.h"
#include "domain/caller.h"
#include "domain/passwordpolicy.h"
#include "domain/session.h"
#include "domain/user.h"
#include "guessthrottle.h"
#include "refreshtokenkeys.h"
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
class CurrentKeyring;
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
    std::optional<qint64> refreshTokenCounter = {}; // version 2
};

// A session that has been written, and what its tokens are made of.
struct OpenedSession
{
    domain::User user; // as its row is now
    domain::Session session;
    QString refreshToken;
    std::optional<qint64> refreshTokenCounter = {}; // version 2
};

// The shared tail of every sign-in (reference/database.md 7.1): writes the session in the caller's
// transaction, and that the person is no stranger at their address any more; signs its access token
// once that is committed. Stateless; used from many threads.
class SessionIssuer
{
public:
    SessionIssuer(const ServiceSettings &settings,
                  const storage::SessionStore &sessions,
                  const GuessThrottle &throttle,
                  const RefreshTokenKeys &refreshTokenKeys,
                  const crypto::CurrentKeyring &keys,
                  RandomSource &random);

    // Nothing, with nothing written, if the user is gone or banned meanwhile, or no longer has the
    // password hash that was checked (empty: none was).
    struct SignIn
    {
        QString method; // AMR
        QString checkedHash = {};
        std::vector<domain::AuditEntry> audit = {};
        std::optional<CountedGuess> guess = {}; // the right one
    };

    Result<std::optional<OpenedSession>> open(storage::Transaction &transaction,
                                              domain::User user,
                                              const SignIn &signIn,
                                              const domain::Caller &caller) const;

    // Signs: not for the inside of a transaction.
    SessionTokens tokensFor(OpenedSession opened, Timestamp now) const;

private:
    // Puts what is stored of it into `session`.
    QString makeRefreshToken(storage::NewSession &session) const;

    const ServiceSettings &m_settings;
    const storage::SessionStore &m_sessions;
    const GuessThrottle &m_throttle;
    const RefreshTokenKeys &m_refreshTokenKeys;
    const crypto::CurrentKeyring &m_keys;
    RandomSource &m_random;
};

} // namespace latchkey::services
