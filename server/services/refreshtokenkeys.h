#pragma once

#include "domain/session.h"
#include "result.h"
#include "secret.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// The keys that version 2 refresh tokens are signed with, a random one for each session, as they
// lie in sessions.refresh_token_hmac_key: base64url without padding.
class RefreshTokenKeys
{
public:
    struct Fresh
    {
        Secret key;
        QString stored;
    };

    explicit RefreshTokenKeys(RandomSource &random);

    Fresh make() const;

    // The key of a session that has one; UnexpectedFailure if it cannot be read.
    Result<Secret> open(const domain::Session &session) const;

private:
    RandomSource &m_random;
};

} // namespace latchkey::services
