#pragma once

#include <QtTypes>

#include <optional>

namespace latchkey::metrics {

// What the system says about this process (Linux: /proc; elsewhere nothing).
struct ProcessStatus
{
    double cpuSeconds = 0;
    double startTime = 0; // seconds since 1970
    qint64 residentBytes = 0;
    qint64 virtualBytes = 0;
    qint64 threads = 0;
    qint64 openFiles = 0;
    qint64 mostFiles = 0;
};

std::optional<ProcessStatus> readProcessStatus();

} // namespace latchkey::metrics
