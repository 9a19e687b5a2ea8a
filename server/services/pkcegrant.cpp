#include "pkcegrant.h"

#include "crypto/codechallenge.h"
#include "domain/auditentry.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> notFound()
{
    return failure(ErrorCode::FlowStateNotFound,
                   u"invalid flow state, no valid flow state found"_s);
}

} // namespace

PkceGrant::PkceGrant(const ServiceSettings &settings,
                     storage::Database &database,
                     const storage::FlowStateStore &flows,
                     const storage::UserStore &users,
                     const SessionIssuer &issuer,
                     RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_flows(flows)
    , m_users(users)
    , m_issuer(issuer)
    , m_random(random)
{ }

Result<SessionTokens> PkceGrant::exchange(const Form &form, const domain::Caller &caller) const
{
    if (form.authCode.isEmpty() || form.codeVerifier.isEmpty()) {
        return failure(ErrorCode::ValidationFailed,
                       u"invalid request: both auth code and code verifier should be non-empty"_s);
    }
    OpenedSession opened = TRY(m_database.transact(
        [&](storage::Transaction &transaction) { return open(transaction, form, caller); }));
    return m_issuer.tokensFor(std::move(opened), caller.now);
}

// A wrong verifier leaves the flow as it is: the right one may follow.
Result<OpenedSession> PkceGrant::open(storage::Transaction &transaction,
                                      const Form &form,
                                      const domain::Caller &caller) const
{
    const std::optional<storage::FlowState> flow
        = TRY(m_flows.findByCode(transaction, form.authCode));
    if (!flow || flow->userId.isNil())
        return notFound();
    if (isExpired(*flow, caller.now)) {
        return failure(ErrorCode::FlowStateExpired,
                       u"invalid flow state, flow state has expired"_s);
    }
    const std::optional<domain::User> user = TRY(m_users.findById(transaction, flow->userId));
    if (!user)
        return notFound();
    if (!crypto::fitsCodeChallenge(
            flow->codeChallenge, flow->codeChallengeMethod, form.codeVerifier)) {
        return failure(ErrorCode::BadCodeVerifier,
                       u"code challenge does not match previously saved code verifier"_s);
    }
    TRY(m_flows.remove(transaction, flow->id));
    const domain::AuditEntry login = domain::auditEntry(randomUuid(m_random),
                                                        domain::AuditAction::Login,
                                                        *user,
                                                        caller.now,
                                                        {{u"provider_type"_s, flow->providerType}});
    std::optional<OpenedSession> opened = TRY(m_issuer.open(
        transaction, *user, {.method = flow->authenticationMethod, .audit = {login}}, caller));
    if (!opened) // banned since the link was followed
        return failure(ErrorCode::UserBanned, Refusal::Forbidden, u"User is banned"_s);
    return *std::move(opened);
}

// From the request on, except for magic links: they may lie in a mailbox for a while.
bool PkceGrant::isExpired(const storage::FlowState &flow, Timestamp now) const
{
    const std::optional<Timestamp> since = flow.authenticationMethod == u"magiclink"
        ? flow.codeIssuedAt
        : std::optional(flow.createdAt);
    return !since || now > *since + m_settings.flowLifetime;
}

} // namespace latchkey::services
