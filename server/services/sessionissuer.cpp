#include "sessionissuer.h"

#include "crypto/currentkeyring.h"
#include "crypto/jwt.h"
#include "crypto/randomtoken.h"
#include "crypto/signedrefreshtoken.h"
#include "domain/accesstoken.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

SessionIssuer::SessionIssuer(const ServiceSettings &settings,
                             const storage::SessionStore &sessions,
                             const GuessThrottle &throttle,
                             const RefreshTokenKeys &refreshTokenKeys,
                             const crypto::CurrentKeyring &keys,
                             RandomSource &random)
    : m_settings(settings)
    , m_sessions(sessions)
    , m_throttle(throttle)
    , m_refreshTokenKeys(refreshTokenKeys)
    , m_keys(keys)
    , m_random(random)
{ }

Result<std::optional<OpenedSession>> SessionIssuer::open(storage::Transaction &transaction,
                                                         domain::User user,
                                                         const SignIn &signIn,
                                                         const domain::Caller &caller) const
{
    storage::NewSession fresh{.id = SessionId::random(m_random),
                              .userId = user.id,
                              .checkedHash = signIn.checkedHash,
                              .method = signIn.method,
                              .amrId = randomUuid(m_random),
                              .refreshToken = {},
                              .userAgent = caller.userAgent,
                              .ip = caller.ipAddress};
    const QString refreshToken = makeRefreshToken(fresh);
    if (!TRY(m_sessions.open(transaction, fresh, signIn.audit, caller.now)))
        return std::nullopt;
    TRY(m_throttle.signedIn(transaction, user, signIn.guess, caller));

    user.lastSignInAt = caller.now;
    user.updatedAt = caller.now;
    domain::Session session;
    session.id = fresh.id;
    session.userId = user.id;
    session.createdAt = caller.now;
    session.aal = u"aal1"_s;
    session.amr = {{.method = signIn.method, .usedAt = caller.now}};
    OpenedSession opened{
        .user = std::move(user), .session = std::move(session), .refreshToken = refreshToken};
    if (fresh.tokenState)
        opened.refreshTokenCounter = fresh.tokenState->counter;
    return opened;
}

QString SessionIssuer::makeRefreshToken(storage::NewSession &session) const
{
    if (m_settings.refresh.version < 2) {
        session.refreshToken = crypto::refreshToken(m_random);
        return session.refreshToken;
    }
    const RefreshTokenKey fresh = m_refreshTokenKeys.make(session.id);
    session.tokenState = {.hmacKey = fresh.toStore, .counter = 0};
    return crypto::SignedRefreshToken::make(session.id, 0, fresh.key);
}

SessionTokens SessionIssuer::tokensFor(OpenedSession opened, Timestamp now) const
{
    const std::chrono::seconds lifetime = domain::accessTokenLifetime(
        opened.session, opened.user, m_settings.accessTokenLifetime, m_settings.sessionLimits, now);
    const QByteArray claims
        = domain::accessTokenClaims(opened.user, opened.session, m_settings.issuer, lifetime, now);
    return {.accessToken = crypto::jwt::sign(claims, *m_keys.get()),
            .refreshToken = std::move(opened.refreshToken),
            .lifetime = lifetime,
            .expiresAt = now + lifetime,
            .user = std::move(opened.user),
            .sessionId = opened.session.id,
            .refreshTokenCounter = opened.refreshTokenCounter};
}

} // namespace latchkey::services
