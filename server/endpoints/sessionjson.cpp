#include "sessionjson.h"

#include "jsonwriter.h"
#include "userjson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

void writeTokens(JsonWriter &json, const services::SessionTokens &tokens)
{
    json.key("access_token").text(QString::fromLatin1(tokens.accessToken));
    json.key("token_type").text(u"bearer"_s);
    json.key("expires_in").number(tokens.lifetime.count());
    json.key("expires_at").number(unixSeconds(tokens.expiresAt));
    json.key("refresh_token").text(tokens.refreshToken);
    json.key("user");
    writeUser(json, tokens.user);
}

} // namespace

void nameSession(http::RequestContext &context, UserId user, std::optional<SessionId> session)
{
    context.answerHeaders.add("sb-auth-user-id", user.toString().toLatin1());
    if (session)
        context.answerHeaders.add("sb-auth-session-id", session->toString().toLatin1());
}

void namePrefix(http::RequestContext &context, const QString &refreshToken)
{
    constexpr int prefixLength = 5;
    context.answerHeaders.add("sb-auth-refresh-token-prefix",
                              refreshToken.first(prefixLength).toLatin1());
}

void nameTokens(http::RequestContext &context, const services::SessionTokens &tokens)
{
    nameSession(context, tokens.user.id, tokens.sessionId);
    if (tokens.refreshTokenCounter) {
        context.answerHeaders.add("sb-auth-refresh-token-counter",
                                  QByteArray::number(*tokens.refreshTokenCounter));
    } else {
        namePrefix(context, tokens.refreshToken);
    }
}

http::HttpResponse sessionAnswer(const services::SessionTokens &tokens,
                                 http::RequestContext &context)
{
    nameTokens(context, tokens);
    JsonWriter json;
    json.beginObject();
    writeTokens(json, tokens);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

http::HttpResponse signInAnswer(const services::SessionTokens &tokens,
                                const std::optional<domain::PasswordPolicy::Weakness> &weakness,
                                http::RequestContext &context)
{
    nameTokens(context, tokens);
    JsonWriter json;
    json.beginObject();
    writeTokens(json, tokens);
    json.key("weak_password");
    if (weakness) {
        json.beginObject().key("message").text(weakness->message).key("reasons").beginArray();
        for (const QString &reason : weakness->reasons)
            json.text(reason);
        json.endArray().endObject();
    } else {
        json.null();
    }
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
