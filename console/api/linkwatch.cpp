#include "linkwatch.h"

#include <QNetworkReply>

#include <algorithm>
#include <chrono>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 1s;
constexpr std::chrono::milliseconds longestPause = 10s;

} // namespace

LinkWatch::LinkWatch(Transport &transport)
    : m_transport(transport)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LinkWatch::ask);
}

void LinkWatch::note(const ApiResult &result)
{
    setUp(result || result.error().kind != ApiError::Kind::Unreachable);
}

void LinkWatch::reset()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr))
        reply->abort();
    m_isUp = true;
    askLater();
}

void LinkWatch::setWatching(bool isWatching)
{
    if (std::exchange(m_isWatching, isWatching) != isWatching && m_isUp)
        askLater();
}

void LinkWatch::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_isUp)
        askLater();
}

void LinkWatch::setUp(bool isUp)
{
    if (m_isUp == isUp) {
        if (isUp)
            askLater(); // it has just answered
        return;
    }
    m_isUp = isUp;
    if (isUp)
        askLater();
    else
        m_timer.start(firstPause);
    Q_EMIT changed(isUp);
}

void LinkWatch::askLater()
{
    if (m_isWatching)
        m_timer.start(m_interval);
    else
        m_timer.stop();
}

void LinkWatch::ask()
{
    if (m_reply)
        return;
    const ApiRequest request = ApiRequest::get(u"/health"_s);
    QNetworkReply *reply = m_transport.start(request, Secret(), Transport::Patience::Ordinary);
    m_reply = reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply != m_reply)
            return;
        m_reply.clear();
        if (!m_isUp)
            m_timer.start(std::min(m_timer.intervalAsDuration() * 2, longestPause));
        note(m_transport.read(reply));
    });
}

} // namespace latchkey::console
