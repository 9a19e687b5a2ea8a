#pragma once

#include "apirequest.h"
#include "clock.h"
#include "secret.h"

#include <QJsonObject>

#include <optional>
#include <variant>

namespace latchkey::console {

// What a person has after signing in.
struct SessionTokens
{
    Secret access;
    Secret refresh; // works once
    Timestamp expiresAt;
};

// A key of the server, such as service_role: it does not expire and is not refreshed.
struct ServiceKey
{
    Secret key;
};

// Nothing: signed out.
using Credentials = std::variant<std::monostate, ServiceKey, SessionTokens>;

// From the answer of POST /token; nothing if it is no session.
std::optional<SessionTokens> readSessionTokens(const QJsonObject &answer);

// Expired, or soon: it is renewed before it is used.
bool isOutdated(const SessionTokens &tokens, Timestamp now);

// Asks for new ones. The refresh token is used up by that.
ApiRequest renewalOf(const SessionTokens &tokens);

// What goes into Authorization; empty when signed out.
Secret bearerOf(const Credentials &credentials);

} // namespace latchkey::console
