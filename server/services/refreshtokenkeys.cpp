#include "refreshtokenkeys.h"

#include "crypto/base64url.h"
#include "crypto/secretbox.h"
#include "crypto/signedrefreshtoken.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

RefreshTokenKeys::RefreshTokenKeys(const crypto::SecretBox &box, RandomSource &random)
    : m_box(box)
    , m_random(random)
{ }

RefreshTokenKey RefreshTokenKeys::make(SessionId session) const
{
    Secret key(m_random.bytes(crypto::SignedRefreshToken::keyLength));
    QString toStore = m_box.seal(Secret(crypto::toBase64Url(key.reveal())), session.value());
    return {.key = std::move(key), .toStore = std::move(toStore)};
}

Result<RefreshTokenKey> RefreshTokenKeys::open(const domain::Session &session) const
{
    const QUuid id = session.id.value();
    const auto opened = TRY(m_box.open(session.refreshTokenHmacKey, id));
    std::optional<QByteArray> key = crypto::fromBase64Url(opened.value.reveal());
    // An empty key would let anybody sign.
    if (!key || key->isEmpty()) {
        return unexpectedFailure(
            u"the refresh token key of session %1 cannot be read"_s.arg(session.id.toString()));
    }
    return RefreshTokenKey{.key = Secret(*std::move(key)),
                           .toStore = opened.isCurrent ? QString() : m_box.seal(opened.value, id)};
}

} // namespace latchkey::services
