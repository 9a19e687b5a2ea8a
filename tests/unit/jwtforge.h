#pragma once

#include "crypto/base64url.h"
#include "crypto/hmac.h"
#include "crypto/jwt.h"
#include "crypto/keyring.h"

namespace latchkey::test {

inline const Timestamp now = std::chrono::sys_seconds(std::chrono::seconds(1'700'000'000));
inline const QByteArray secret = "a-secret-of-at-least-thirty-two-characters";

inline crypto::Keyring keyring()
{
    return crypto::Keyring::create({.secret = Secret(secret)}).value();
}

// A token whose HMAC is right, whatever its header says.
inline QByteArray
forged(const QByteArray &header, const QByteArray &claims, const QByteArray &key = secret)
{
    const QByteArray text = crypto::toBase64Url(header) + '.' + crypto::toBase64Url(claims);
    return text + '.' + crypto::toBase64Url(crypto::hmacSha256(key, text));
}

inline QByteArray withHeader(const QByteArray &header)
{
    return forged(header, R"({"sub":"x","exp":1700000600})");
}

inline QByteArray withClaims(const QByteArray &claims)
{
    return forged(R"({"alg":"HS256","typ":"JWT"})", claims);
}

// "accepted", or the message without its constant beginning.
inline QString
outcome(const QByteArray &token, const crypto::Keyring &keys = keyring(), Timestamp when = now)
{
    const QString beginning = QStringLiteral("invalid JWT: unable to parse or verify signature, ");
    const Result<QJsonObject> claims = crypto::jwt::verify(token, keys, when);
    if (claims)
        return QStringLiteral("accepted");
    if (claims.error().code != ErrorCode::BadJwt || claims.error().refusal)
        return QStringLiteral("another error");
    if (!claims.error().message.startsWith(beginning))
        return QStringLiteral("another beginning");
    return claims.error().message.sliced(beginning.size());
}

} // namespace latchkey::test
