#include "systemrandom.h"

#include <algorithm>
#include <openssl/rand.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace latchkey::crypto {

void SystemRandom::fill(std::span<std::byte> bytes)
{
#ifdef __SANITIZE_ADDRESS__
    // OpenSSL gives each thread a generator of its own, which goes a moment after the thread
    // itself: of a thread that ends with the process, it may still be there when leaks are looked
    // for.
    const __lsan::ScopedDisabler isThreads;
#endif
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
