#pragma once

#include "clock.h"
#include "ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace latchkey::domain {

// Authenticator assurance level (NIST SP 800-63B). The one in a token follows from the session's
// AMR entries, not from the column sessions.aal.
enum class Aal { Aal1, Aal2 };

// One authentication method of a session and when it was last used (table mfa_amr_claims, RFC
// 8176).
struct AmrEntry
{
    QString method;
    Timestamp usedAt;
};

// A row of sessions with its AMR entries, newest first; entries of one moment are ordered by
// method.
struct Session
{
    SessionId id;
    UserId userId;
    Timestamp createdAt;
    Timestamp updatedAt;
    std::optional<FactorId> factorId;
    QString aal; // "aal1", "aal2" or empty
    std::optional<Timestamp> notAfter;
    std::optional<Timestamp> refreshedAt;
    QString userAgent;
    QString ip;
    QString tag;
    std::optional<QUuid> oauthClientId;
    QString scopes;
    QString refreshTokenHmacKey; // empty: version 1 tokens
    std::optional<qint64> refreshTokenCounter;
    std::vector<AmrEntry> amr;

    Aal assurance() const; // aal2 if totp, mfa/phone or mfa/webauthn is among the methods

    // Version 2 tokens are made and checked with what the session carries.
    bool hasSignedTokens() const
    {
        return !refreshTokenHmacKey.isEmpty() && refreshTokenCounter.has_value();
    }
};

// A row of refresh_tokens: a version 1 token.
struct RefreshToken
{
    qint64 id = 0;
    QString token;
    QString parent; // the token it replaced; empty for the first of a session
    bool revoked = false;
    Timestamp createdAt;
    Timestamp updatedAt; // the reuse interval is measured from here
};

} // namespace latchkey::domain
