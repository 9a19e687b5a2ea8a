#pragma once

#include "clock.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace latchkey::domain {

// The claims of a verified access token that decisions rest on; `all` holds every claim as it was
// signed.
struct AccessTokenClaims
{
    QString subject; // empty for anon and service keys
    QString audience; // the first one; empty if none
    QString role;
    QString sessionId; // as text: it has not been checked to be a UUID
    bool isAnonymous = false;
    QJsonObject all;
};

} // namespace latchkey::domain
