#pragma once

#include <cstddef>

namespace latchkey::storage {

enum class FailureKind {
    Refused, // a duplicate, or a lock that was not to be had in time
    Transient, // a serialization failure or a deadlock: the same work may succeed at once
    Unavailable, // the server, or the disk, is away
    Stale, // what this connection had prepared fits the tables no more: a new one will do
    TimedOut,
    Unexpected
};

inline constexpr std::size_t failureKinds = static_cast<std::size_t>(FailureKind::Unexpected) + 1;

} // namespace latchkey::storage
