#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace latchkey::crypto {

enum class JwtAlgorithm { Hs256, Rs256, Es256, EdDsa };

QByteArray algorithmName(JwtAlgorithm algorithm); // "HS256"; RFC 7518 3.1

// A key and the one algorithm it is good for (RFC 8725 3.1): the header of a token never chooses.
struct JwtKey
{
    QString id; // kid; empty: none
    JwtAlgorithm algorithm = JwtAlgorithm::Hs256;
    Secret material; // HS256: the raw secret
};

// The keys that sign and verify access tokens. Immutable once made; shared by all threads.
class Keyring
{
public:
    struct Options
    {
        Secret secret; // GOTRUE_JWT_SECRET
        QString keyId; // GOTRUE_JWT_KEY_ID
        QStringList validMethods; // GOTRUE_JWT_VALID_METHODS; empty: the algorithms of the keys
    };

    static Result<Keyring> create(const Options &options);

    const JwtKey &signingKey() const;
    bool allows(QByteArrayView algorithm) const;

    // By kid; else, for HS256, the secret (reference/http-api.md 1.8). Null if none fits.
    const JwtKey *verificationKey(QByteArrayView algorithm, const QString &kid) const;

    QByteArray publicJwks() const; // {"keys":[…]} without symmetric keys

private:
    std::vector<JwtKey> m_keys; // the first one signs
    JwtKey m_secret; // for HS256 tokens that name no key of ours
    QStringList m_validMethods;
};

} // namespace latchkey::crypto
