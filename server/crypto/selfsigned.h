#pragma once

#include "clock.h"
#include "result.h"
#include "secret.h"

#include <QString>
#include <QStringList>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

struct SelfSigned
{
    QByteArray certificate; // PEM
    Secret key; // PEM (PKCS #8)
    QString fingerprint; // SHA-256, "AB:CD:…"
};

// A host as it stands in a certificate: a name in its ASCII form, in lower case, perhaps with "*."
// in front, or an IP address. An error says what is wrong with it.
Result<QString> certificateHost(const QString &host);

// A fresh ECDSA key on P-256 and a certificate for it, signed by itself, that names `hosts`
// (RFC 5280 4.2.1.6; as certificateHost() gives them, at least one). The serial number comes from
// `random`, the key from OpenSSL's own generator.
Result<SelfSigned> makeSelfSigned(const QStringList &hosts,
                                  std::chrono::days lifetime,
                                  Timestamp now,
                                  RandomSource &random);

} // namespace latchkey::crypto
