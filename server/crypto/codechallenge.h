#pragma once

#include <QByteArrayView>
#include <QString>

namespace latchkey::crypto {

// Whether a PKCE verifier is the one that the challenge was made of (RFC 7636 4.6), in constant
// time. `method` is "s256" or "plain"; nothing fits another one.
bool fitsCodeChallenge(const QString &challenge, const QString &method, const QString &verifier);

} // namespace latchkey::crypto
