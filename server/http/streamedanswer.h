#pragma once

#include "answerbytes.h"
#include "httpmessage.h"

#include <memory>

namespace latchkey::http {

class GuardedConnection;

// One streamed answer: the producer on one side, the connection on the other. Lives on the
// connection's event loop; the producer may keep it after the client has left, when it does
// nothing any more.
class StreamedAnswer final : public StreamSink, public std::enable_shared_from_this<StreamedAnswer>
{
public:
    // More than this waiting means that the producer does not look at bytesWaiting().
    static constexpr qsizetype maxWaiting = 16 * 1024 * 1024;
    static constexpr qsizetype drainedBelow = 64 * 1024;

    StreamedAnswer(GuardedConnection &connection,
                   std::shared_ptr<ResponseStream> stream,
                   BodyFraming framing,
                   std::shared_ptr<void> place);

    void start();
    void taken(); // by the client: some of what was written
    void clientLeft();

    bool isOpen() const override { return m_connection != nullptr; }

    qsizetype bytesWaiting() const override;
    void write(QByteArray data) override;
    void finish() override;
    void abort() override;

private:
    GuardedConnection *m_connection; // null once the client has left or the stream has ended
    std::shared_ptr<ResponseStream> m_stream;
    BodyFraming m_framing;
    std::shared_ptr<void> m_place;
};

} // namespace latchkey::http
