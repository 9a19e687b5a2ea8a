#pragma once

#include "http/httpmessage.h"

namespace latchkey::support {

// Takes a streamed answer as a client would, on the thread of the test.
class CollectingSink final : public http::StreamSink
{
public:
    bool isOpen() const override { return !hasEnded && !isBroken; }

    qsizetype bytesWaiting() const override { return waiting; }

    void write(QByteArray chunk) override
    {
        text += chunk;
        ++chunks;
        if (takesNothing)
            waiting += chunk.size();
    }

    void finish() override { hasEnded = true; }

    void abort() override { isBroken = true; }

    QByteArray text;
    int chunks = 0;
    qsizetype waiting = 0; // what the client has not taken yet
    bool takesNothing = false;
    bool hasEnded = false;
    bool isBroken = false;
};

} // namespace latchkey::support
