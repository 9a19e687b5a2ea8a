#pragma once

#include "domain/passwordpolicy.h"
#include "http/httpmessage.h"
#include "http/requestcontext.h"
#include "services/sessionissuer.h"

#include <optional>

namespace latchkey::endpoints {

// The headers that name whose session an answer is about (reference/http-api.md 1.17).
void nameSession(http::RequestContext &context, UserId user, std::optional<SessionId> session);

// The beginning of a refresh token, which tells it from others in a log.
void namePrefix(http::RequestContext &context, const QString &refreshToken);

// The same, and what tells its refresh token from others.
void nameTokens(http::RequestContext &context, const services::SessionTokens &tokens);

// The answer to a sign-up or refresh (reference/http-api.md 3.4) with its informational headers.
http::HttpResponse sessionAnswer(const services::SessionTokens &tokens,
                                 http::RequestContext &context);

// The answer to a sign-in with a password says, too, whether that password is still strong enough.
http::HttpResponse signInAnswer(const services::SessionTokens &tokens,
                                const std::optional<domain::PasswordPolicy::Weakness> &weakness,
                                http::RequestContext &context);

} // namespace latchkey::endpoints
