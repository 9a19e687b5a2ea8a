#pragma once

#include "http/httpmessage.h"

#include <QSemaphore>

#include <atomic>

namespace latchkey::test {

inline constexpr qsizetype chunkSize = 10'000;

// Sends `chunks` chunks, never more than the client takes. What it sees is for the test to read.
class Producer final : public http::ResponseStream
{
public:
    explicit Producer(int chunks)
        : m_left(chunks)
    { }

    void start(std::shared_ptr<http::StreamSink> sink) override
    {
        m_sink = std::move(sink);
        started.release();
        produce();
    }

    void drained() override
    {
        ++drains;
        produce();
    }

    void gone() override
    {
        wasOpenWhenGone = m_sink->isOpen();
        m_sink->write("too late"); // does nothing
        m_sink->finish();
        left.release();
    }

    QSemaphore started;
    QSemaphore left;
    std::atomic<int> drains = 0;
    std::atomic<qsizetype> written = 0;
    std::atomic<qsizetype> mostWaiting = 0;
    std::atomic<bool> wasOpenWhenGone = false;

private:
    void produce()
    {
        while (m_left > 0 && m_sink->isOpen() && m_sink->bytesWaiting() < 64 * 1024) {
            m_sink->write(QByteArray(chunkSize, static_cast<char>('a' + m_left % 26)));
            written += chunkSize;
            mostWaiting = std::max(mostWaiting.load(), m_sink->bytesWaiting());
            if (--m_left == 0)
                m_sink->finish();
        }
    }

    std::shared_ptr<http::StreamSink> m_sink;
    int m_left;
};

// Says nothing until it is told to, from another thread.
class Quiet final : public http::ResponseStream
{
public:
    void start(std::shared_ptr<http::StreamSink> sink) override
    {
        m_sink = std::move(sink);
        m_home = std::make_unique<QObject>();
        started.release();
    }

    void drained() override { }

    void gone() override { left.release(); }

    void say(const QByteArray &text)
    {
        QMetaObject::invokeMethod(
            m_home.get(), [this, text] { m_sink->write(text); }, Qt::BlockingQueuedConnection);
    }

    void end()
    {
        QMetaObject::invokeMethod(
            m_home.get(), [this] { m_sink->finish(); }, Qt::BlockingQueuedConnection);
    }

    QSemaphore started;
    QSemaphore left;

private:
    std::shared_ptr<http::StreamSink> m_sink;
    std::unique_ptr<QObject> m_home;
};

// Writes everything at once and never asks whether anybody takes it.
class Deaf final : public http::ResponseStream
{
public:
    void start(std::shared_ptr<http::StreamSink> sink) override
    {
        for (int i = 0; i < 4'000; ++i)
            sink->write(QByteArray(chunkSize, 'x'));
        sink->finish();
    }

    void drained() override { }

    void gone() override { left.release(); }

    QSemaphore left;
};

} // namespace latchkey::test
