#pragma once

#include "result.h"

#include <QString>

#include <optional>

namespace latchkey::domain {

// The challenge of RFC 7636 4.2 that a client sends when it starts a flow.
struct PkceChallenge
{
    QString challenge;
    QString method; // "s256" or "plain"
};

// Nothing if both are empty. validation_failed if only one is given, if the challenge is not 43 to
// 128 unreserved characters, or if the method is unknown.
Result<std::optional<PkceChallenge>> parsePkceChallenge(const QString &challenge,
                                                        const QString &method);

} // namespace latchkey::domain
