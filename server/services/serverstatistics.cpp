#include "serverstatistics.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

constexpr std::chrono::days shown{90};
constexpr std::chrono::seconds shortest{1};
constexpr std::chrono::seconds longest{60};
constexpr int share = 100; // counting takes one percent of the time at most

QStringList allAdminRoles(const ServiceSettings &settings)
{
    QStringList roles = settings.adminRoles;
    roles += {u"latchkey_helpdesk"_s, u"latchkey_auditor"_s};
    roles.removeAll(QString());
    roles.removeDuplicates();
    return roles;
}

} // namespace

ServerStatistics::ServerStatistics(const ServiceSettings &settings,
                                   storage::Database &database,
                                   const storage::StatisticsReader &reader)
    : m_settings(settings)
    , m_database(database)
    , m_reader(reader)
{ }

// With few users it is counted each time.
Result<ServerStatistics::Answer> ServerStatistics::current(Timestamp now) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_known && m_known->asOf <= now && now - m_known->asOf < m_goodFor)
        return *m_known;
    const auto begun = std::chrono::steady_clock::now();
    Answer answer = TRY(count(now));
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begun);
    m_goodFor = took * share < shortest
        ? std::chrono::microseconds(0)
        : std::min<std::chrono::microseconds>(took * share, longest);
    m_known = answer;
    return answer;
}

Result<ServerStatistics::Answer> ServerStatistics::count(Timestamp now) const
{
    Answer answer{.asOf = now};
    answer.counts = TRY(m_database.read([&](storage::Transaction &transaction) {
        return m_reader.counts(transaction, allAdminRoles(m_settings), now);
    }));
    answer.days = TRY(countDays(now));
    return answer;
}

// A statement for each day, so that none takes long; those over are counted once. Entries of the
// day before may still be on their way, so it counts as over an hour after its end.
Result<std::vector<ServerStatistics::Day>> ServerStatistics::countDays(Timestamp now) const
{
    const auto today = std::chrono::floor<std::chrono::days>(now);
    std::vector<Day> days;
    for (auto date = today - shown + std::chrono::days(1); date <= today;
         date += std::chrono::days(1)) {
        const auto known = m_pastDays.find(date);
        if (known != m_pastDays.end()) {
            days.push_back({.date = date, .counts = known->second});
            continue;
        }
        const Timestamp end = date + std::chrono::days(1);
        const auto counts = TRY(m_database.read([&](storage::Transaction &transaction) {
            return m_reader.between(transaction, date, end);
        }));
        days.push_back({.date = date, .counts = counts});
        if (end + std::chrono::hours(1) <= now)
            m_pastDays.insert({date, counts});
    }
    m_pastDays.erase(m_pastDays.begin(), m_pastDays.lower_bound(days.front().date));
    return days;
}

} // namespace latchkey::services
