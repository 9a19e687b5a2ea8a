#pragma once

#include "accesstokenclaims.h"
#include "result.h"
#include "session.h"
#include "user.h"

#include <QByteArray>
#include <QJsonObject>

#include <chrono>

namespace latchkey::domain {

// The claims of a new access token as JSON, members in the peer's order
// (reference/http-api.md 3.5). `issuer` empty: no iss.
QByteArray accessTokenClaims(const User &user,
                             const Session &session,
                             const QString &issuer,
                             std::chrono::seconds lifetime,
                             Timestamp now);

// The typed view of verified claims. bad_jwt if sub, role, session_id or is_anonymous has a wrong
// type.
Result<AccessTokenClaims> readAccessTokenClaims(const QJsonObject &claims);

} // namespace latchkey::domain
