#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>

namespace latchkey {
class RandomSource;
}

// bcrypt strings, $2b$10$ and 53 characters of salt and hash. bcrypt reads the first 72 bytes of a
// password and no more; so do those who made the hashes that are imported.
namespace latchkey::crypto::bcrypt {

constexpr qsizetype passwordLimit = 72; // bytes that are read

QByteArray hash(const Secret &password, int cost, RandomSource &random);

// A string of the right form that no password is known for.
QByteArray unknownHash(int cost, RandomSource &random);

// Whether `stored` is such a string of at least this cost.
bool isAtLeast(const QByteArray &stored, int cost);

// Whether verify() can read it.
bool isReadable(const QByteArray &stored);

// A failure if `stored` is no such string, or if its cost is above 18, which takes 15 seconds.
Result<bool> verify(const Secret &password, const QByteArray &stored);

} // namespace latchkey::crypto::bcrypt
