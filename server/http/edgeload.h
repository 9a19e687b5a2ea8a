#pragma once

#include <QtTypes>

namespace latchkey::http {

// How much one lane has to do at this moment, and what it refused since the start.
struct LaneLoad
{
    int threads = 0;
    int busy = 0; // of the threads
    int waiting = 0; // requests without a thread
    qint64 refused = 0; // with 503, because too many waited
};

// The same for the whole edge.
struct EdgeLoad
{
    LaneLoad quick;
    LaneLoad hashing;
    LaneLoad outbound;
    int connections = 0;
    int mostConnections = 0;
    qint64 refusedConnections = 0; // beyond that; they were closed at once
    int streams = 0;
};

} // namespace latchkey::http
