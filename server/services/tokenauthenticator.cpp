#include "tokenauthenticator.h"

#include "crypto/currentkeyring.h"
#include "crypto/jwt.h"
#include "domain/accesstoken.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> badClaim(Refusal refusal, const QString &problem)
{
    return failure(ErrorCode::BadJwt, refusal, u"invalid claim: "_s + problem);
}

// The session a token names. A token without one, or with the nil UUID, acts without a session.
Result<std::optional<SessionId>> sessionOf(const domain::AccessTokenClaims &claims)
{
    if (claims.sessionId.isEmpty())
        return std::nullopt;
    const std::optional<SessionId> id = SessionId::parse(claims.sessionId);
    if (!id)
        return badClaim(Refusal::Forbidden, u"session_id claim must be a UUID"_s);
    return id->isNil() ? std::nullopt : id;
}

} // namespace

TokenAuthenticator::TokenAuthenticator(const ServiceSettings &settings,
                                       storage::Database &database,
                                       const storage::UserStore &users,
                                       const crypto::CurrentKeyring &keys)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_keys(keys)
{ }

Result<domain::AccessTokenClaims> TokenAuthenticator::verify(QByteArrayView token,
                                                             Timestamp now) const
{
    const QJsonObject claims = TRY(crypto::jwt::verify(token, *m_keys.get(), now));
    return domain::readAccessTokenClaims(claims);
}

Result<domain::Principal> TokenAuthenticator::authenticateUser(QByteArrayView token,
                                                               Timestamp now) const
{
    domain::AccessTokenClaims claims = TRY(verify(token, now));
    return load(std::move(claims), now);
}

Result<domain::Principal> TokenAuthenticator::authenticateAdmin(QByteArrayView token,
                                                                Timestamp now) const
{
    domain::Principal principal;
    principal.claims = TRY(verify(token, now));
    const auto role = domain::adminRoleOf(principal.claims.role, m_settings.adminRoles);
    if (!role)
        return failure(ErrorCode::NotAdmin, u"User not allowed"_s);
    // A key has no session; a person's session must still be there and valid, and the person not
    // banned.
    if (!principal.claims.sessionId.isEmpty()) {
        principal = TRY(load(std::move(principal.claims), now));
        const bool valid = !principal.session
            || domain::checkSession(
                   *principal.session, *principal.user, std::nullopt, m_settings.sessionLimits, now)
                == domain::SessionValidity::Valid;
        if (!valid)
            return failure(ErrorCode::SessionExpired, Refusal::Forbidden, u"Session has expired"_s);
    }
    principal.adminRole = role;
    return principal;
}

Result<domain::Principal> TokenAuthenticator::load(domain::AccessTokenClaims claims,
                                                   Timestamp now) const
{
    if (claims.subject.isEmpty())
        return badClaim(Refusal::Forbidden, u"missing sub claim"_s);
    const std::optional<UserId> userId = UserId::parse(claims.subject);
    if (!userId)
        return badClaim(Refusal::Invalid, u"sub claim must be a UUID"_s);

    // A malformed session id is told only after the user was found, so it is kept for later.
    const Result<std::optional<SessionId>> sessionId = sessionOf(claims);
    auto found = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_users.findWithSession(transaction, *userId, sessionId.value_or(std::nullopt));
    }));
    if (!found) {
        return failure(ErrorCode::UserNotFound,
                       Refusal::Forbidden,
                       u"User from sub claim in JWT does not exist"_s);
    }
    if (!sessionId)
        return std::unexpected(sessionId.error());
    if (*sessionId && !found->session) {
        return failure(ErrorCode::SessionNotFound,
                       Refusal::Forbidden,
                       u"Session from session_id claim in JWT does not exist"_s);
    }
    if (found->user.isBanned(now))
        return failure(ErrorCode::UserBanned, Refusal::Forbidden, u"User is banned"_s);
    return domain::Principal{.claims = std::move(claims),
                             .user = std::move(found->user),
                             .session = std::move(found->session)};
}

} // namespace latchkey::services
