#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace latchkey::crypto {

// RFC 4648 section 5 without padding.
QByteArray toBase64Url(QByteArrayView bytes);

// Nothing if a character is outside the alphabet, if there is padding, or if bits are left over.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace latchkey::crypto
