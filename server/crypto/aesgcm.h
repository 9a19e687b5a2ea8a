#pragma once

#include "secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// AES-256 in Galois/Counter Mode (NIST SP 800-38D) without additional data.
namespace latchkey::crypto::aesgcm {

constexpr qsizetype keySize = 32; // bytes
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

// The ciphertext followed by its tag. A nonce must never be used twice with one key.
QByteArray encrypt(const Secret &key, QByteArrayView nonce, const Secret &plain);

// Nothing if `sealed` was not made with this key and nonce.
std::optional<Secret> decrypt(const Secret &key, QByteArrayView nonce, QByteArrayView sealed);

} // namespace latchkey::crypto::aesgcm
