#include "knowncounts.h"

namespace latchkey::services {

namespace {

constexpr qint64 many = 20'000;
constexpr std::chrono::seconds goodFor{1};
constexpr qsizetype mostNames = 100; // an audience is what the request says

} // namespace

Result<qint64> KnownCounts::current(const QString &name,
                                    Timestamp now,
                                    const std::function<Result<qint64>()> &count) const
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_known.constFind(name);
        if (known != m_known.cend() && known->at <= now && now - known->at < goodFor)
            return known->count;
    }
    const qint64 counted = TRY(count());
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= mostNames)
        m_known.clear();
    if (counted > many)
        m_known.insert(name, {.count = counted, .at = now});
    else
        m_known.remove(name);
    return counted;
}

} // namespace latchkey::services
