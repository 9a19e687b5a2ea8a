#pragma once

#include "clock.h"
#include "result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

namespace latchkey::crypto {

class JwtKey;
class Keyring;

// JSON Web Tokens in compact form (RFC 7519, RFC 7515), with the cautions of RFC 8725.
namespace jwt {

// `claims` is JSON as it shall be signed; the order of its members is kept.
QByteArray sign(QByteArrayView claims, const JwtKey &key);
QByteArray sign(QByteArrayView claims, const Keyring &keys); // with the one that signs

// The claims of a token whose signature, exp and nbf hold at `now` (zero leeway; a token without
// exp passes, as with the peer). Refused: unknown or disallowed alg, `crit` (RFC 7515 4.1.11),
// members given twice, exp, nbf or iat that are no numbers, more than 16 KiB, anything malformed.
// The types of the other claims are domain::readAccessTokenClaims's business. Every failure is
// bad_jwt with the peer's sentence.
Result<QJsonObject> verify(QByteArrayView token, const Keyring &keys, Timestamp now);

} // namespace jwt

} // namespace latchkey::crypto
