#pragma once

#include "jwtkey.h"
#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace latchkey::crypto {

// The keys that sign and verify access tokens (reference/http-api.md 3.6). Immutable once made;
// shared by all threads.
class Keyring
{
public:
    struct Options
    {
        Secret secret; // GOTRUE_JWT_SECRET
        QString keyId = {}; // GOTRUE_JWT_KEY_ID
        Secret keys = {}; // GOTRUE_JWT_KEYS: private JWKs as a JSON list; empty: only the secret
        QStringList validMethods = {}; // GOTRUE_JWT_VALID_METHODS; empty: those of the keys
    };

    // validation_failed names the setting, the key by its place in the list and its kid, and what
    // is wrong with it; never a part of a key.
    static Result<Keyring> create(const Options &options);

    const JwtKey &signingKey() const { return m_keys.front(); }

    // For HS256 tokens that name no key of ours.
    const JwtKey &secret() const { return m_secret; }

    bool allows(QByteArrayView algorithm) const;

    // By kid; else, for HS256, the secret (reference/http-api.md 1.8). Null if none fits.
    const JwtKey *verificationKey(QByteArrayView algorithm, const QString &kid) const;

    const QByteArray &publicJwks() const { return m_publicJwks; } // {"keys":[…]} without secrets

    // What works and deserves a warning, a sentence each.
    QStringList doubts() const;

private:
    explicit Keyring(JwtKey secret);

    std::vector<JwtKey> m_keys; // the first one signs
    JwtKey m_secret;
    QStringList m_validMethods;
    QByteArray m_publicJwks;
};

} // namespace latchkey::crypto
