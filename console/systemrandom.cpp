#include "systemrandom.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace latchkey::console {

void SystemRandom::fill(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
        const quint32 word = QRandomGenerator::system()->generate();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

} // namespace latchkey::console
