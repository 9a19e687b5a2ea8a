#pragma once

#include "domain/guesslimit.h"
#include "domain/user.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// What is guessed at, and from where; both are keyed hashes (services/guessthrottle).
struct Guess
{
    QString subject;
    QString place; // empty: unknown
};

// A guess is counted before it is looked at, so that guesses made at once cannot pass together.
struct Reservation
{
    bool isAdmitted = false;
    QString place; // where it was counted: the guess's own if it has been good before, else empty
    std::chrono::microseconds pause{0}; // admitted: what a wrong guess brings; 0: nothing yet
    std::chrono::microseconds wait{0}; // not admitted: until the next guess may be made
};

// Table latchkey_guesses: who may guess at a secret how often, exact over threads, servers and
// restarts.
class GuessStore
{
public:
    // Counts the guess, unless a pause is on: then nothing is written. One statement if admitted.
    Result<Reservation> reserve(Transaction &transaction,
                                const Guess &guess,
                                const domain::GuessLimit &limit,
                                Timestamp now) const;

    // The same together with finding whom the address belongs to. PostgreSQL: one statement.
    struct Account
    {
        enum class Kind { Email, Phone } kind = Kind::Email;
        QString address; // lower-cased e-mail, or digits
        QString aud;
    };

    struct SignIn
    {
        Reservation reservation;
        std::optional<domain::User> user; // nothing while a pause is on
    };

    Result<SignIn> reserveSignIn(Transaction &transaction,
                                 const Guess &guess,
                                 const domain::GuessLimit &limit,
                                 const Account &account,
                                 Timestamp now) const;

    // Guesses that turned out right: their counts begin anew, and their places are known until
    // `knownUntil`. One statement.
    Result<> settle(Transaction &transaction,
                    const std::vector<Guess> &right,
                    Timestamp knownUntil,
                    Timestamp now) const;

    // All counts begin anew, wherever the guesses came from.
    Result<> forgive(Transaction &transaction, const QStringList &subjects) const;

    // Removes at most `most` rows that count for nothing any more.
    Result<qint64> prune(Transaction &transaction, int most, Timestamp now) const;

private:
    Result<Reservation> refused(Transaction &transaction, const Guess &guess, Timestamp now) const;
};

} // namespace latchkey::storage
