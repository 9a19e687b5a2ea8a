#include "refreshgrant.h"

#include "domain/sessionvalidity.h"

namespace latchkey::services {

using namespace Qt::Literals;
using crypto::SignedRefreshToken;
using domain::RefreshDecision;

namespace {

constexpr qsizetype rowTokenLength = 12;

bool isRowToken(const QString &token)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return token.size() == rowTokenLength && std::ranges::all_of(token, fits);
}

std::unexpected<Error> tokenNotValid()
{
    return failure(ErrorCode::ValidationFailed, u"Refresh token is not valid"_s);
}

std::unexpected<Error> tokenNotFound()
{
    return failure(ErrorCode::RefreshTokenNotFound,
                   u"Invalid Refresh Token: Refresh Token Not Found"_s);
}

// Why a genuine token gets nothing.
Error refused(RefreshDecision decision)
{
    if (decision == RefreshDecision::NotIssued)
        return tokenNotValid().error();
    return {.code = ErrorCode::RefreshTokenAlreadyUsed,
            .message = u"Invalid Refresh Token: Already Used"_s};
}

Error expired(const QString &reason = {})
{
    return {.code = ErrorCode::SessionExpired,
            .message = u"Invalid Refresh Token: Session Expired"_s + reason,
            .refusal = Refusal::Invalid};
}

std::optional<Error> expiry(domain::SessionValidity validity)
{
    switch (validity) {
    case domain::SessionValidity::Valid:
        return std::nullopt;
    case domain::SessionValidity::PastNotAfter:
    case domain::SessionValidity::PastTimebox:
        return expired();
    case domain::SessionValidity::Inactive:
        return expired(u" (Inactivity)"_s);
    case domain::SessionValidity::LowAssurance:
        return expired(u" (Low AAL: User Needs MFA Verification)"_s);
    }
    return std::nullopt;
}

std::optional<Timestamp> tokenTime(const storage::RefreshState &state)
{
    return state.presented ? std::optional(state.presented->token.updatedAt) : std::nullopt;
}

} // namespace

RefreshGrant::RefreshGrant(const ServiceSettings &settings,
                           storage::Database &database,
                           const storage::SessionStore &sessions,
                           const RefreshTokenKeys &keys,
                           const TokenSuccession &succession,
                           const SessionIssuer &issuer)
    : m_settings(settings)
    , m_database(database)
    , m_sessions(sessions)
    , m_keys(keys)
    , m_succession(succession)
    , m_issuer(issuer)
{ }

Result<RefreshGrant::Outcome> RefreshGrant::refresh(const QString &token,
                                                    const domain::Caller &caller) const
{
    Presented presented = token;
    if (!isRowToken(token)) {
        const auto parsed = SignedRefreshToken::parse(token);
        if (!parsed)
            return tokenNotValid();
        presented = *parsed;
    }
    Decided decided = TRY(m_database.transact(
        [&](storage::Transaction &transaction) { return decide(transaction, presented, caller); }));

    const SessionId session = decided.state.session.id;
    Outcome outcome{.userId = decided.state.user.id,
                    .sessionId = session.isNil() ? std::nullopt : std::optional(session),
                    .tokens = std::unexpected(decided.refusal.value_or(Error{})),
                    .decision = decided.decision,
                    .reuseCauses = std::move(decided.reuseCauses)};
    if (decided.refusal && decided.refusal->code == ErrorCode::UserBanned)
        outcome.sessionId.reset();
    if (!decided.refusal) {
        outcome.tokens = m_issuer.tokensFor({.user = std::move(decided.state.user),
                                             .session = std::move(decided.state.session),
                                             .refreshToken = std::move(decided.successor.token),
                                             .refreshTokenCounter = decided.successor.counter},
                                            caller.now);
    }
    return outcome;
}

