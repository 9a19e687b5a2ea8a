#include "guessstore.h"

#include "userrow.h"
#include "userstore.h"

namespace latchkey::storage {

using namespace Qt::Literals;
using std::chrono::microseconds;

namespace {

// The count and the decision in one statement, under the lock of the row. No answer: a pause is on.
// What is new stands in `excluded`: its guessed_at is now, its forgotten_at now and the window. A
// row that is forgotten begins anew; one guess too many doubles the pause. A pause that lies too
// far ahead is of a clock that was wrong, and keeps nobody out.
constexpr char reserveText[] = R"(
    INSERT INTO latchkey_guesses AS g (subject, place, guesses, pause, blocked_until,
                                       forgotten_at, kept_until, guessed_at)
    SELECT asked.subject,
           CASE WHEN EXISTS (SELECT 1 FROM latchkey_guesses known
                             WHERE known.subject = asked.subject AND known.place = asked.place)
                THEN asked.place ELSE '' END,
           1, 0, 0, asked.horizon, asked.horizon, asked.moment
    FROM (SELECT CAST(? AS TEXT) AS subject, CAST(? AS TEXT) AS place,
                 CAST(? AS BIGINT) AS moment, CAST(? AS BIGINT) AS horizon) AS asked
    WHERE TRUE
    ON CONFLICT (subject, place) DO UPDATE
    SET (guesses, pause, blocked_until, forgotten_at, kept_until, guessed_at) = (
        SELECT CASE WHEN next.fresh THEN 1 ELSE g.guesses + 1 END,
               next.pause,
               CASE WHEN next.pause = 0 THEN 0 ELSE excluded.guessed_at + next.pause END,
               CASE WHEN next.pause = 0 AND NOT next.fresh THEN g.forgotten_at
                    ELSE excluded.forgotten_at + next.pause END,
               CASE WHEN next.pause = 0 AND NOT next.fresh
                      OR g.kept_until > excluded.forgotten_at + next.pause THEN g.kept_until
                    ELSE excluded.forgotten_at + next.pause END,
               excluded.guessed_at
        FROM (SELECT g.forgotten_at <= excluded.guessed_at AS fresh,
                     CASE WHEN g.forgotten_at <= excluded.guessed_at
                            OR g.guesses < CAST(? AS INTEGER) THEN 0
                          WHEN g.pause = 0 THEN CAST(? AS BIGINT)
                          WHEN g.pause * 2 > CAST(? AS BIGINT) THEN CAST(? AS BIGINT)
                          ELSE g.pause * 2 END AS pause) AS next)
    WHERE g.blocked_until <= excluded.guessed_at
       OR g.blocked_until > excluded.guessed_at + CAST(? AS BIGINT)
    RETURNING place, pause)";

constexpr auto reserveSignInText
    = joined("WITH guess AS (",
             reserveText,
             ") SELECT ",
             userColumnsPostgreSql,
             ", guess.place, guess.pause FROM guess LEFT JOIN users u ON ");
constexpr auto reserveByEmail = joined(reserveSignInText, userHasEmail);
constexpr auto reserveByPhone = joined(reserveSignInText, userHasPhone);

// Sorted, so that two sign-ins lock rows in the same order. The count of strangers needs not be
// kept, that of a known place does.
constexpr char settleEntries[] = R"(
    INSERT INTO latchkey_guesses (subject, place, guesses, pause, blocked_until, forgotten_at,
                                  kept_until, guessed_at)
    SELECT entry.subject, entry.place, 0, 0, 0, asked.moment,
           CASE WHEN entry.place = '' THEN asked.moment ELSE asked.horizon END, asked.moment
    FROM )";
constexpr char settleRest[] = R"( AS entry,
         (SELECT CAST(? AS BIGINT) AS moment, CAST(? AS BIGINT) AS horizon) AS asked
    WHERE TRUE ORDER BY entry.subject, entry.place
    ON CONFLICT (subject, place) DO UPDATE
    SET guesses = 0, pause = 0, blocked_until = 0, forgotten_at = excluded.forgotten_at,
        kept_until = excluded.kept_until, guessed_at = excluded.guessed_at)";
constexpr auto settleSqlite = joined(settleEntries,
                                     R"((SELECT value ->> 'subject' AS subject,
                                                value ->> 'place' AS place FROM json_each(?)))",
                                     settleRest);
constexpr auto settlePostgreSql
    = joined(settleEntries,
             R"((SELECT item ->> 'subject' AS subject, item ->> 'place' AS place
                 FROM json_array_elements(CAST(? AS JSON)) AS item))",
             settleRest);

qint64 moment(Timestamp time)
{
    return time.time_since_epoch().count();
}

