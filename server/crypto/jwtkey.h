#pragma once

#include "secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

struct evp_pkey_st; // OpenSSL's

namespace latchkey::crypto {

enum class JwtAlgorithm { Hs256, Hs384, Hs512, Rs256, Rs512, Es256, Es512, EdDsa };

QByteArray algorithmName(JwtAlgorithm algorithm); // "HS256"; RFC 7518 3.1, RFC 8037 3.1
std::optional<JwtAlgorithm> parseAlgorithm(QStringView name);

// A key and the one algorithm it is good for (RFC 8725 3.1): the header of a token never chooses.
// Constant; signs and verifies on many threads at once. Copies share the key.
class JwtKey
{
public:
    // What only one of the two halves of a pair can do.
    enum class Half { Private, Public };

    // HS256, HS384, HS512
    JwtKey(QString id, JwtAlgorithm algorithm, Secret secret);

    // The others. `publicJwk`: its JSON for the key set.
    JwtKey(QString id,
           JwtAlgorithm algorithm,
           std::shared_ptr<evp_pkey_st> pair,
           Half half,
           QByteArray publicJwk);

    const QString &id() const { return m_id; } // kid; empty: none

    JwtAlgorithm algorithm() const { return m_algorithm; }

    bool canSign() const { return m_half == Half::Private; }

    const QByteArray &publicJwk() const { return m_publicJwk; } // empty: symmetric

    // The signature as a JWS carries it (RFC 7518 3, RFC 8037 3.1). Only if canSign().
    QByteArray sign(QByteArrayView text) const;

    bool verifies(QByteArrayView text, QByteArrayView signature) const;

private:
    QString m_id;
    JwtAlgorithm m_algorithm;
    Half m_half = Half::Private;
    Secret m_secret;
    std::shared_ptr<evp_pkey_st> m_pair;
    QByteArray m_publicJwk;
};

} // namespace latchkey::crypto
