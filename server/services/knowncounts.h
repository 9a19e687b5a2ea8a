#pragma once

#include "clock.h"
#include "result.h"

#include <QHash>
#include <QString>

#include <functional>
#include <mutex>

namespace latchkey::services {

// Numbers of rows. Counting many takes a while, so their number may be a second old; few are
// counted each time. Thread-safe.
class KnownCounts
{
public:
    // `count` counts what `name` stands for.
    Result<qint64>
    current(const QString &name, Timestamp now, const std::function<Result<qint64>()> &count) const;

private:
    struct Known
    {
        qint64 count = 0;
        Timestamp at;
    };

    mutable std::mutex m_mutex;
    mutable QHash<QString, Known> m_known;
};

} // namespace latchkey::services
