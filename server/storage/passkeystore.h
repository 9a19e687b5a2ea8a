#pragma once

#include "domain/passkey.h"
#include "transaction.h"

#include <vector>

namespace latchkey::storage {

// Table webauthn_credentials, as it is shown and tidied up.
class PasskeyStore
{
public:
    // Oldest first.
    Result<std::vector<domain::Passkey>> list(Transaction &transaction, UserId user) const;

    // False if the user has no such passkey.
    Result<bool> remove(Transaction &transaction, UserId user, PasskeyId id) const;
};

} // namespace latchkey::storage
