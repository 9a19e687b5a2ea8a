#include "anonymoussignin.h"

#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

AnonymousSignIn::AnonymousSignIn(const ServiceSettings &settings,
                                 storage::Database &database,
                                 const storage::UserStore &users,
                                 const SessionIssuer &issuer,
                                 RandomSource &random)
    : m_settings(settings)
    , m_database(database)
    , m_users(users)
    , m_issuer(issuer)
    , m_random(random)
{ }

Result<SessionTokens> AnonymousSignIn::signIn(const QJsonObject &data,
                                              const domain::Caller &caller) const
{
    if (!m_settings.anonymousEnabled)
        return failure(ErrorCode::AnonymousProviderDisabled, u"Anonymous sign-ins are disabled"_s);
    if (m_settings.signupDisabled)
        return failure(ErrorCode::SignupDisabled, u"Signups not allowed for this instance"_s);
    TRY(checkAudience(caller.audience));

    storage::NewUser fresh;
    fresh.id = UserId::random(m_random);
    fresh.aud = caller.audience;
    fresh.role = m_settings.defaultRole;
    fresh.userMetadata = data;
    fresh.isAnonymous = true;
    const auto write
        = [&](storage::Transaction &transaction) -> Result<std::optional<OpenedSession>> {
        const Result<bool> inserted = m_users.insert(transaction, fresh, caller.now);
        if (!inserted)
            return savingFailed(inserted.error());
        return m_issuer.open(
            transaction, userFrom(fresh, caller.now), {.method = u"anonymous"_s}, caller);
    };
    std::optional<OpenedSession> opened = TRY(m_database.transact(write));
    if (!opened)
        return unexpectedFailure(u"a user that was just inserted is gone"_s);
    return m_issuer.tokensFor(*std::move(opened), caller.now);
}

} // namespace latchkey::services
