#pragma once

#include "clock.h"
#include "result.h"
#include "storage/database.h"
#include "storage/outdatedrows.h"

#include <atomic>
#include <functional>

namespace latchkey::services {

// Takes away what has outlived its use, in small transactions of their own. Requests never see it:
// rows they hold are left for later, and on SQLite they wait for one batch at most.
class Housekeeping
{
public:
    Housekeeping(storage::Database &database, storage::RetentionRules rules);

    // Asked before every batch; false ends the round early. It may wait meanwhile.
    using MayGoOn = std::function<bool()>;

    // One pass over everything that is outdated at `now`: how many rows went. A table that cannot
    // be cleaned does not keep the others from it; the first such failure is returned.
    Result<qint64> round(Timestamp now, const MayGoOn &mayGoOn) const;

    qint64 affectedRows() const { return m_affected; } // since the start, for /metrics

private:
    enum class Next { Table, Round };

    Result<> clearGuesses(Timestamp now, const MayGoOn &mayGoOn) const;
    Result<Next> clear(const storage::OutdatedRows &rows, const MayGoOn &mayGoOn) const;

    storage::Database &m_database;
    const storage::RetentionRules m_rules;
    mutable std::atomic<qint64> m_affected{0};
};

} // namespace latchkey::services
