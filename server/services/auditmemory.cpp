#include "auditmemory.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace latchkey::services {

using domain::AuditEntry;

namespace {

constexpr std::size_t mostHeld = 10'000;

// The order of AuditReader::following(): databases compare ids byte by byte.
bool isLater(const AuditEntry &entry, const storage::AuditPosition &place)
{
    if (entry.createdAt != place.createdAt)
        return entry.createdAt > place.createdAt;
    return entry.id.toRfc4122() > place.id.toRfc4122();
}

} // namespace

void AuditMemory::add(const std::vector<AuditEntry> &entries)
{
    for (const AuditEntry &entry : entries) {
        m_entries.push_back(entry);
        m_held.insert(entry.id);
        m_known.emplace(entry.id, entry.createdAt);
        if (m_entries.size() > mostHeld) {
            m_held.remove(m_entries.front().id);
            m_entries.pop_front();
        }
    }
}

void AuditMemory::clear()
{
    m_entries.clear();
    m_held.clear();
    m_known.clear();
}

void AuditMemory::forgetKnown(Timestamp before)
{
    std::erase_if(m_known, [before](const auto &known) { return known.second < before; });
}

std::optional<storage::AuditPosition> AuditMemory::last() const
{
    if (m_entries.empty())
        return std::nullopt;
    return storage::positionOf(m_entries.back());
}

std::vector<AuditEntry> AuditMemory::behind(QUuid id, qsizetype most) const
{
    const auto at = std::ranges::find(m_entries, id, &AuditEntry::id);
    const auto rest = std::ranges::subrange(std::next(at), m_entries.end());
    const auto part = rest | std::views::take(most);
    return {part.begin(), part.end()};
}

std::vector<AuditEntry> AuditMemory::laterThan(const storage::AuditPosition &place,
                                               const QSet<QUuid> &sent) const
{
    std::vector<AuditEntry> found;
    std::ranges::copy_if(m_entries, std::back_inserter(found), [&](const AuditEntry &entry) {
        return isLater(entry, place) && !sent.contains(entry.id);
    });
    return found;
}

} // namespace latchkey::services
