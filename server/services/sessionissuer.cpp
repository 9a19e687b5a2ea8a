#include "sessionissuer.h"

#include "crypto/jwt.h"
#include "crypto/randomtoken.h"
#include "domain/accesstoken.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

SessionIssuer::SessionIssuer(const ServiceSettings &settings,
                             const storage::SessionStore &sessions,
                             const crypto::Keyring &keys,
                             RandomSource &random)
    : m_settings(settings)
    , m_sessions(sessions)
    , m_keys(keys)
    , m_random(random)
{ }

Result<std::optional<OpenedSession>> SessionIssuer::open(storage::Transaction &transaction,
                                                         domain::User user,
                                                         const SignIn &signIn,
                                                         const domain::Caller &caller) const
{
    const storage::NewSession fresh{.id = SessionId::random(m_random),
                                    .userId = user.id,
                                    .checkedHash = signIn.checkedHash,
                                    .method = signIn.method,
                                    .amrId = randomUuid(m_random),
                                    .refreshToken = crypto::refreshToken(m_random),
                                    .userAgent = caller.userAgent,
                                    .ip = caller.ipAddress};
    if (!TRY(m_sessions.open(transaction, fresh, signIn.audit, caller.now)))
        return std::nullopt;

    user.lastSignInAt = caller.now;
    user.updatedAt = caller.now;
    domain::Session session;
    session.id = fresh.id;
    session.userId = user.id;
    session.createdAt = caller.now;
    session.aal = u"aal1"_s;
    session.amr = {{.method = signIn.method, .usedAt = caller.now}};
    return OpenedSession{
        .user = std::move(user), .session = std::move(session), .refreshToken = fresh.refreshToken};
}

SessionTokens SessionIssuer::tokensFor(OpenedSession opened, Timestamp now) const
{
    const QByteArray claims = domain::accessTokenClaims(
        opened.user, opened.session, m_settings.issuer, m_settings.accessTokenLifetime, now);
    return {.accessToken = crypto::jwt::sign(claims, m_keys),
            .refreshToken = std::move(opened.refreshToken),
            .lifetime = m_settings.accessTokenLifetime,
            .expiresAt = now + m_settings.accessTokenLifetime,
            .user = std::move(opened.user),
            .sessionId = opened.session.id};
}

} // namespace latchkey::services
