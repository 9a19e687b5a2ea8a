#pragma once

#include <QString>

#include <optional>

namespace latchkey::config {

// What is wrong with a private key for SAML: base64 of a PKCS#1 RSAPrivateKey (RFC 8017 A.1.2) of
// 2048 bits or more with the exponent 65537. Whether its numbers belong together is seen when it is
// used.
std::optional<QString> problemOfSamlKey(const QString &text);

} // namespace latchkey::config
