#include "jwk.h"

#include "jsonwriter.h"
#include "jwkparts.h"

#include <QJsonArray>

namespace latchkey::crypto::jwk {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestId = 255; // it travels in every token
constexpr qsizetype shortestSecret = 32; // bytes; RFC 7518 3.2

struct Kind
{
    QLatin1StringView type; // kty
    QList<JwtAlgorithm> algorithms;
    QLatin1StringView names; // of them, in words
};

const Kind *kindOf(const QString &type)
{
    static const std::array kinds{
        Kind{"RSA"_L1, {JwtAlgorithm::Rs256, JwtAlgorithm::Rs512}, "RS256 or RS512"_L1},
        Kind{"EC"_L1, {JwtAlgorithm::Es256, JwtAlgorithm::Es512}, "ES256 or ES512"_L1},
        Kind{"OKP"_L1, {JwtAlgorithm::EdDsa}, "EdDSA"_L1},
        Kind{"oct"_L1,
             {JwtAlgorithm::Hs256, JwtAlgorithm::Hs384, JwtAlgorithm::Hs512},
             "HS256, HS384 or HS512"_L1},
    };
    const auto *const found
        = std::ranges::find_if(kinds, [&](const Kind &one) { return one.type == type; });
    return found == kinds.end() ? nullptr : &*found;
}

// A secret without an algorithm is for HS256, as with the peer; a pair has to name its own.
Result<JwtAlgorithm> readAlgorithm(const QJsonObject &object, const Kind &kind)
{
    const QJsonValue name = object.value("alg"_L1);
    if (name.isUndefined() && kind.type == "oct"_L1)
        return JwtAlgorithm::Hs256;
    const std::optional<JwtAlgorithm> algorithm = parseAlgorithm(name.toString());
    if (!algorithm || !kind.algorithms.contains(*algorithm))
        return badKey(u"alg is missing or not for this kty; use %1"_s.arg(kind.names));
    return *algorithm;
}

Result<QString> readId(const QJsonObject &object)
{
    QString id = object.value("kid"_L1).toString();
    if (id.isEmpty())
        return badKey(u"kid is missing; give each key a name of its own"_s);
    if (id.size() > longestId)
        return badKey(u"kid is longer than 255 characters"_s);
    return id;
}

Result<bool> readSigner(const QJsonObject &object)
{
    const QJsonValue use = object.value("use"_L1);
    if (!use.isUndefined() && use != "sig"_L1)
        return badKey(u"use is not \"sig\""_s);
    const QJsonValue operations = object.value("key_ops"_L1);
    if (!operations.isUndefined() && !operations.isArray())
        return badKey(u"key_ops is no list; use [\"sign\",\"verify\"] or [\"verify\"]"_s);
    return operations.toArray().contains("sign"_L1);
}

Result<JwtKey> readSecret(const QJsonObject &object, const QString &id, JwtAlgorithm algorithm)
{
    Secret secret = TRY(bytesOf(object, "k"_L1));
    if (secret.isEmpty())
        return badKey(u"k is missing"_s);
    if (secret.size() < shortestSecret)
        return badKey(u"k has only %1 bytes; use 32 or more"_s.arg(secret.size()));
    return JwtKey(id, algorithm, std::move(secret));
}

Result<Pair> readPair(const QJsonObject &object, JwtAlgorithm algorithm)
{
    switch (algorithm) {
    case JwtAlgorithm::Rs256:
    case JwtAlgorithm::Rs512:
        return readRsa(object);
    case JwtAlgorithm::Es256:
    case JwtAlgorithm::Es512:
        return readEc(object, algorithm);
    default:
        return readOkp(object);
    }
}

// Members in alphabetical order, as the peer has them.
QByteArray
publicJwk(const QString &id, JwtAlgorithm algorithm, const QString &type, const Pair &pair)
{
    std::map<QByteArray, QByteArray> members; // values as JSON
    const auto text = [](QStringView value) { return JsonWriter().text(value).take(); };
    for (const auto &[name, value] : pair.publicParts)
        members[name] = text(QString::fromLatin1(value));
    members["alg"] = text(QString::fromLatin1(algorithmName(algorithm)));
    members["key_ops"] = R"(["verify"])";
    members["kid"] = text(id);
    members["kty"] = text(type);
    members["use"] = R"("sig")";
    JsonWriter json;
    json.beginObject();
    for (const auto &[name, value] : members)
        json.key(name).raw(value);
    json.endObject();
    return json.take();
}

// A pair whose halves do not belong together would sign tokens that nobody accepts.
bool belongTogether(const JwtKey &whole, const JwtKey &publicHalf)
{
    try {
        return publicHalf.verifies("a pair", whole.sign("a pair"));
    } catch (const std::bad_alloc &) { // how sign() tells that OpenSSL refused
        openssl::forgetErrors();
        return false;
    }
}

Result<JwtKey>
readAsymmetric(const QJsonObject &object, const QString &id, JwtAlgorithm algorithm, bool isSigner)
{
    const Pair pair = TRY(readPair(object, algorithm));
    const QByteArray json = publicJwk(id, algorithm, object.value("kty"_L1).toString(), pair);
    JwtKey publicHalf(id, algorithm, pair.publicHalf, JwtKey::Half::Public, json);
    if (!pair.whole && isSigner)
        return badKey(u"key_ops lists \"sign\", but there is no private half (d)"_s);
    if (!pair.whole)
        return publicHalf;
    JwtKey whole(id, algorithm, pair.whole, JwtKey::Half::Private, json);
    if (!belongTogether(whole, publicHalf))
        return badKey(u"the private half does not belong to the public half"_s);
    return isSigner ? whole : publicHalf;
}

} // namespace

Result<Read> read(const QJsonObject &object)
{
    if (object.contains("aws:kms:arn"_L1))
        return badKey(u"keys in AWS KMS (aws:kms:arn) are not supported; use a key whose private "
                      "half is in the list"_s);
    const QString type = object.value("kty"_L1).toString();
    const Kind *kind = kindOf(type);
    if (kind == nullptr)
        return badKey(u"kty is missing or unknown; use RSA, EC, OKP or oct"_s);
    const QString id = TRY(readId(object));
    const JwtAlgorithm algorithm = TRY(readAlgorithm(object, *kind));
    const bool isSigner = TRY(readSigner(object));
    JwtKey key = type == "oct"_L1 ? TRY(readSecret(object, id, algorithm))
                                  : TRY(readAsymmetric(object, id, algorithm, isSigner));
    return Read{.key = std::move(key), .isSigner = isSigner};
}

} // namespace latchkey::crypto::jwk
