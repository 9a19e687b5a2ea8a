#include "apikeys.h"

#include "crypto/jwt.h"
#include "jsonwriter.h"

namespace latchkey {

using namespace Qt::Literals;

namespace {

QByteArray sign(const crypto::JwtKey &key, QStringView role, Timestamp from)
{
    JsonWriter claims;
    claims.beginObject();
    claims.key("iss").text(u"latchkey");
    claims.key("role").text(role);
    claims.key("iat").number(unixSeconds(from));
    claims.key("exp").number(unixSeconds(from + std::chrono::years(10)));
    claims.endObject();
    return crypto::jwt::sign(claims.take(), key);
}

ApiKeys signedBy(const crypto::JwtKey &key, Timestamp from)
{
    return {.anon = sign(key, u"anon", from), .serviceRole = sign(key, u"service_role", from)};
}

bool areAccepted(const ApiKeys &made, const crypto::Keyring &keys, Timestamp now)
{
    return crypto::jwt::verify(made.serviceRole, keys, now).has_value();
}

} // namespace

ApiKeys makeApiKeys(const crypto::Keyring &keys, Timestamp now)
{
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(now)};
    const Timestamp startOfYear = std::chrono::sys_days(today.year() / std::chrono::January / 1);
    ApiKeys made = signedBy(keys.secret(), startOfYear);
    if (areAccepted(made, keys, now))
        return made;
    const crypto::JwtKey &signer = keys.signingKey();
    made = signedBy(signer, startOfYear);
    if (areAccepted(made, keys, now)) {
        made.warning
            = u"the anon and service_role keys are signed with the key \"%1\" and end when "
              "it leaves GOTRUE_JWT_KEYS; keys signed with GOTRUE_JWT_SECRET, as older ones "
              "are, are refused unless GOTRUE_JWT_VALID_METHODS lists HS256"_s.arg(signer.id());
    } else {
        made.warning = u"the anon and service_role keys are refused by this server itself: "
                       "GOTRUE_JWT_VALID_METHODS has to list HS256 or %1"_s.arg(
                           QLatin1StringView(crypto::algorithmName(signer.algorithm())));
    }
    return made;
}

} // namespace latchkey
