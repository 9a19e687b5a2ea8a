#pragma once

#include "result.h"

#include <QString>

namespace latchkey::crypto {

// Loads QCA and its OpenSSL plugin, which oneTimeTokenHash() needs: at start, so that a missing
// plugin is told then and nobody waits for it later.
Result<> loadTokenHash();

// Lower-hex SHA-224 of address and code: what stands in the token columns (reference/http-api.md
// 4.1).
QString oneTimeTokenHash(const QString &address, const QString &code);

} // namespace latchkey::crypto