Result<RefreshGrant::Decided> RefreshGrant::decide(storage::Transaction &transaction,
                                                   const Presented &presented,
                                                   const domain::Caller &caller) const
{
    Decided decided = TRY(find(transaction, presented));
    if (!decided.refusal)
        decided.refusal = TRY(refusalOf(transaction, decided, caller.now));
    if (decided.refusal)
        return decided;
    const storage::RefreshState &state = decided.state;
    if (const auto *signedToken = std::get_if<SignedRefreshToken>(&presented)) {
        domain::CounterVerdict verdict = domain::decideCounter(
            signedToken->counter(), state.session, m_settings.refresh, caller.now);
        decided.decision = verdict.decision;
        decided.reuseCauses = std::move(verdict.causes);
    } else {
        decided.decision = domain::decideRefresh(
            *state.presented, state.session, m_settings.refresh, caller.now);
    }
    const auto successor
        = TRY(m_succession.carryOut(transaction, decided.decision, state, decided.key, caller));
    if (successor)
        decided.successor = *successor;
    else
        decided.refusal = refused(decided.decision);
    return decided;
}

// A session without version 2 tokens, or with another key, is none to who presents one: session ids
// are no secret.
Result<RefreshGrant::Decided> RefreshGrant::find(storage::Transaction &transaction,
                                                 const Presented &presented) const
{
    const auto *signedToken = std::get_if<SignedRefreshToken>(&presented);
    auto state = signedToken
        ? TRY(m_sessions.loadBySession(transaction, signedToken->session()))
        : TRY(m_sessions.loadByRefreshToken(transaction, std::get<QString>(presented)));
    if (!state && !signedToken)
        return findOrphan(transaction, std::get<QString>(presented));
    if (!state || (signedToken && !state->session.hasSignedTokens()))
        return tokenNotFound();
    Decided decided{.state = *std::move(state)};
    if (decided.state.session.hasSignedTokens())
        decided.key = TRY(m_keys.open(decided.state.session));
    if (signedToken && !signedToken->isSignedWith(decided.key.key))
        return tokenNotFound();
    return decided;
}

// Very old rows have no session, and end when they are shown.
Result<RefreshGrant::Decided> RefreshGrant::findOrphan(storage::Transaction &transaction,
                                                       const QString &token) const
{
    const std::optional<UserId> user = TRY(m_sessions.removeOrphan(transaction, token));
    if (!user)
        return tokenNotFound();
    Decided decided;
    decided.state.user.id = *user;
    decided.refusal = Error{.code = ErrorCode::SessionNotFound,
                            .message = u"Invalid Refresh Token: No Valid Session Found"_s,
                            .refusal = Refusal::Invalid};
    return decided;
}

Result<std::optional<Error>> RefreshGrant::refusalOf(storage::Transaction &transaction,
                                                     const Decided &decided,
                                                     Timestamp now) const
{
    const domain::User &user = decided.state.user;
    const domain::Session &session = decided.state.session;
    const domain::SessionLimits &limits = m_settings.sessionLimits;
    if (user.isBanned(now)) {
        return Error{.code = ErrorCode::UserBanned,
                     .message = u"Invalid Refresh Token: User Banned"_s,
                     .refusal = Refusal::Invalid};
    }
    const auto tokenUpdatedAt = tokenTime(decided.state);
    if (auto refusal = expiry(domain::checkSession(session, user, tokenUpdatedAt, limits, now)))
        return refusal;
    // Such a session belongs to an OAuth client, which has to authenticate (RFC 6749 6).
    if (session.oauthClientId)
        return Error{.code = ErrorCode::InvalidCredentials, .message = u"invalid_client"_s};
    if (!limits.singlePerUser)
        return std::nullopt;
    const std::vector<domain::Session> later = TRY(m_sessions.refreshedAfter(
        transaction, session, domain::lastRefresh(session, tokenUpdatedAt)));
    if (domain::isSuperseded(session, user, later, limits, now))
        return expired(u" (Revoked by Newer Login)"_s);
    return std::nullopt;
}

} // namespace latchkey::services
