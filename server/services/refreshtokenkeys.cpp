#include "refreshtokenkeys.h"

#include "crypto/base64url.h"
#include "crypto/signedrefreshtoken.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

RefreshTokenKeys::RefreshTokenKeys(RandomSource &random)
    : m_random(random)
{ }

RefreshTokenKeys::Fresh RefreshTokenKeys::make() const
{
    const QByteArray key = m_random.bytes(crypto::SignedRefreshToken::keyLength);
    return {.key = Secret(key), .stored = QString::fromLatin1(crypto::toBase64Url(key))};
}

Result<Secret> RefreshTokenKeys::open(const domain::Session &session) const
{
    // An empty key would let anybody sign.
    std::optional<QByteArray> key = crypto::fromBase64Url(session.refreshTokenHmacKey.toLatin1());
    if (!key || key->isEmpty())
        return unexpectedFailure(
            u"the refresh token key of session %1 cannot be read"_s.arg(session.id.toString()));
    return Secret(*std::move(key));
}

} // namespace latchkey::services
