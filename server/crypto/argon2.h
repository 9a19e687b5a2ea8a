#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QString>

// Argon2 version 1.3 (RFC 9106) and its PHC strings, $argon2id$v=19$m=…,t=…,p=…$salt$hash.
namespace latchkey::crypto::argon2 {

enum class Variant { Argon2i, Argon2id };

struct Parameters
{
    Variant variant = Variant::Argon2id;
    quint32 memoryKib = 0;
    quint32 passes = 0;
    quint32 lanes = 0;
};

// RFC 9106 3.1; hashes of passwords have neither secret nor associated data.
struct Input
{
    QByteArrayView password;
    QByteArray salt; // 8 bytes or more
    QByteArray secret = {};
    QByteArray associatedData = {};
};

QByteArray derive(const Parameters &parameters, const Input &input, qsizetype length);

QByteArray encoded(const Parameters &parameters, const QByteArray &salt, const QByteArray &hash);

// Whether `stored` is of the same variant and took at least as much memory and time as `least`,
// their product being what an attacker pays (RFC 9106 7.4), and yields 128 bits or more from a salt
// of 8 bytes or more.
bool isAtLeast(const QByteArray &stored, const Parameters &least);

// Whether verify() can read it.
bool isReadable(const QByteArray &stored);

// A failure if `stored` is no such string, or asks for more than an imported hash may cost.
Result<bool> verify(const Secret &password, const QByteArray &stored);

} // namespace latchkey::crypto::argon2
