#pragma once

#include "clock.h"
#include "ids.h"

#include <QString>

#include <optional>

namespace latchkey::domain {

// What its owner is told of a discoverable credential (WebAuthn Level 3, 4): a row of
// webauthn_credentials without its keys.
struct Passkey
{
    PasskeyId id;
    QString friendlyName;
    Timestamp createdAt;
    std::optional<Timestamp> lastUsedAt; // nothing: never
};

} // namespace latchkey::domain
