#include "framedsocket.h"

#include <algorithm>
#include <cstring>

namespace latchkey::http {

FramedSocket::FramedSocket()
{
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

FramedSocket::~FramedSocket()
{
    setSocketState(UnconnectedState); // there is nothing beneath that the base could abort
}

void FramedSocket::offer(QByteArrayView method, const QByteArray &body)
{
    m_head.resize(0);
    m_head.append(method).append(" / HTTP/1.1\r\n");
    if (!body.isEmpty())
        m_head.append("Content-Length: ").append(QByteArray::number(body.size())).append("\r\n");
    m_head.append("\r\n");
    m_body = body;
    m_read = 0;
}

void FramedSocket::leave()
{
    if (state() == UnconnectedState)
        return;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 FramedSocket::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_head.size() + m_body.size() - m_read;
}

void FramedSocket::disconnectFromHost()
{
    m_isRefused = true;
    if (m_onRefused)
        m_onRefused();
}

qint64 FramedSocket::readData(char *data, qint64 maxSize)
{
    qint64 copied = 0;
    for (const QByteArray *part : {&m_head, &m_body}) {
        const qsizetype before = part == &m_body ? m_head.size() : 0;
        const qsizetype start = std::max<qsizetype>(m_read - before, 0);
        const qint64 count = std::min<qint64>(part->size() - start, maxSize - copied);
        if (count <= 0)
            continue;
        std::memcpy(data + copied, part->constData() + start, static_cast<std::size_t>(count));
        copied += count;
        m_read += count;
    }
    if (m_read == m_head.size() + m_body.size()) {
        m_head.resize(0);
        m_body.clear();
        m_read = 0;
    }
    return copied;
}

qint64 FramedSocket::writeData(const char *, qint64 size)
{
    return size;
}

} // namespace latchkey::http
