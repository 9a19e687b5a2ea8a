#pragma once

#include "servicesettings.h"
#include "storage/database.h"
#include "storage/statisticsreader.h"

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace latchkey::services {

// GET /admin/stats: how many users there are in each state, and what the last 90 days were like.
// Thread-safe. What it says is as old as it was worth counting again: a second where counting is
// quick, up to a minute where it takes long.
class ServerStatistics
{
public:
    struct Day
    {
        std::chrono::sys_days date;
        storage::DayCounts counts;
    };

    struct Answer
    {
        storage::ServerCounts counts;
        std::vector<Day> days; // 90, oldest first; the last one is today
        Timestamp asOf;
    };

    ServerStatistics(const ServiceSettings &settings,
                     storage::Database &database,
                     const storage::StatisticsReader &reader);

    Result<Answer> current(Timestamp now) const;

private:
    Result<Answer> count(Timestamp now) const;
    Result<std::vector<Day>> countDays(Timestamp now) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::StatisticsReader &m_reader;

    mutable std::mutex m_mutex; // held while counting: nobody counts the same twice
    mutable std::map<std::chrono::sys_days, storage::DayCounts> m_pastDays; // nothing changes them
    mutable std::optional<Answer> m_known;
    mutable std::chrono::microseconds m_goodFor{0};
};

} // namespace latchkey::services
