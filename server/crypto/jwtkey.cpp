#include "jwtkey.h"

#include "ecdsasignature.h"
#include "hmac.h"
#include "openssl.h"

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

struct Described
{
    JwtAlgorithm algorithm;
    QLatin1StringView name;
    const char *digest; // null: the algorithm brings its own
    qsizetype coordinate = 0; // ECDSA: bytes of r and of s (RFC 7518 3.4)
};

constexpr std::array described{
    Described{JwtAlgorithm::Hs256, "HS256"_L1, "SHA256"},
    Described{JwtAlgorithm::Hs384, "HS384"_L1, "SHA384"},
    Described{JwtAlgorithm::Hs512, "HS512"_L1, "SHA512"},
    Described{JwtAlgorithm::Rs256, "RS256"_L1, "SHA256"},
    Described{JwtAlgorithm::Rs512, "RS512"_L1, "SHA512"},
    Described{JwtAlgorithm::Es256, "ES256"_L1, "SHA256", 32},
    Described{JwtAlgorithm::Es512, "ES512"_L1, "SHA512", 66},
    Described{JwtAlgorithm::EdDsa, "EdDSA"_L1, nullptr},
};

const Described &descriptionOf(JwtAlgorithm algorithm)
{
    return *std::ranges::find(described, algorithm, &Described::algorithm);
}

QByteArray code(JwtAlgorithm algorithm, const Secret &secret, QByteArrayView text)
{
    switch (algorithm) {
    case JwtAlgorithm::Hs384:
        return hmacSha384(secret.reveal(), text);
    case JwtAlgorithm::Hs512:
        return hmacSha512(secret.reveal(), text);
    default:
        return hmacSha256(secret.reveal(), text);
    }
}

QByteArray signedBy(EVP_PKEY *key, const char *digest, QByteArrayView text)
{
    const openssl::DigestContext context(EVP_MD_CTX_new());
    auto length = static_cast<std::size_t>(EVP_PKEY_get_size(key));
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    const bool made
        = EVP_DigestSignInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key, nullptr) == 1
        && EVP_DigestSign(context.get(),
                          openssl::bytes(signature),
                          &length,
                          openssl::bytes(text),
                          openssl::size(text))
            == 1;
    if (!made)
        throw std::bad_alloc(); // the key has signed before, so memory is what is missing
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

bool verifiesWith(EVP_PKEY *key, const char *digest, QByteArrayView text, QByteArrayView signature)
{
    const openssl::DigestContext context(EVP_MD_CTX_new());
    const bool isRight
        = EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key, nullptr)
            == 1
        && EVP_DigestVerify(context.get(),
                            openssl::bytes(signature),
                            openssl::size(signature),
                            openssl::bytes(text),
                            openssl::size(text))
            == 1;
    if (!isRight)
        openssl::forgetErrors();
    return isRight;
}

} // namespace

QByteArray algorithmName(JwtAlgorithm algorithm)
{
    return QByteArray(descriptionOf(algorithm).name.latin1());
}

std::optional<JwtAlgorithm> parseAlgorithm(QStringView name)
{
    const auto *const found = std::ranges::find_if(
        described, [name](const Described &one) { return one.name == name; });
    return found == described.end() ? std::nullopt : std::optional(found->algorithm);
}

JwtKey::JwtKey(QString id, JwtAlgorithm algorithm, Secret secret)
    : m_id(std::move(id))
    , m_algorithm(algorithm)
    , m_secret(std::move(secret))
{ }

JwtKey::JwtKey(QString id,
               JwtAlgorithm algorithm,
               std::shared_ptr<evp_pkey_st> pair,
               Half half,
               QByteArray publicJwk)
    : m_id(std::move(id))
    , m_algorithm(algorithm)
    , m_half(half)
    , m_pair(std::move(pair))
    , m_publicJwk(std::move(publicJwk))
{ }

QByteArray JwtKey::sign(QByteArrayView text) const
{
    Q_ASSERT(canSign());
    if (!m_pair)
        return code(m_algorithm, m_secret, text);
    const Described &how = descriptionOf(m_algorithm);
    const QByteArray signature = signedBy(m_pair.get(), how.digest, text);
    return how.coordinate == 0 ? signature : ecdsa::fromDer(signature, how.coordinate);
}

bool JwtKey::verifies(QByteArrayView text, QByteArrayView signature) const
{
    if (!m_pair)
        return equalInConstantTime(signature, code(m_algorithm, m_secret, text));
    const Described &how = descriptionOf(m_algorithm);
    if (how.coordinate == 0)
        return verifiesWith(m_pair.get(), how.digest, text, signature);
    if (signature.size() != 2 * how.coordinate)
        return false;
    return verifiesWith(m_pair.get(), how.digest, text, ecdsa::toDer(signature));
}

} // namespace latchkey::crypto
