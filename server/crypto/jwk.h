#pragma once

#include "jwtkey.h"
#include "result.h"

#include <QJsonObject>

// JSON Web Keys (RFC 7517, RFC 7518 6, RFC 8037 2) that sign and verify access tokens.
namespace latchkey::crypto::jwk {

struct Read
{
    JwtKey key;
    bool isSigner = false; // "sign" is among its key_ops
};

// RSA for RS256 and RS512, P-256 for ES256, P-521 for ES512, Ed25519 for EdDSA, and oct for HS256,
// HS384 and HS512. A private half is checked against its public half, and kept only by a key that
// signs. The message of a failure says what is wrong with the key and what would be right, and
// never shows a part of it.
Result<Read> read(const QJsonObject &object);

} // namespace latchkey::crypto::jwk
