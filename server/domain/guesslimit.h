#pragma once

#include <chrono>

namespace latchkey::domain {

// How often a secret may be guessed at. `free` guesses within `window` of the first one cost
// nothing. Each further wrong one is followed by a pause in which nothing is looked at:
// `firstPause`, then twice as long each time, up to `longestPause`. After a pause and a quiet
// `window` all is forgotten.
struct GuessLimit
{
    int free = 0;
    std::chrono::microseconds window{0};
    std::chrono::microseconds firstPause{0};
    std::chrono::microseconds longestPause{0};
};

// NIST SP 800-63B-4 3.2.2 allows 100 consecutive failures; guessing goes on at one in 15 minutes.
inline constexpr GuessLimit passwordGuesses{.free = 30,
                                            .window = std::chrono::minutes(15),
                                            .firstPause = std::chrono::seconds(1),
                                            .longestPause = std::chrono::minutes(15)};

} // namespace latchkey::domain
