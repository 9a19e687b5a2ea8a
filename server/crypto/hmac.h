#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::crypto {

// RFC 2104 with SHA-2: 32, 48 and 64 bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);
QByteArray hmacSha384(QByteArrayView key, QByteArrayView message);
QByteArray hmacSha512(QByteArrayView key, QByteArrayView message);

} // namespace latchkey::crypto
