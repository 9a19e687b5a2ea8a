#include "housekeeping.h"

#include "logging.h"
#include "storage/guessstore.h"

namespace latchkey::services {

using namespace Qt::Literals;
using storage::OutdatedRows;

namespace {

// Looking for rows may take a scan, taking one batch away does not: so several batches are looked
// for at once.
constexpr int batchesPerSearch = 10;

} // namespace

Housekeeping::Housekeeping(storage::Database &database, storage::RetentionRules rules)
    : m_database(database)
    , m_rules(rules)
{ }

Result<qint64> Housekeeping::round(Timestamp now, const MayGoOn &mayGoOn) const
{
    const qint64 before = m_affected;
    std::optional<Error> firstFailure;
    for (const OutdatedRows &rows : OutdatedRows::all(m_rules, now)) {
        const Result<Next> next = clear(rows, mayGoOn);
        if (!next && !firstFailure) {
            firstFailure = next.error();
            firstFailure->detail = QLatin1StringView(rows.name()) + u": "_s + firstFailure->detail;
        }
        const bool isAway = !next && next.error().code == ErrorCode::ServiceUnavailable;
        if (isAway || next == Next::Round)
            break;
    }
    if (firstFailure)
        return std::unexpected(*std::move(firstFailure));
    TRY(clearGuesses(now, mayGoOn));
    return m_affected - before;
}

// They are found by an index, so there is nothing to look for first.
Result<> Housekeeping::clearGuesses(Timestamp now, const MayGoOn &mayGoOn) const
{
    constexpr int batch = 100;
    const storage::GuessStore guesses;
    qint64 gone = 0;
    do {
        gone = TRY(m_database.transact([&](storage::Transaction &transaction) {
            return guesses.prune(transaction, batch, now);
        }));
        m_affected += gone;
    } while (gone == batch && mayGoOn());
    return {};
}

Result<Housekeeping::Next> Housekeeping::clear(const OutdatedRows &rows,
                                               const MayGoOn &mayGoOn) const
{
    const int wanted = rows.batch() * batchesPerSearch;
    for (;;) {
        const QStringList keys = TRY(m_database.read(
            [&](storage::Transaction &transaction) { return rows.find(transaction, wanted); }));
        qint64 removed = 0;
        for (qsizetype at = 0; at < keys.size(); at += rows.batch()) {
            if (!mayGoOn())
                return Next::Round;
            const QStringList batch = keys.mid(at, rows.batch());
            const auto gone = TRY(m_database.transact([&](storage::Transaction &transaction) {
                return rows.remove(transaction, batch);
            }));
            if (!gone)
                return Next::Round; // another server is at it
            removed += *gone;
            m_affected += *gone;
        }
        // What is locked now is found again and again: it waits for the next round.
        if (keys.size() < wanted || removed == 0)
            return Next::Table;
    }
}

} // namespace latchkey::services
