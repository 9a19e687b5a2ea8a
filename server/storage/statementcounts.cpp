#include "statementcounts.h"

#include <algorithm>

namespace latchkey::storage {

void StatementCounts::addFailure(FailureKind kind)
{
    failures[static_cast<std::size_t>(kind)].fetch_add(1, std::memory_order_relaxed);
}

void StatementCounts::addCommitSize(std::size_t size)
{
    const auto bucket = std::ranges::lower_bound(CommitSizes::bounds, static_cast<double>(size))
        - CommitSizes::bounds.begin();
    m_commitSizes[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_committedTogether.fetch_add(static_cast<qint64>(size), std::memory_order_relaxed);
}

CommitSizes StatementCounts::commitSizes() const
{
    CommitSizes sizes;
    std::ranges::transform(m_commitSizes, sizes.counts.begin(), [](const auto &count) {
        return count.load(std::memory_order_relaxed);
    });
    sizes.sum = static_cast<double>(m_committedTogether.load(std::memory_order_relaxed));
    return sizes;
}

} // namespace latchkey::storage
