#pragma once

#include "domain/pkce.h"
#include "ids.h"
#include "storage/flowstatestore.h"

#include <QString>

#include <optional>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// What every flow through a mailbox begins with: a code, and with PKCE a flow to come back to.

// The code that is mailed, and what is stored of it (reference/http-api.md 4.1). Secret, both:
// whoever holds one of them holds the account.
struct MailedToken
{
    QString code;
    QString hash; // with the prefix pkce_ if the flow is one
};

MailedToken makeMailedToken(const QString &address,
                            const std::optional<domain::PkceChallenge> &pkce,
                            int digits,
                            RandomSource &random);

// The row that a PKCE exchange will find later (reference/http-api.md 1.15).
storage::NewFlowState pkceFlow(const domain::PkceChallenge &pkce,
                               UserId user,
                               const QString &authenticationMethod,
                               RandomSource &random);

} // namespace latchkey::services
