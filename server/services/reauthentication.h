#pragma once

#include "codeguesses.h"
#include "domain/caller.h"
#include "domain/principal.h"
#include "mailrequests.h"
#include "storage/database.h"
#include "storage/onetimetokenstore.h"
#include "storage/userstore.h"

namespace latchkey::services {

// GET /reauthenticate: a code for somebody who is signed in, to be shown again as the `nonce` of a
// password change (reference/http-api.md 2.13, 2.14).
class Reauthentication
{
public:
    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::OneTimeTokenStore &tokens;
    };

    Reauthentication(const ServiceSettings &settings,
                     Stores stores,
                     const MailRequests &mails,
                     const CodeGuesses &guesses,
                     RandomSource &random);

    Result<> request(const domain::Principal &principal, const domain::Caller &caller) const;

    // The stored hash of a right nonce, for spend(); reauthentication_not_valid otherwise.
    Result<QString> check(const domain::User &user, const QString &nonce, Timestamp now) const;

    // In the transaction of what the nonce was for. Of several at once one succeeds.
    Result<>
    spend(storage::Transaction &transaction, UserId user, const QString &hash, Timestamp now) const;

private:
    Result<std::optional<QString>>
    find(storage::Transaction &transaction, UserId user, const QString &nonce, Timestamp now) const;

    const ServiceSettings &m_settings;
    Stores m_stores;
    const MailRequests &m_mails;
    const CodeGuesses &m_guesses;
    RandomSource &m_random;
};

} // namespace latchkey::services
