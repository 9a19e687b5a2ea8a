#include "streamedanswer.h"

#include "guardedconnection.h"

namespace latchkey::http {

StreamedAnswer::StreamedAnswer(GuardedConnection &connection,
                               std::shared_ptr<ResponseStream> stream,
                               BodyFraming framing,
                               std::shared_ptr<void> place)
    : m_connection(&connection)
    , m_stream(std::move(stream))
    , m_framing(framing)
    , m_place(std::move(place))
{ }

void StreamedAnswer::start()
{
    const std::shared_ptr<ResponseStream> stream = m_stream; // start() may call finish()
    stream->start(shared_from_this());
}

void StreamedAnswer::taken()
{
    const std::shared_ptr<ResponseStream> stream = m_stream;
    if (stream && bytesWaiting() < drainedBelow)
        stream->drained();
}

void StreamedAnswer::clientLeft()
{
    m_connection = nullptr;
    m_place.reset();
    if (const std::shared_ptr<ResponseStream> stream = std::exchange(m_stream, nullptr))
        stream->gone();
}

qsizetype StreamedAnswer::bytesWaiting() const
{
    return m_connection ? m_connection->bytesWaiting() : 0;
}

void StreamedAnswer::write(QByteArray data)
{
    if (!m_connection || data.isEmpty()) // an empty chunk would end the answer
        return;
    GuardedConnection &connection = *m_connection;
    connection.writeStream(m_framing == BodyFraming::Chunked ? chunk(data) : data);
    if (isOpen() && bytesWaiting() > maxWaiting)
        connection.abort();
}

void StreamedAnswer::finish()
{
    GuardedConnection *connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return;
    m_stream.reset();
    m_place.reset();
    if (m_framing == BodyFraming::Chunked)
        connection->writeStream(lastChunk.toByteArray());
    connection->endStream();
}

void StreamedAnswer::abort()
{
    if (m_connection)
        m_connection->abort();
}

} // namespace latchkey::http
