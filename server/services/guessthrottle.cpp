#include "guessthrottle.h"

#include "crypto/base64url.h"
#include "crypto/hmac.h"

namespace latchkey::services {

using namespace Qt::Literals;
using std::chrono::microseconds;
using storage::Guess;

namespace {

// How long a place is known from which nobody has signed in again.
constexpr std::chrono::days placesAreKept{90};

std::unexpected<Error> refusal(microseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return std::unexpected(Error{.code = ErrorCode::OverRequestRateLimit,
                                 .message = u"Too many wrong passwords: try again later"_s,
                                 .retryAfterSeconds = std::max(1, int(seconds))});
}

// The identifiers by which a person can sign in with a password.
QStringList addressesOf(const domain::User &user)
{
    QStringList addresses{user.email, user.phone};
    addresses.removeAll(QString());
    return addresses;
}

void addOnce(std::vector<Guess> &guesses, const Guess &guess)
{
    const bool isThere = std::ranges::any_of(guesses, [&](const Guess &one) {
        return one.subject == guess.subject && one.place == guess.place;
    });
    if (!isThere)
        guesses.push_back(guess);
}

} // namespace

GuessThrottle::GuessThrottle(const ServiceSettings &settings,
                             storage::Database &database,
                             const storage::GuessStore &guesses)
    : m_settings(settings)
    , m_database(database)
    , m_guesses(guesses)
{ }

Result<GuessThrottle::SignIn>
GuessThrottle::countSignIn(const storage::GuessStore::Account &account,
                           const domain::Caller &caller) const
{
    const Guess guess = guessAt(account.address, account.aud, caller);
    auto counted = TRY(m_database.transact([&](storage::Transaction &transaction) {
        return m_guesses.reserveSignIn(
            transaction, guess, domain::passwordGuesses, account, caller.now);
    }));
    if (!counted.reservation.isAdmitted)
        return refusal(counted.reservation.wait);
    return SignIn{.counted = {.guess = guess, .reservation = counted.reservation},
                  .user = std::move(counted.user)};
}

Result<CountedGuess> GuessThrottle::countPassword(const domain::User &user,
                                                  const domain::Caller &caller) const
{
    const QString address = user.email.isEmpty() ? user.phone : user.email;
    const Guess guess = guessAt(address, user.aud, caller);
    const auto reservation = TRY(m_database.transact([&](storage::Transaction &transaction) {
        return m_guesses.reserve(transaction, guess, domain::passwordGuesses, caller.now);
    }));
    if (!reservation.isAdmitted)
        return refusal(reservation.wait);
    return CountedGuess{.guess = guess, .reservation = reservation};
}

std::unexpected<Error> GuessThrottle::wrong(const CountedGuess &counted, Error usual)
{
    if (counted.reservation.pause.count() > 0)
        return refusal(counted.reservation.pause);
    return std::unexpected(std::move(usual));
}

Result<> GuessThrottle::right(storage::Transaction &transaction,
                              const CountedGuess &counted,
                              Timestamp now) const
{
    return m_guesses.settle(
        transaction,
        {{.subject = counted.guess.subject, .place = counted.reservation.place}},
        now + placesAreKept,
        now);
}

// A sign-in from elsewhere leaves the count of strangers alone. Else the owner's daily sign-in
// would grant whoever guesses another round, and tell them that there is an owner.
Result<> GuessThrottle::signedIn(storage::Transaction &transaction,
                                 const domain::User &user,
                                 const std::optional<CountedGuess> &counted,
                                 const domain::Caller &caller) const
{
    std::vector<Guess> right;
    if (counted)
        right.push_back({.subject = counted->guess.subject, .place = counted->reservation.place});
    // Someone else's identity provider may name any address.
    if (!user.isSsoUser && !caller.subscriber.isEmpty()) {
        for (const QString &address : addressesOf(user))
            addOnce(right, guessAt(address, user.aud, caller));
    }
    return m_guesses.settle(transaction, right, caller.now + placesAreKept, caller.now);
}

Result<> GuessThrottle::forgive(storage::Transaction &transaction, const domain::User &user) const
{
    QStringList subjects;
    for (const QString &address : addressesOf(user))
        subjects.append(subjectOf(address, user.aud));
    return m_guesses.forgive(transaction, subjects);
}

// Addresses end at a NUL, which none of them can hold.
QString GuessThrottle::subjectOf(const QString &address, const QString &aud) const
{
    return keyedHash("account", address.toUtf8() + '\0' + aud.toUtf8());
}

// Bound to the account, so that rows do not tell who shares a place with whom.
Guess GuessThrottle::guessAt(const QString &address,
                             const QString &aud,
                             const domain::Caller &caller) const
{
    const QString subject = subjectOf(address, aud);
    const QString place = caller.subscriber.isEmpty()
        ? QString()
        : keyedHash("place", subject.toLatin1() + '\0' + caller.subscriber.toLatin1());
    return {.subject = subject, .place = place};
}

// 128 bits: nobody can look for two that are alike without the key.
QString GuessThrottle::keyedHash(const QByteArray &kind, const QByteArray &text) const
{
    constexpr qsizetype bytes = 16;
    const QByteArray message = kind + '\0' + text;
    const QByteArray hash = crypto::hmacSha256(m_settings.addressKey.reveal(), message);
    return QString::fromLatin1(crypto::toBase64Url(hash.first(bytes)));
}

} // namespace latchkey::services
