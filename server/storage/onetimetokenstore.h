#pragma once

#include "domain/onetimetoken.h"
#include "domain/user.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// A user together with the tokens that wait for an answer.
struct TokenHolder
{
    domain::User user;
    domain::StoredTokens tokens;
};

// One-time tokens as they are looked up and used. They are kept twice (reference: column of users
// for codes, table one_time_tokens for links). MailRequestStore writes them.
//
// The finders lock the user's row until the end of the transaction and read everything after that,
// so that of many who present one token at once only the first finds it. They send as many
// statements whether there is such a user or not.
class OneTimeTokenStore
{
public:
    // Whose link this is. `token` as it is stored, with its prefix.
    Result<std::optional<TokenHolder>> findByLink(Transaction &transaction,
                                                  const QString &token) const;

    // Whose address this is, to compare a code.
    Result<std::optional<TokenHolder>>
    findByEmail(Transaction &transaction, const QString &email, const QString &aud) const;
    Result<std::optional<TokenHolder>> findByUser(Transaction &transaction, UserId user) const;

    // Everybody who waits for a confirmation from this address, theirs now or their next one,
    // oldest request first. At most 100.
    Result<std::vector<TokenHolder>>
    findByEmailChange(Transaction &transaction, const QString &email, const QString &aud) const;

    // Both places emptied, for that kind only.
    Result<>
    drop(Transaction &transaction, UserId user, domain::TokenKind kind, Timestamp now) const;

    // Its column emptied, and with it every link the user was sent.
    Result<>
    spend(Transaction &transaction, UserId user, domain::TokenKind kind, Timestamp now) const;

    // The first of two confirmations of a new address: that kind dropped, status 1.
    Result<> acceptFirstHalf(Transaction &transaction,
                             UserId user,
                             domain::TokenKind kind,
                             Timestamp now) const;

    // Empties reauthentication_token if it still is `hash`, and all one-time tokens. False if not.
    Result<bool> spendReauthentication(Transaction &transaction,
                                       UserId user,
                                       const QString &hash,
                                       Timestamp now) const;
};

} // namespace latchkey::storage
