#pragma once

#include "randomsource.h"

namespace latchkey {

// The system's own randomness. Ends the process if there is none: nothing safe could be done then.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace latchkey
