#include "mailflow.h"

#include "crypto/randomtoken.h"
#include "crypto/tokenhash.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

MailedToken makeMailedToken(const QString &address,
                            const std::optional<domain::PkceChallenge> &pkce,
                            int digits,
                            RandomSource &random)
{
    const QString code = crypto::oneTimeCode(random, digits);
    const QString hash = crypto::oneTimeTokenHash(address, code);
    return {.code = code, .hash = pkce ? u"pkce_"_s + hash : hash};
}

storage::NewFlowState pkceFlow(const domain::PkceChallenge &pkce,
                               UserId user,
                               const QString &authenticationMethod,
                               RandomSource &random)
{
    return {.id = randomUuid(random),
            .userId = user,
            .authCode = randomUuid(random),
            .codeChallenge = pkce.challenge,
            .codeChallengeMethod = pkce.method,
            .providerType = u"email"_s,
            .authenticationMethod = authenticationMethod};
}

} // namespace latchkey::services
