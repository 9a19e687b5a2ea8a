#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>

// Password hashes that Firebase Authentication exports, in the string form of the peer
// (reference/http-api.md 5): $fbscrypt$v=1,n=14,r=8,p=1,ss=…,sk=…$salt$hash. The password and the
// salt yield a key by scrypt (RFC 7914); the hash is the project's signer key encrypted with it.
// For verifying only: nothing new is stored in this form.
namespace latchkey::crypto::firebasescrypt {

// Whether verify() can read it.
bool isReadable(const QByteArray &stored);

// A failure if `stored` is no such string, or asks for more than an imported hash may cost: 1 GiB
// of memory, or 128 times the work of Firebase's own parameters.
Result<bool> verify(const Secret &password, const QByteArray &stored);

} // namespace latchkey::crypto::firebasescrypt
