#include "systemrandom.h"

#include <algorithm>
#include <openssl/rand.h>

namespace latchkey::crypto {

void SystemRandom::fill(std::span<std::byte> bytes)
{
    constexpr std::size_t most = 1 << 20; // OpenSSL counts in int
    while (!bytes.empty()) {
        const std::span<std::byte> part = bytes.first(std::min(bytes.size(), most));
        if (RAND_bytes(reinterpret_cast<unsigned char *>(part.data()),
                       static_cast<int>(part.size()))
            != 1)
            qFatal("The system gives no random bytes.");
        bytes = bytes.subspan(part.size());
    }
}

} // namespace latchkey::crypto
