#pragma once

#include "api/adminclient.h"

namespace latchkey::console {

// One user as the server knows it in full. Of several that are opened in a row only the last is
// read to the end.
class OpenedUser final : public QObject
{
    Q_OBJECT

public:
    explicit OpenedUser(AdminClient &client, QObject *parent = nullptr);

    // Begins with what a list said, and reads the rest.
    void open(const QJsonObject &listed);
    void reload();
    void close();

    const QJsonObject &user() const { return m_user; }

    QString id() const;

    bool isOpen() const { return !m_user.isEmpty(); }

    bool isComplete() const { return !m_etag.isEmpty(); } // not only what the list said

    // A second factor of this user is taken away for good.
    void removeFactor(const QString &factorId);

Q_SIGNALS:
    void shown(); // another user, or more about the same
    void failed(const latchkey::console::ApiError &error);

private:
    void take(const ApiAnswer &answer);
    QString path() const;

    AdminClient &m_client;
    QPointer<ApiCall> m_call;
    QJsonObject m_user;
    QByteArray m_etag;
};

} // namespace latchkey::console
