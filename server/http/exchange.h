#pragma once

#include "pipeline.h"

#include <atomic>
#include <memory>

namespace latchkey::http {

class GuardedConnection;

// One request on its way through a lane. The worker owns `admission` while it runs; the event loop
// reads `early`, a copy made before.
struct Exchange
{
    enum class State {
        Open,
        Answered, // by the worker
        Overdue, // the event loop answered 504; what the worker has comes too late
        Abandoned // the client left
    };

    HttpRequest request; // const once the exchange exists
    Pipeline::Admission admission;
    RequestContext early;
    std::shared_ptr<void> streamPlace; // Lane::Streaming only
    std::atomic<State> state = State::Open;

    GuardedConnection *connection = nullptr; // event loop only; null once it is gone or answered

    bool leaveOpenState(State next)
    {
        State expected = State::Open;
        return state.compare_exchange_strong(expected, next);
    }
};

} // namespace latchkey::http
