#pragma once

#include <chrono>

namespace latchkey {
class RandomSource;
}

namespace latchkey::mail {

// How long to wait after the `failures`-th failure in a row (1 for the first): doubling from
// `first` to `most`, of which a random half is taken off, so that what failed together is not tried
// together.
struct RetrySchedule
{
    std::chrono::milliseconds first;
    std::chrono::milliseconds most;

    std::chrono::milliseconds delay(int failures, RandomSource &random) const;
};

// A mail that its recipient's server does not take now. Grey-listing asks for a few minutes.
inline constexpr RetrySchedule mailRetry{std::chrono::seconds(10), std::chrono::minutes(15)};

// A mail server, or a database, that is away. Short, because nothing but one attempt is spent.
inline constexpr RetrySchedule serverRetry{std::chrono::seconds(1), std::chrono::seconds(30)};

} // namespace latchkey::mail
