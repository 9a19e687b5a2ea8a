#include "keyring.h"

namespace latchkey::crypto {

using namespace Qt::Literals;

QByteArray algorithmName(JwtAlgorithm algorithm)
{
    switch (algorithm) {
    case JwtAlgorithm::Hs256:
        return "HS256";
    case JwtAlgorithm::Rs256:
        return "RS256";
    case JwtAlgorithm::Es256:
        return "ES256";
    case JwtAlgorithm::EdDsa:
        return "EdDSA";
    }
    Q_UNREACHABLE();
}

Result<Keyring> Keyring::create(const Options &options)
{
    // An empty secret would be one that everybody knows.
    if (options.secret.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"the JWT secret is empty"_s);
    Keyring made;
    made.m_keys.push_back(
        {.id = options.keyId, .algorithm = JwtAlgorithm::Hs256, .material = options.secret});
    made.m_secret = made.m_keys.front();
    made.m_validMethods = options.validMethods;
    if (made.m_validMethods.isEmpty()) {
        for (const JwtKey &key : made.m_keys)
            made.m_validMethods += QString::fromLatin1(algorithmName(key.algorithm));
    }
    return made;
}

const JwtKey &Keyring::signingKey() const
{
    return m_keys.front();
}

bool Keyring::allows(QByteArrayView algorithm) const
{
    return m_validMethods.contains(QString::fromUtf8(algorithm));
}

const JwtKey *Keyring::verificationKey(QByteArrayView algorithm, const QString &kid) const
{
    const auto fits = [&](const JwtKey &key) { return algorithmName(key.algorithm) == algorithm; };
    if (!kid.isEmpty()) {
        const auto named = std::ranges::find(m_keys, kid, &JwtKey::id);
        // Another algorithm for a known key is an attack (RFC 8725 2.1), not a reason to look on.
        if (named != m_keys.end())
            return fits(*named) ? &*named : nullptr;
    }
    return fits(m_secret) ? &m_secret : nullptr;
}

QByteArray Keyring::publicJwks() const
{
    return R"({"keys":[]})"; // only symmetric keys so far, and those are nobody's business
}

} // namespace latchkey::crypto
