#pragma once

#include "requestframer.h"

#include <QTcpSocket>

#include <functional>

namespace latchkey::http {

// What Qt's HTTP server reads in place of the real connection. It yields only requests that the
// guard has framed, one at a time and complete, under a head that we wrote: the parser of Qt 6.8
// takes a body for the next request when it stumbles over a header, so it is shown none that came
// from outside. Lives on the event loop; belongs to Qt's handler of the connection. It serves one
// request of one connection after the other, of whichever.
class FramedSocket final : public QTcpSocket
{
public:
    FramedSocket();
    ~FramedSocket() override;

    // Qt reads it at the next readyRead().
    void offer(QByteArrayView method, const QByteArray &body);

    void leave(); // for good: Qt lets go of it

    // Called if Qt wants the connection closed, which it never does for what we show it.
    void setOnRefused(std::function<void()> onRefused) { m_onRefused = std::move(onRefused); }

    bool isRefused() const { return m_isRefused; }

    qint64 bytesAvailable() const override;
    void disconnectFromHost() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override; // answers take another way

private:
    QByteArray m_head;
    QByteArray m_body;
    qsizetype m_read = 0; // of head and body together
    std::function<void()> m_onRefused;
    bool m_isRefused = false;
};

} // namespace latchkey::http
