#pragma once

#include "domain/session.h"
#include "result.h"
#include "secret.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {
class SecretBox;
}

namespace latchkey::services {

struct RefreshTokenKey
{
    Secret key = {}; // empty: the session has none
    QString toStore = {}; // empty: what is stored is as it should be
};

// The keys that version 2 refresh tokens are signed with, a random one for each session, as they
// lie in sessions.refresh_token_hmac_key: base64url without padding, encrypted where the operator
// wants it.
class RefreshTokenKeys
{
public:
    RefreshTokenKeys(const crypto::SecretBox &box, RandomSource &random);

    RefreshTokenKey make(SessionId session) const;

    // The key of a session that has one; UnexpectedFailure if it cannot be read.
    Result<RefreshTokenKey> open(const domain::Session &session) const;

private:
    const crypto::SecretBox &m_box;
    RandomSource &m_random;
};

} // namespace latchkey::services
