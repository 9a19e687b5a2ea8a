#pragma once

#include "ids.h"
#include "secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace latchkey::crypto {

// A version 2 refresh token: a session and how often it was refreshed, signed with a key that the
// session carries (reference/http-api.md 3.7). Base64url of
//   0x00 | session (16) | counter, unsigned LEB128 | HMAC-SHA-256, first 16 | SHA-256, first 4
// each of the last two over all that precedes it. The checksum needs no key: it turns away what is
// no token before a database is asked.
class SignedRefreshToken
{
public:
    static constexpr qsizetype keyLength = 32;

    // Nothing if the text is not of this form; a counter has one spelling only.
    static std::optional<SignedRefreshToken> parse(const QString &text);

    static QString make(SessionId session, qint64 counter, const Secret &key);

    SessionId session() const { return m_session; }

    qint64 counter() const { return m_counter; } // what exceeds 63 bits is the highest number

    // In constant time. Until then session and counter are only what the caller claims.
    bool isSignedWith(const Secret &key) const;

private:
    SignedRefreshToken() = default;

    SessionId m_session;
    qint64 m_counter = 0;
    QByteArray m_message;
    QByteArray m_signature;
};

} // namespace latchkey::crypto
