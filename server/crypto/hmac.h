#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::crypto {

// RFC 2104 with SHA-256: 32 bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

} // namespace latchkey::crypto
