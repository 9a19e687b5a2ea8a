#pragma once

#include "clock.h"

#include <atomic>

namespace latchkey::support {

// Time stands still until a test moves it. Starts at 2026-01-01 12:00 UTC.
class FakeClock final : public Clock
{
public:
    Timestamp now() const override { return Timestamp(std::chrono::microseconds(m_now.load())); }

    void advance(std::chrono::microseconds step) { m_now += step.count(); }

private:
    std::atomic<qint64> m_now{1'767'268'800'000'000};
};

} // namespace latchkey::support
