#pragma once

#include <QByteArray>
#include <QByteArrayView>

// The two forms of an ECDSA signature: DER (RFC 3279 2.2.3), which OpenSSL speaks, and the plain
// r || s of a JWS (RFC 7518 3.4).
namespace latchkey::crypto::ecdsa {

// `coordinate`: bytes of r and of s. `der` is a signature that OpenSSL has made.
QByteArray fromDer(QByteArrayView der, qsizetype coordinate);

// `plain` has an even number of bytes.
QByteArray toDer(QByteArrayView plain);

} // namespace latchkey::crypto::ecdsa
