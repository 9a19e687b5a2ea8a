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
    m_timer.stop();
    m_isUp = true;
}

void LinkWatch::setUp(bool isUp)
{
    if (m_isUp == isUp)
        return;
    m_isUp = isUp;
    if (isUp)
        m_timer.stop();
    else
        m_timer.start(firstPause);
    Q_EMIT changed(isUp);
}

void LinkWatch::ask()
{
    ApiRequest request = ApiRequest::get(u"/health"_s);
    QNetworkReply *reply = m_transport.start(request, Secret(), Transport::Patience::Ordinary);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (m_isUp)
            return;
        m_timer.start(std::min(m_timer.intervalAsDuration() * 2, longestPause));
        note(m_transport.read(reply));
    });
}

} // namespace latchkey::console
