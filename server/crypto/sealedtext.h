#pragma once

#include "secret.h"

#include <QString>

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

// Keeps a text for a while in a table of our own, where whoever reads the database shall not read
// it: base64 of a random nonce and AES-256-GCM. `key` has 32 bytes.
QString sealText(const Secret &key, const QByteArray &plain, RandomSource &random);

// Nothing if it was sealed with another key.
std::optional<Secret> openText(const Secret &key, const QString &sealed);

} // namespace latchkey::crypto