Binds reserveBinds(const Guess &guess, const domain::GuessLimit &limit, Timestamp now)
{
    return {guess.subject,
            guess.place,
            moment(now),
            moment(now + limit.window),
            limit.free,
            qint64(limit.firstPause.count()),
            qint64(limit.longestPause.count()),
            qint64(limit.longestPause.count()),
            qint64(limit.longestPause.count())};
}

Result<std::optional<domain::User>> find(Transaction &transaction,
                                         const GuessStore::Account &account)
{
    const UserStore users;
    return account.kind == GuessStore::Account::Kind::Email
        ? users.findByEmail(transaction, account.address, account.aud)
        : users.findByPhone(transaction, account.address, account.aud);
}

Reservation admitted(const Row &row, int first)
{
    return {.isAdmitted = true,
            .place = row.text(first),
            .pause = microseconds(row.integer(first + 1))};
}

} // namespace

Result<Reservation> GuessStore::reserve(Transaction &transaction,
                                        const Guess &guess,
                                        const domain::GuessLimit &limit,
                                        Timestamp now) const
{
    const auto row = TRY(transaction.row(reserveText, reserveBinds(guess, limit, now)));
    return row ? admitted(*row, 0) : TRY(refused(transaction, guess, now));
}

Result<GuessStore::SignIn> GuessStore::reserveSignIn(Transaction &transaction,
                                                     const Guess &guess,
                                                     const domain::GuessLimit &limit,
                                                     const Account &account,
                                                     Timestamp now) const
{
    if (transaction.engine() == Engine::Sqlite) {
        SignIn signIn{.reservation = TRY(reserve(transaction, guess, limit, now))};
        if (signIn.reservation.isAdmitted)
            signIn.user = TRY(find(transaction, account));
        return signIn;
    }
    Binds binds = reserveBinds(guess, limit, now);
    binds.emplace_back(account.address);
    binds.emplace_back(account.aud);
    const bool byEmail = account.kind == Account::Kind::Email;
    const auto row
        = TRY(transaction.row(byEmail ? reserveByEmail.data() : reserveByPhone.data(), binds));
    if (!row)
        return SignIn{.reservation = TRY(refused(transaction, guess, now))};
    SignIn signIn{.reservation = admitted(*row, userColumnCount)};
    if (!row->isNull(0))
        signIn.user = readUser(*row);
    return signIn;
}

// A known place has a row of its own; '' sorts before it.
Result<Reservation>
GuessStore::refused(Transaction &transaction, const Guess &guess, Timestamp now) const
{
    const auto row = TRY(transaction.row(R"(
        SELECT place, blocked_until FROM latchkey_guesses
        WHERE subject = ? AND (place = ? OR place = '') ORDER BY place DESC LIMIT 1)",
                                         {guess.subject, guess.place}));
    if (!row) // forgiven and pruned in this very moment
        return Reservation{.wait = microseconds(1)};
    const microseconds left(row->integer(1) - moment(now));
    return Reservation{.place = row->text(0), .wait = std::max(left, microseconds(1))};
}

Result<> GuessStore::settle(Transaction &transaction,
                            const std::vector<Guess> &right,
                            Timestamp knownUntil,
                            Timestamp now) const
{
    QJsonArray rows;
    for (const Guess &guess : right)
        rows.append(QJsonObject{{u"subject"_s, guess.subject}, {u"place"_s, guess.place}});
    if (rows.isEmpty())
        return {};
    constexpr static Sql sql(settleSqlite.data(), settlePostgreSql.data());
    TRY(transaction.run(sql, {rows, moment(now), moment(knownUntil)}));
    return {};
}

Result<> GuessStore::forgive(Transaction &transaction, const QStringList &subjects) const
{
    for (const QString &subject : subjects) {
        TRY(transaction.run(R"(
            UPDATE latchkey_guesses SET guesses = 0, pause = 0, blocked_until = 0, forgotten_at = 0
            WHERE subject = ?)",
                            {subject}));
    }
    return {};
}

Result<qint64> GuessStore::prune(Transaction &transaction, int most, Timestamp now) const
{
    constexpr static Sql sql(R"(
        DELETE FROM latchkey_guesses WHERE (subject, place) IN (
            SELECT subject, place FROM latchkey_guesses WHERE kept_until <= ?
            ORDER BY kept_until LIMIT ?))",
                             R"(
        DELETE FROM latchkey_guesses WHERE (subject, place) IN (
            SELECT subject, place FROM latchkey_guesses WHERE kept_until <= ?
            ORDER BY kept_until LIMIT ? FOR UPDATE SKIP LOCKED))");
    return transaction.run(sql, {moment(now), most});
}

} // namespace latchkey::storage
