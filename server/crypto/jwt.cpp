#include "jwt.h"

#include "base64url.h"
#include "jsonwriter.h"
#include "keyring.h"

#include <cmath>

namespace latchkey::crypto::jwt {

using namespace Qt::Literals;

namespace {

constexpr qsizetype maximumSize = 32 * 1024; // no more fits into the head of a request
constexpr double maximumDate = 9007199254740992.0; // 2^53: up to here whole seconds are exact

struct Segments
{
    QByteArrayView header;
    QByteArrayView claims;
    QByteArrayView signature;
    QByteArrayView signedPart; // header.claims
};

std::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::BadJwt,
                   u"invalid JWT: unable to parse or verify signature, "_s + why);
}

Result<Segments> split(QByteArrayView token)
{
    if (token.size() > maximumSize)
        return refused(u"token is malformed: token is too long"_s);
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');
    if (first < 0 || last == first || token.sliced(first + 1, last - first - 1).contains('.'))
        return refused(u"token is malformed: token contains an invalid number of segments"_s);
    return Segments{.header = token.first(first),
                    .claims = token.sliced(first + 1, last - first - 1),
                    .signature = token.sliced(last + 1),
                    .signedPart = token.first(last)};
}

// How many members the outermost object of valid JSON has as it is written.
qsizetype countMembers(QByteArrayView json)
{
    qsizetype commas = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && depth == 1) {
            ++commas;
        }
    }
    return commas + 1;
}

Result<QJsonObject> readSegment(QByteArrayView segment, const QString &name)
{
    const std::optional<QByteArray> json = fromBase64Url(segment);
    if (!json)
        return refused(u"token is malformed: could not base64 decode "_s + name);
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return refused(u"token is malformed: could not JSON decode "_s + name);
    QJsonObject object = document.object();
    // RFC 7515 4 and RFC 7519 4: names are unique. Of two that claim to be the same, another
    // program may read the other one.
    if (!object.isEmpty() && countMembers(*json) != object.size())
        return refused(u"token is malformed: a member is given twice in the "_s + name);
    return object;
}

// The algorithms of RFC 7518 3.1 and RFC 8037; the name of any other is not worth repeating.
bool isRegistered(const QString &algorithm)
{
    constexpr std::array names{"none"_L1,
                               "HS256"_L1,
                               "HS384"_L1,
                               "HS512"_L1,
                               "RS256"_L1,
                               "RS384"_L1,
                               "RS512"_L1,
                               "ES256"_L1,
                               "ES384"_L1,
                               "ES512"_L1,
                               "PS256"_L1,
                               "PS384"_L1,
                               "PS512"_L1,
                               "EdDSA"_L1};
    return std::ranges::find(names, algorithm) != names.end();
}

// Embedded keys (jwk, jku, x5c, x5u) are never looked at: RFC 8725 3.10.
Result<const JwtKey *> chooseKey(const QJsonObject &header, const Keyring &keys)
{
    const QJsonValue alg = header.value("alg"_L1);
    if (!alg.isString())
        return refused(u"token is unverifiable: signing method (alg) is unspecified"_s);
    const QString algorithm = alg.toString();
    if (!isRegistered(algorithm))
        return refused(u"token is unverifiable: signing method (alg) is unavailable"_s);
    const QByteArray name = algorithm.toLatin1();
    if (!keys.allows(name))
        return refused(
            u"token signature is invalid: signing method %1 is invalid"_s.arg(algorithm));
    if (header.contains("crit"_L1))
        return refused(u"token is unverifiable: critical header parameters are not supported"_s);
    // A kid that is no text counts as none.
    const JwtKey *key = keys.verificationKey(name, header.value("kid"_L1).toString());
    if (key == nullptr)
        return refused(
            u"token is unverifiable: error while executing keyfunc: unrecognized JWT kid "
            "for algorithm %1"_s.arg(algorithm));
    return key;
}

Result<> checkSignature(const Segments &segments, const JwtKey &key)
{
    const std::optional<QByteArray> presented = fromBase64Url(segments.signature);
    if (!presented)
        return refused(u"token is malformed: could not base64 decode signature"_s);
    if (!key.verifies(segments.signedPart, *presented))
        return refused(u"token signature is invalid: signature is invalid"_s);
    return {};
}

std::unexpected<Error> badDate(const QString &why)
{
    return refused(u"token is malformed: could not JSON decode claim: "_s + why);
}

// A NumericDate (RFC 7519 2) in whole seconds, as the peer reads it; absent and null are the same.
Result<std::optional<qint64>> readDate(const QJsonObject &claims, QLatin1StringView name)
{
    for (auto it = claims.begin(); it != claims.end(); ++it) {
        // The peer takes "EXP" for "exp". Not to see it would make a token live for ever.
        if (it.key() != name && it.key().compare(name, Qt::CaseInsensitive) == 0)
            return badDate(u"%1 is misspelt"_s.arg(name));
    }
    const QJsonValue date = claims.value(name);
    if (date.isUndefined() || date.isNull())
        return std::nullopt;
    if (date.isString())
        return badDate(u"could not parse NumericData: json: invalid number literal, trying to "
                       "unmarshal \"\\\"%1\\\"\" into Number"_s.arg(date.toString()));
    const double seconds = std::floor(date.toDouble(NAN));
    if (!(std::abs(seconds) <= maximumDate))
        return badDate(u"could not parse NumericData: %1 is no number of seconds"_s.arg(name));
    return static_cast<qint64>(seconds);
}

Result<> checkDates(const QJsonObject &claims, Timestamp now)
{
    const std::optional<qint64> expiresAt = TRY(readDate(claims, "exp"_L1));
    const std::optional<qint64> notBefore = TRY(readDate(claims, "nbf"_L1));
    TRY(readDate(claims, "iat"_L1));
    QStringList problems;
    if (expiresAt && unixSeconds(now) >= *expiresAt)
        problems += u"token is expired"_s;
    if (notBefore && unixSeconds(now) < *notBefore)
        problems += u"token is not valid yet"_s;
    if (!problems.isEmpty())
        return refused(u"token has invalid claims: "_s + problems.join(u", "_s));
    return {};
}

} // namespace

QByteArray sign(QByteArrayView claims, const JwtKey &key)
{
    JsonWriter header;
    header.beginObject().key("alg").text(QString::fromLatin1(algorithmName(key.algorithm())));
    if (!key.id().isEmpty())
        header.key("kid").text(key.id());
    header.key("typ").text(u"JWT").endObject();
    const QByteArray text = toBase64Url(header.take()) + '.' + toBase64Url(claims);
    return text + '.' + toBase64Url(key.sign(text));
}

QByteArray sign(QByteArrayView claims, const Keyring &keys)
{
    return sign(claims, keys.signingKey());
}

// The signature comes before the claims are even decoded: who does not know the key learns nothing
// of how they are read.
Result<QJsonObject> verify(QByteArrayView token, const Keyring &keys, Timestamp now)
{
    const Segments segments = TRY(split(token));
    const QJsonObject header = TRY(readSegment(segments.header, u"header"_s));
    const JwtKey *key = TRY(chooseKey(header, keys));
    TRY(checkSignature(segments, *key));
    QJsonObject claims = TRY(readSegment(segments.claims, u"claim"_s));
    TRY(checkDates(claims, now));
    return claims;
}

} // namespace latchkey::crypto::jwt
