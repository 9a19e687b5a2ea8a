#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey::crypto {

// Lower-hex SHA-224 of address and code: what stands in the token columns
// (reference/http-api.md 4.1).
QString oneTimeTokenHash(const QString &address, const QString &code);

} // namespace latchkey::crypto
