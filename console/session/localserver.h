#pragma once

#include "api/transport.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace latchkey::console {

// Looks for a Latchkey server on this machine: asks some addresses, one after the other, how they
// are.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    explicit LocalServer(QList<QUrl> addresses, QObject *parent = nullptr);

    void look();

    // Where one listens unless it was told otherwise.
    static QList<QUrl> usualAddresses();

Q_SIGNALS:
    void found(const QUrl &url, const QString &version);

private:
    void ask();

    const QList<QUrl> m_addresses;
    Transport m_transport;
    qsizetype m_next = 0;
};

} // namespace latchkey::console
