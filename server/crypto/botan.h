#pragma once

#include "result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace latchkey {
class RandomSource;
}

namespace latchkey::crypto {

// What Botan does for us. It stands in a module of its own that is loaded when it is first asked
// for: Botan alone would take a quarter of the time of a start and 4 MB, mostly for a pool of
// locked memory, and most servers never need it.
struct Botan
{
    // At most 72 bytes are read of a password; a cost from 4 to 18.
    std::string (*bcryptHash)(std::string_view password, std::uint16_t cost, RandomSource &random);
    bool (*bcryptMatches)(std::string_view password, const std::string &hash); // "$2b$…", canonical

    struct Argon2
    {
        bool isId = true; // else Argon2i
        std::uint32_t memoryKib = 0; // 8 or more for each lane
        std::uint32_t passes = 0;
        std::uint32_t lanes = 0;
        std::string_view password;
        std::span<const std::uint8_t> salt; // of any length, where OpenSSL wants 8 bytes
    };

    // Fills `derived`, of 4 bytes or more. May throw std::bad_alloc.
    void (*argon2)(const Argon2 &input, std::span<std::uint8_t> derived);

    // Whether a public key is a point on the curve and of the order that Ed25519 is about.
    bool (*isSoundEd25519)(std::span<const std::uint8_t> x);
};

// A failure if the module is not where it was installed.
Result<const Botan *> botan();

} // namespace latchkey::crypto
