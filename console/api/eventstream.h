#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace latchkey::console {

class AdminClient;

// Listens to GET /admin/events while it is open, and begins again behind the last event when the
// connection breaks. Says only that there is something new: what that is, is read from the list,
// which knows the filters and renews the session.
class EventStream : public QObject
{
    Q_OBJECT

public:
    explicit EventStream(AdminClient &client, QObject *parent = nullptr);
    ~EventStream() override;

    void open();
    void close();

    const QByteArray &lastId() const { return m_lastId; }

Q_SIGNALS:
    void arrived(); // or something may have, while nobody listened

private:
    void connectAnew();
    void read();
    void finish();

    AdminClient &m_client;
    QPointer<QNetworkReply> m_reply;
    QTimer m_pause;
    QByteArray m_line;
    QByteArray m_lastId;
    bool m_isOpen = false;
    bool m_isHeard = false; // the server has begun to speak
};

} // namespace latchkey::console
