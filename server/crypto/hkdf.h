#pragma once

#include "secret.h"

namespace latchkey::crypto {

// RFC 5869 with SHA-256: `length` bytes (at most 8160) from a key that is random already.
Secret hkdfSha256(const Secret &key, QByteArrayView salt, QByteArrayView info, qsizetype length);

} // namespace latchkey::crypto
