#include "systemrandom.h"

#include <algorithm>
#ifdef Q_OS_UNIX
#include <sys/random.h>
#else
#include <QRandomGenerator>

#include <cstring>
#endif

namespace latchkey {

// On Unix the kernel is asked itself: Qt would make do with something weaker where it does not
// answer.
void SystemRandom::fill(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
#ifdef Q_OS_UNIX
        constexpr std::size_t most = 256; // of one call
        const std::size_t count = std::min(bytes.size(), most);
        if (getentropy(bytes.data(), count) != 0)
            qFatal("The system gives no random bytes.");
#else
        const quint32 word = QRandomGenerator::system()->generate();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
#endif
        bytes = bytes.subspan(count);
    }
}

} // namespace latchkey
