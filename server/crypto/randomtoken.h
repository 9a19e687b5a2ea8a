#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

// A version 1 refresh token: 12 characters of [a-z2-7], 60 random bits (reference/database.md 2).
QString refreshToken(RandomSource &random);

// `digits` decimal digits, uniformly random (no modulo bias), zero-padded.
QString oneTimeCode(RandomSource &random, int digits);

// `length` characters of [A-Za-z0-9], for accounts that get a password nobody knows.
QByteArray randomPassword(RandomSource &random, int length);

} // namespace latchkey::crypto
