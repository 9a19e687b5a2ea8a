#pragma once

#include "result.h"
#include "secret.h"

#include <QMap>
#include <QString>
#include <QUuid>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

// Encrypts single values that the database keeps: password hashes, TOTP secrets, HMAC keys of
// sessions. A value becomes one JSON object, {"key_id", "alg": "aes-gcm-hkdf", "data", "nonce"}, by
// AES-256-GCM under a key of its row's own: HKDF-SHA-256 (RFC 5869) of the configured key, without
// salt, with the id of the row as info (reference/database.md 2). So a value that is copied into
// another row does not open there. Constant after its making; used from many threads.
class SecretBox
{
public:
    // The length of a key, in bytes.
    static constexpr qsizetype keySize = 32;

    struct Options
    {
        QString encryptionKeyId = {}; // one of `keys`; empty: values are written as they are
        QMap<QString, Secret> keys = {}; // by id; old ones too, as long as values need them
    };

    struct Opened
    {
        Secret value;
        bool isCurrent = true; // false: to be sealed again, for it is plain or under an older key
    };

    // validation_failed if a key has another length, or if the one to encrypt with is missing.
    static Result<SecretBox> create(Options options, RandomSource &random);

    // What to store in the row that `owner` is the id of.
    QString seal(const Secret &value, QUuid owner) const;

    // The other way round. What is no envelope is taken as plain. A failure of ours, without the
    // value, if its key is not there or if it was changed or moved.
    Result<Opened> open(const QString &stored, QUuid owner) const;

private:
    SecretBox(Options options, RandomSource &random);

    Options m_options;
    RandomSource *m_random; // a pointer, so that boxes can be moved
};

} // namespace latchkey::crypto
