#pragma once

#include "clock.h"
#include "transaction.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::storage {

// Which rows may go, by the settings.
struct RetentionRules
{
    bool peersList = false; // GOTRUE_DB_CLEANUP_ENABLED: the table of reference/database.md 8
    bool anonymousUsers = false; // of that list, only while anonymous sign-in is enabled
    std::optional<std::chrono::milliseconds> sessionTimebox;
    std::optional<std::chrono::milliseconds> sessionInactivityTimeout;
    std::optional<std::chrono::milliseconds> audit; // none: kept for ever
    std::optional<std::chrono::milliseconds> sentMails; // none: kept for ever
    std::optional<std::chrono::milliseconds> askedAddresses; // when mails were asked for, and
                                                             // guesses of codes; none: kept
    std::optional<std::chrono::milliseconds> endedJobs; // for many accounts; none: kept for ever
    bool reasonsOfNobody = false; // why somebody was banned who is not there any more
};

// One condition under which rows of one table have outlived their use at one moment. Looking for
// them may take a scan, so it happens outside of any transaction; taking them away is by key and
// asks the condition again.
class OutdatedRows
{
public:
    // All that `rules` allow at `now`, in the order in which they are best applied.
    static std::vector<OutdatedRows> all(const RetentionRules &rules, Timestamp now);

    const char *name() const; // for the log
    int batch() const; // at most so many in one transaction

    // Keys of up to `limit` of them.
    Result<QStringList> find(Transaction &transaction, int limit) const;

    // How many of `keys` were taken away. Rows that a request holds are left for the next time, and
    // so are all where another server on the same database is at it right now: nothing, then.
    Result<std::optional<qint64>> remove(Transaction &transaction, const QStringList &keys) const;

    struct Condition;

private:
    OutdatedRows(const Condition &condition, Timestamp before)
        : m_condition(&condition)
        , m_before(before)
    { }

    const Condition *m_condition; // of the constant table
    Timestamp m_before;
};

} // namespace latchkey::storage
