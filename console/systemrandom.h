#pragma once

#include "randomsource.h"

namespace latchkey::console {

// The system's own randomness.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace latchkey::console
