#pragma once

#include "codeguesses.h"
#include "domain/caller.h"
#include "domain/onetimetoken.h"
#include "domain/passwordpolicy.h"
#include "mailspacing.h"
#include "secret.h"
#include "sessionissuer.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/flowstatestore.h"
#include "storage/onetimetokenstore.h"
#include "storage/userstore.h"
#include "verifiedtoken.h"

#include <optional>

namespace latchkey::crypto {
class PasswordHasher;
}

namespace latchkey::services {

// GET and POST /verify: a code or the token of a link comes back (reference/http-api.md 2.9 to
// 2.11). Of many who present one token at once, one gets a session.
class Verification
{
public:
    struct Form
    {
        QString type;
        QString token; // the code
        QString tokenHash; // of the link
        QString email;
        QString phone;
        QString redirectTo;
        Secret password; // for an account that has none (seed-contract.md)
    };

    // A session; or a code to exchange for one; or neither, after the first of two confirmations of
    // a new address.
    struct Outcome
    {
        std::optional<SessionTokens> tokens;
        QString authCode;
        domain::VerifyType type = domain::VerifyType::Signup; // what it turned out to be
    };

    struct Stores
    {
        storage::Database &database;
        const storage::OneTimeTokenStore &tokens;
        const storage::FlowStateStore &flows;
        const storage::AuditStore &audit;
    };

    Verification(const ServiceSettings &settings,
                 Stores stores,
                 const crypto::PasswordHasher &hasher,
                 const domain::PasswordPolicy &policy,
                 const VerifiedToken &effects,
                 const CodeGuesses &guesses,
                 const SessionIssuer &issuer);

    // Tokens of PKCE flows give a session here, too.
    Result<Outcome> byForm(const Form &form, const domain::Caller &caller) const;

    // Of a link that was followed. Tokens of PKCE flows give a code to exchange.
    Result<Outcome>
    byLink(const QString &type, const QString &token, const domain::Caller &caller) const;

private:
    enum class Ending { Session, AuthCode };

    struct Request
    {
        domain::VerifyType type = domain::VerifyType::Signup;
        QString token; // of a link
        QString email; // with a code
        QString codeHash; // over that address
        std::optional<QString> passwordHash;
        Ending ending = Ending::Session;
        const domain::Caller &caller;
    };

    // What a transaction decided. A refusal is committed: wrong guesses count.
    struct Decided
    {
        std::optional<Error> refusal = {};
        std::optional<OpenedSession> opened = {};
        QString authCode = {};
        domain::VerifyType type = domain::VerifyType::Signup;
    };

    struct Match
    {
        storage::TokenHolder holder;
        domain::TokenKind kind = domain::TokenKind::Confirmation;
    };

    Result<Outcome> verify(const Request &request) const;
    Result<Decided> decide(storage::Transaction &transaction, const Request &request) const;
    Result<std::optional<Match>> findLink(storage::Transaction &transaction,
                                          const Request &request) const;
    Result<std::optional<Match>> findCode(storage::Transaction &transaction,
                                          const Request &request) const;
    Result<Decided>
    use(storage::Transaction &transaction, const Request &request, const Match &match) const;
    Result<std::optional<QString>> hashOf(const Form &form, domain::VerifyType type) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const crypto::PasswordHasher &m_hasher;
    const domain::PasswordPolicy &m_policy;
    const VerifiedToken &m_effects;
    const CodeGuesses &m_guesses;
    const SessionIssuer &m_issuer;
};

} // namespace latchkey::services
