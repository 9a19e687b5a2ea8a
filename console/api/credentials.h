#pragma once

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

// What goes into Authorization; empty when signed out.
Secret bearerOf(const Credentials &credentials);

} // namespace latchkey::console
