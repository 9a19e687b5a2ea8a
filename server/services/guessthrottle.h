#pragma once

#include "domain/caller.h"
#include "domain/user.h"
#include "result.h"
#include "servicesettings.h"
#include "storage/database.h"
#include "storage/guessstore.h"

#include <optional>

namespace latchkey::services {

// A guess that has been counted and may now be looked at.
struct CountedGuess
{
    storage::Guess guess;
    storage::Reservation reservation;
};

// Slows down whoever guesses at passwords. The database knows what is guessed at, and from where,
// by keyed hashes only: whoever reads it learns no address that somebody has tried. An account is
// counted by the address that was typed, so that unknown ones are counted alike and two addresses
// of one account do not betray each other. Used from many threads.
class GuessThrottle
{
public:
    GuessThrottle(const ServiceSettings &settings,
                  storage::Database &database,
                  const storage::GuessStore &guesses);

    // A guess is counted in a transaction of its own, before it is looked at, because no lock may
    // be held while a password is hashed. While a pause is on: 429 over_request_rate_limit.
    struct SignIn
    {
        CountedGuess counted;
        std::optional<domain::User> user;
    };

    Result<SignIn> countSignIn(const storage::GuessStore::Account &account,
                               const domain::Caller &caller) const;
    Result<CountedGuess> countPassword(const domain::User &user,
                                       const domain::Caller &caller) const;

    // What to answer to a wrong guess: `usual`, or 429 if it was one too many.
    static std::unexpected<Error> wrong(const CountedGuess &counted, Error usual);

    // The guess was right, so it and those before it count no more.
    Result<>
    right(storage::Transaction &transaction, const CountedGuess &counted, Timestamp now) const;

    // Somebody has signed in, by whatever method: from there they are no stranger any more. With
    // what right() does, if it was a counted guess.
    Result<> signedIn(storage::Transaction &transaction,
                      const domain::User &user,
                      const std::optional<CountedGuess> &counted,
                      const domain::Caller &caller) const;

    // After a recovery, or by an administrator: everybody may guess anew.
    Result<> forgive(storage::Transaction &transaction, const domain::User &user) const;

private:
    storage::Guess
    guessAt(const QString &address, const QString &aud, const domain::Caller &caller) const;
    QString subjectOf(const QString &address, const QString &aud) const;
    QString keyedHash(const QByteArray &kind, const QByteArray &text) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::GuessStore &m_guesses;
};

} // namespace latchkey::services
