#include "keyring.h"

#include "jwk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

constexpr qsizetype mostKeys = 100; // each is checked at start, and the set is published whole

std::unexpected<Error> badKeys(const QString &problem)
{
    return failure(ErrorCode::ValidationFailed, u"GOTRUE_JWT_KEYS: "_s + problem);
}

// "key 2 (kid "b")": found by its place, for its kid may be what is wrong.
QString nameOf(qsizetype index, const QJsonValue &key)
{
    const QString kid = key["kid"_L1].toString().left(60);
    const QString place = u"key %1"_s.arg(index + 1);
    return kid.isEmpty() ? place : place + u" (kid \"%1\")"_s.arg(kid);
}

Result<> admit(const jwk::Read &read, const std::vector<jwk::Read> &before)
{
    for (const jwk::Read &other : before) {
        if (other.key.id() == read.key.id())
            return failure(
                ErrorCode::ValidationFailed,
                u"another key has the same kid; which one a token means would be open"_s);
        if (other.isSigner && read.isSigner)
            return failure(
                ErrorCode::ValidationFailed,
                u"it lists \"sign\" in key_ops, as \"%1\" does; only one key may sign"_s.arg(
                    other.key.id()));
    }
    return {};
}

Result<std::vector<jwk::Read>> readKeys(const QJsonArray &list)
{
    std::vector<jwk::Read> keys;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Result<jwk::Read> key = jwk::read(list[i].toObject());
        const Result<> admitted = key ? admit(*key, keys) : std::unexpected(key.error());
        if (!admitted)
            return badKeys(nameOf(i, list[i]) + u": "_s + admitted.error().message);
        keys.push_back(*std::move(key));
    }
    return keys;
}

// The one that signs comes first.
Result<std::vector<JwtKey>> readKeySet(const Secret &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.revealBytes());
    if (!document.isArray())
        return badKeys(u"the value is no JSON list"_s);
    const QJsonArray list = document.array();
    if (list.size() > mostKeys)
        return badKeys(u"there are more than 100 keys"_s);
    const std::vector<jwk::Read> read = TRY(readKeys(list));
    const auto signer = std::ranges::find(read, true, &jwk::Read::isSigner);
    if (signer == read.end() && !read.empty())
        return badKeys(u"no key signs; one has to list \"sign\" in key_ops"_s);
    std::vector<JwtKey> keys;
    if (signer != read.end())
        keys.push_back(signer->key);
    for (const jwk::Read &one : read) {
        if (!one.isSigner)
            keys.push_back(one.key);
    }
    return keys;
}

// In the order of the list: the signing key is in front.
QByteArray jwksOf(const std::vector<JwtKey> &keys)
{
    QByteArrayList published;
    for (const JwtKey &key : keys) {
        if (!key.publicJwk().isEmpty())
            published.append(key.publicJwk());
    }
    return R"({"keys":[)" + published.join(',') + "]}";
}

} // namespace

Keyring::Keyring(JwtKey secret)
    : m_secret(std::move(secret))
{ }

Result<Keyring> Keyring::create(const Options &options)
{
    // An empty secret would be one that everybody knows.
    if (options.secret.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"the JWT secret is empty"_s);
    Keyring made(JwtKey(options.keyId, JwtAlgorithm::Hs256, options.secret));
    if (!options.keys.isEmpty())
        made.m_keys = TRY(readKeySet(options.keys));
    if (made.m_keys.empty())
        made.m_keys = {made.m_secret};
    made.m_publicJwks = jwksOf(made.m_keys);
    made.m_validMethods = options.validMethods;
    if (made.m_validMethods.isEmpty()) {
        for (const JwtKey &key : made.m_keys)
            made.m_validMethods += QString::fromLatin1(algorithmName(key.algorithm()));
        made.m_validMethods.removeDuplicates();
    }
    return made;
}

bool Keyring::allows(QByteArrayView algorithm) const
{
    return m_validMethods.contains(QString::fromUtf8(algorithm));
}

const JwtKey *Keyring::verificationKey(QByteArrayView algorithm, const QString &kid) const
{
    const auto fits
        = [&](const JwtKey &key) { return algorithmName(key.algorithm()) == algorithm; };
    if (!kid.isEmpty()) {
        const auto named = std::ranges::find(m_keys, kid, &JwtKey::id);
        // Another algorithm for a known key is an attack (RFC 8725 2.1), not a reason to look on.
        if (named != m_keys.end())
            return fits(*named) ? &*named : nullptr;
    }
    return fits(m_secret) ? &m_secret : nullptr;
}

QStringList Keyring::doubts() const
{
    QStringList found;
    for (const QString &name : m_validMethods) {
        if (!parseAlgorithm(name))
            found += u"GOTRUE_JWT_VALID_METHODS names \"%1\", which no key here can have"_s.arg(
                name.left(60));
    }
    const QByteArray own = algorithmName(signingKey().algorithm());
    if (!allows(own))
        found += u"GOTRUE_JWT_VALID_METHODS lacks %1, with which access tokens are signed: all of "
                 "them will be refused here"_s.arg(QLatin1StringView(own));
    const bool isShadowed
        = !m_secret.id().isEmpty() && std::ranges::any_of(m_keys, [&](const JwtKey &key) {
              return key.id() == m_secret.id() && !key.publicJwk().isEmpty();
          });
    if (isShadowed)
        found += u"GOTRUE_JWT_KEY_ID is the kid of a key in GOTRUE_JWT_KEYS, which goes before the "
                 "secret"_s;
    return found;
}

} // namespace latchkey::crypto
