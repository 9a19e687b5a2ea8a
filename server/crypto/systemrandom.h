#pragma once

#include "randomsource.h"

namespace latchkey::crypto {

// OpenSSL's generator. Ends the process if the system gives no randomness: nothing safe could be
// done then.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace latchkey::crypto
