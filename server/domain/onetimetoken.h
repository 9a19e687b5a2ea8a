#pragma once

#include "user.h"

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace latchkey::domain {

// What a code or link that was mailed is good for. A user has at most one live token of each kind
// (table one_time_tokens, column token_type).
enum class TokenKind {
    Confirmation,
    Recovery,
    EmailChangeCurrent,
    EmailChangeNew,
    Reauthentication
};

QLatin1StringView tokenTypeName(TokenKind kind); // "confirmation_token", …

// `type` of POST and GET /verify (reference/http-api.md 2.9).
enum class VerifyType { Signup, Invite, Recovery, MagicLink, Email, EmailChange, Sms, PhoneChange };

std::optional<VerifyType> parseVerifyType(QStringView text);
QString verifyTypeName(VerifyType type); // as a link names it

bool isPhoneType(VerifyType type);

// The kinds of token that a type may stand for, the first one that fits counts. None for phones.
std::vector<TokenKind> tokenKinds(VerifyType type);

// What is stored of a user's tokens. Both places count: a link lives while its row of
// one_time_tokens does, a code while the column of users does, and many actions empty only one of
// them (reference/http-api.md 4.3). Secret: whoever holds a hash holds the account.
struct StoredTokens
{
    QString confirmation;
    QString recovery;
    QString emailChangeCurrent;
    QString emailChangeNew;
    QString reauthentication;
    std::vector<std::pair<TokenKind, QString>> links; // rows of one_time_tokens
    int emailChangeStatus = 0; // 1: one of two addresses has confirmed

    const QString &column(TokenKind kind) const; // empty: none
};

// Which of `kinds` the token of a link is, or a code whose hash over its address is `codeHash`. A
// code fits its hash with and without the prefix of PKCE flows. Compares in constant time.
std::optional<TokenKind>
matchLink(const StoredTokens &tokens, const std::vector<TokenKind> &kinds, const QString &token);
std::optional<TokenKind>
matchCode(const StoredTokens &tokens, const std::vector<TokenKind> &kinds, const QString &codeHash);

// When the token of a kind was mailed to the user.
std::optional<Timestamp> sentAt(const User &user, TokenKind kind);

// A token that was never sent, as far as we know, is expired too.
bool isExpired(std::optional<Timestamp> sentAt, std::chrono::seconds lifetime, Timestamp now);

// Flows that end at a PKCE exchange mail a token with this prefix.
inline constexpr QLatin1StringView pkcePrefix("pkce_");

} // namespace latchkey::domain
