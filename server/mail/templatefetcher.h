#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>

namespace latchkey::mail {

struct FetchLimits
{
    qint64 mostBytes = 1'000'000; // what is longer is cut
    std::chrono::milliseconds timeout{10'000};
};

// Gets a template by HTTP. Blocks; ends early once `isInterrupted` is set.
class TemplateFetcher
{
public:
    TemplateFetcher(FetchLimits limits, const std::atomic<bool> &isInterrupted);
    virtual ~TemplateFetcher() = default;
    TemplateFetcher(const TemplateFetcher &) = delete;
    TemplateFetcher &operator=(const TemplateFetcher &) = delete;

    // Only 200 counts. The error says what went wrong, fit for a log: no credentials of the URL.
    virtual Result<QByteArray> fetch(const QString &url) const;

private:
    const FetchLimits m_limits;
    const std::atomic<bool> &m_isInterrupted;
};

// The content of a file, cut at `mostBytes`.
Result<QByteArray> readTemplateFile(const QString &path, qint64 mostBytes);

} // namespace latchkey::mail
