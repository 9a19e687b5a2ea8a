#include "eventstream.h"

#include "adminclient.h"

#include <QNetworkReply>

#include <chrono>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseBetweenTries = 3s;
constexpr qsizetype longestLine = 1024 * 1024; // whoever sends more is no Latchkey

} // namespace

EventStream::EventStream(AdminClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenTries);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_client.isLinkUp())
            return; // linkChanged() comes
        Q_EMIT arrived();
        connectAnew();
    });
    connect(&client, &AdminClient::linkChanged, this, [this](bool isUp) {
        if (isUp && m_isOpen && !m_reply)
            m_pause.start();
    });
}

EventStream::~EventStream()
{
    close();
}

void EventStream::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    connectAnew();
}

void EventStream::close()
{
    m_isOpen = false;
    m_pause.stop();
    m_line.clear();
    m_lastId.clear();
    if (QNetworkReply *reply = m_reply) {
        m_reply.clear();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void EventStream::connectAnew()
{
    ApiRequest request = ApiRequest::get(u"/admin/events"_s);
    if (!m_lastId.isEmpty())
        request.headers.emplace_back("Last-Event-ID", m_lastId);
    m_line.clear();
    m_isHeard = false;
    m_reply = m_client.stream(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply, &QNetworkReply::finished, this, &EventStream::finish);
}

void EventStream::read()
{
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    m_line += m_reply->readAll();
    qsizetype end = m_line.indexOf('\n');
    // From here on nothing is missed; what happened before may have been.
    bool isNew = !std::exchange(m_isHeard, true);
    for (; end >= 0; end = m_line.indexOf('\n')) {
        const QByteArray line = m_line.first(end).trimmed();
        m_line.remove(0, end + 1);
        if (line.startsWith("id:"))
            m_lastId = line.sliced(3).trimmed();
        isNew = isNew || line.startsWith("data:");
    }
    if (m_line.size() > longestLine)
        m_reply->abort();
    if (isNew)
        Q_EMIT arrived();
}

void EventStream::finish()
{
    m_reply->deleteLater();
    m_reply.clear();
    if (m_isOpen)
        m_pause.start();
}

} // namespace latchkey::console
