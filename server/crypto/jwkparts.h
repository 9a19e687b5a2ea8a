#pragma once

#include "jwtkey.h"
#include "openssl.h"
#include "result.h"

#include <QJsonObject>

// The parts of a JWK that belong to its kind, and OpenSSL's keys made of them. For jwk.cpp only.
namespace latchkey::crypto::jwk {

// A pair, or its public half alone.
struct Pair
{
    std::shared_ptr<EVP_PKEY> publicHalf;
    std::shared_ptr<EVP_PKEY> whole; // null: there is no private half
    std::vector<std::pair<QByteArray, QByteArray>> publicParts; // members of the public JWK
};

// A member in base64url; padding is tolerated. Empty if it is absent.
Result<Secret> bytesOf(const QJsonObject &object, QLatin1StringView name);

Result<Pair> readRsa(const QJsonObject &object); // 2048 to 16384 bits
Result<Pair> readEc(const QJsonObject &object, JwtAlgorithm algorithm);
Result<Pair> readOkp(const QJsonObject &object); // Ed25519

std::unexpected<Error> badKey(const QString &problem);

} // namespace latchkey::crypto::jwk
