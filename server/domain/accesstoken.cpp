#include "accesstoken.h"

#include "jsonreader.h"
#include "jsonwriter.h"

#include <QJsonArray>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

// Single sign-on entries name their provider, which row-level security policies read.
QString ssoProvider(const User &user)
{
    constexpr QStringView prefix = u"sso:";
    for (const Identity &identity : user.identities) {
        if (identity.provider.startsWith(prefix))
            return identity.provider.sliced(prefix.size());
    }
    return {};
}

void writeAmr(JsonWriter &json, const std::vector<AmrEntry> &amr, const User &user)
{
    json.key("amr").beginArray();
    for (const AmrEntry &entry : amr) {
        json.beginObject().key("method").text(entry.method);
        json.key("timestamp").number(unixSeconds(entry.usedAt));
        const QString provider = entry.method == u"sso/saml" ? ssoProvider(user) : QString();
        if (!provider.isEmpty())
            json.key("provider").text(provider);
        json.endObject();
    }
    json.endArray();
}

// `path` is the name of the claim as the peer's sentence has it.
std::unexpected<Error>
wrongType(QLatin1StringView path, const QJsonValue &found, QLatin1StringView wanted)
{
    return failure(ErrorCode::BadJwt,
                   u"invalid JWT: unable to parse or verify signature, token is malformed: could "
                   "not JSON decode claim: json: cannot unmarshal %1 into Go struct field "
                   "AccessTokenClaims.%2 of type %3"_s.arg(jsonTypeName(found), path, wanted));
}

// Absent and null are the same as an empty text.
Result<QString> readText(const QJsonObject &claims, QLatin1StringView path)
{
    const QJsonValue found = claims.value(path.sliced(path.lastIndexOf(u'.') + 1));
    if (found.isUndefined() || found.isNull())
        return QString();
    if (!found.isString())
        return wrongType(path, found, "string"_L1);
    return found.toString();
}

Result<bool> readFlag(const QJsonObject &claims, QLatin1StringView path)
{
    const QJsonValue found = claims.value(path);
    if (found.isUndefined() || found.isNull())
        return false;
    if (!found.isBool())
        return wrongType(path, found, "bool"_L1);
    return found.toBool();
}

// RFC 7519 4.1.3: one text or a list of them.
Result<QString> readAudience(const QJsonObject &claims)
{
    const QJsonValue found = claims.value("aud"_L1);
    if (!found.isArray())
        return readText(claims, "RegisteredClaims.aud"_L1);
    const QJsonArray list = found.toArray();
    for (const QJsonValue item : list) {
        if (!item.isString())
            return wrongType("RegisteredClaims.aud"_L1, item, "string"_L1);
    }
    return list.isEmpty() ? QString() : list.first().toString();
}

} // namespace

QByteArray accessTokenClaims(const User &user,
                             const Session &session,
                             const QString &issuer,
                             std::chrono::seconds lifetime,
                             Timestamp now)
{
    const qint64 issuedAt = unixSeconds(now);
    JsonWriter json;
    json.beginObject();
    if (!issuer.isEmpty())
        json.key("iss").text(issuer);
    json.key("sub").text(user.id.toString()).key("aud").text(user.aud);
    json.key("exp").number(issuedAt + lifetime.count()).key("iat").number(issuedAt);
    json.key("email").text(user.email).key("phone").text(user.phone);
    json.key("app_metadata").value(user.appMetadata);
    json.key("user_metadata").value(user.userMetadata);
    json.key("role").text(user.role);
    json.key("aal").text(session.assurance() == Aal::Aal2 ? u"aal2" : u"aal1");
    writeAmr(json, session.amr, user);
    json.key("session_id").text(session.id.toString());
    json.key("is_anonymous").flag(user.isAnonymous);
    if (session.oauthClientId) {
        json.key("client_id").text(session.oauthClientId->toString(QUuid::WithoutBraces));
        if (!session.scopes.isEmpty())
            json.key("scope").text(session.scopes);
    }
    json.endObject();
    return json.take();
}

Result<AccessTokenClaims> readAccessTokenClaims(const QJsonObject &claims)
{
    AccessTokenClaims read{.all = claims};
    read.subject = TRY(readText(claims, "RegisteredClaims.sub"_L1));
    read.audience = TRY(readAudience(claims));
    for (const QLatin1StringView path : {"RegisteredClaims.iss"_L1,
                                         "RegisteredClaims.jti"_L1,
                                         "email"_L1,
                                         "phone"_L1,
                                         "aal"_L1,
                                         "client_id"_L1,
                                         "scope"_L1})
        TRY(readText(claims, path));
    read.role = TRY(readText(claims, "role"_L1));
    read.sessionId = TRY(readText(claims, "session_id"_L1));
    read.isAnonymous = TRY(readFlag(claims, "is_anonymous"_L1));
    return read;
}

} // namespace latchkey::domain
