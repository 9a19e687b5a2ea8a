#pragma once

#include "failurekind.h"

#include <QtTypes>

#include <array>
#include <atomic>

namespace latchkey::storage {

// How many pieces of work SQLite's writer committed together, as a histogram.
struct CommitSizes
{
    static constexpr std::array<double, 8> bounds{1, 2, 4, 8, 16, 32, 64, 128};

    std::array<qint64, bounds.size() + 1> counts{}; // the last one: more than all bounds
    double sum = 0;
};

// What has been sent to the database, for tests and /metrics. A round trip is one statement on
// PostgreSQL; begin and commit are counted apart. On SQLite several pieces of work share one
// transaction: `writes` counts those that were asked for, on both engines.
struct StatementCounts
{
    std::atomic<qint64> statements{0};
    std::atomic<qint64> transactions{0};
    std::atomic<qint64> commits{0};
    std::atomic<qint64> writes{0};
    std::atomic<qint64> connections{0}; // now
    std::atomic<qint64> connects{0}; // successful or not
    std::array<std::atomic<qint64>, failureKinds> failures{};

    void addFailure(FailureKind kind);
    void addCommitSize(std::size_t size);
    CommitSizes commitSizes() const;

private:
    std::array<std::atomic<qint64>, CommitSizes::bounds.size() + 1> m_commitSizes{};
    std::atomic<qint64> m_committedTogether{0};
};

} // namespace latchkey::storage
