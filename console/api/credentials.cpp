#include "credentials.h"

#include <QString>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

// Clocks of two machines differ; a token that is renewed early costs nothing.
constexpr auto renewalMargin = 30s;

} // namespace

std::optional<SessionTokens> readSessionTokens(const QJsonObject &answer)
{
    const QByteArray access = answer["access_token"_L1].toString().toUtf8();
    const QByteArray refresh = answer["refresh_token"_L1].toString().toUtf8();
    if (access.isEmpty() || refresh.isEmpty())
        return std::nullopt;
    const std::chrono::seconds expiry{answer["expires_at"_L1].toInteger()};
    return SessionTokens{
        .access = Secret(access), .refresh = Secret(refresh), .expiresAt = Timestamp(expiry)};
}

bool isOutdated(const SessionTokens &tokens, Timestamp now)
{
    return tokens.expiresAt < now + renewalMargin;
}

ApiRequest renewalOf(const SessionTokens &tokens)
{
    ApiRequest request = ApiRequest::post(
        u"/token"_s, {{"refresh_token"_L1, QString::fromUtf8(tokens.refresh.reveal())}});
    request.query.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
    return request;
}

Secret bearerOf(const Credentials &credentials)
{
    if (const auto *tokens = std::get_if<SessionTokens>(&credentials))
        return tokens->access;
    if (const auto *key = std::get_if<ServiceKey>(&credentials))
        return key->key;
    return {};
}

} // namespace latchkey::console
