#pragma once

#include "clock.h"
#include "result.h"
#include "secret.h"

#include <QString>

namespace latchkey::crypto {

// What an operator wants to know about the certificate of a server.
struct CertificateFacts
{
    Timestamp validFrom;
    Timestamp validUntil;
    QString fingerprint; // SHA-256, "AB:CD:…"
    bool isSelfSigned = false;
};

// Reads certificates in PEM: the first is the server's own, the others lead to its root. Refuses
// what clients would refuse whatever the date is. The error says what is wrong and what to do, as
// the end of a sentence that begins with the name of the file.
Result<CertificateFacts> readCertificates(const QByteArray &pem);

// The same about the private key of the first of `certificates`, which readCertificates() took.
Result<> checkPrivateKey(const Secret &pem, const QByteArray &certificates);

} // namespace latchkey::crypto
