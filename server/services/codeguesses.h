#pragma once

#include "domain/onetimetoken.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/mailspacingstore.h"
#include "storage/onetimetokenstore.h"

#include <vector>

namespace latchkey::services {

// Counts wrong guesses of mailed codes, in the database, and makes an end of a code after a
// hundred: six digits would not hold against many patient guessers. Counts for addresses that
// nobody has, too, so that a wrong guess costs the same everywhere. Works in the caller's
// transaction, which has to be committed although the request is refused. Stateless; used from many
// threads.
class CodeGuesses
{
public:
    CodeGuesses(const ServiceSettings &settings,
                const storage::MailSpacingStore &store,
                const storage::OneTimeTokenStore &tokens);

    // One code that a guess may have been meant for.
    struct Target
    {
        UserId user;
        domain::TokenKind kind = domain::TokenKind::Confirmation;
        QString hash; // as stored
    };

    // `email` stands in where there is no target.
    Result<> countWrong(storage::Transaction &transaction,
                        const std::vector<Target> &targets,
                        const QString &email,
                        Timestamp now) const;

private:
    QByteArray mac(const QString &message) const;

    const ServiceSettings &m_settings;
    const storage::MailSpacingStore &m_store;
    const storage::OneTimeTokenStore &m_tokens;
};

} // namespace latchkey::services
