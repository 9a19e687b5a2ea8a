#include "apikeys.h"

#include "crypto/jwt.h"
#include "jsonwriter.h"

namespace latchkey {

using namespace Qt::Literals;

namespace {

QByteArray sign(const crypto::Keyring &keys, QStringView role, Timestamp from)
{
    JsonWriter claims;
    claims.beginObject();
    claims.key("iss").text(u"latchkey");
    claims.key("role").text(role);
    claims.key("iat").number(unixSeconds(from));
    claims.key("exp").number(unixSeconds(from + std::chrono::years(10)));
    claims.endObject();
    return crypto::jwt::sign(claims.take(), keys);
}

} // namespace

ApiKeys makeApiKeys(const crypto::Keyring &keys, Timestamp now)
{
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(now)};
    const Timestamp startOfYear = std::chrono::sys_days(today.year() / std::chrono::January / 1);
    return {.anon = sign(keys, u"anon", startOfYear),
            .serviceRole = sign(keys, u"service_role", startOfYear)};
}

} // namespace latchkey
