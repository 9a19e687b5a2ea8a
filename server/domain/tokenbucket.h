#pragma once

#include "clock.h"

#include <chrono>

namespace latchkey::domain {

// A token bucket: `burst` tokens at most, and a new one every `interval`.
struct BucketRule
{
    std::chrono::microseconds interval{0}; // 0: tokens are never short
    int burst = 0; // 0: there are none
};

// "30 in five minutes" as refill, with a burst that may differ. Nothing comes back with 0 events:
// such a bucket is full again after an hour, when the peer forgets it.
BucketRule bucketRule(double events, std::chrono::microseconds period, int burst);

// The outcome of taking one token. The state of a bucket is one number, the moment at which it will
// be full again (GCRA, ITU-T I.371): what lies in the past needs not be kept.
struct TokenTaken
{
    bool isAllowed = false;
    Timestamp fullAt; // the state to keep; unchanged if there was no token
    std::chrono::microseconds wait{0}; // until the next token, if there was none
};

// A clock that was set back must not keep anybody out: a bucket is never more than empty at `now`.
TokenTaken takeToken(const BucketRule &rule, Timestamp fullAt, Timestamp now);

} // namespace latchkey::domain
