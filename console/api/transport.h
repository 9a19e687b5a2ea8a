#pragma once

#include "apirequest.h"
#include "secret.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslError>
#include <QUrl>

namespace latchkey::console {

// The way to one server: builds requests, decides about certificates, reads answers. Knows no
// session; AdminClient does. Follows no redirect, because a token would go along.
class Transport : public QObject
{
    Q_OBJECT

public:
    enum class Patience {
        Ordinary, // an answer within 30 s
        Endless // a stream: events, an export
    };

    explicit Transport(QObject *parent = nullptr);

    // `fingerprint` pins the certificate (SHA-256, hexadecimal, colons or not); empty: what the
    // system trusts.
    void setServer(const QUrl &url, const QString &fingerprint);

    const QUrl &url() const { return m_url; }

    QString fingerprint() const { return QString::fromLatin1(m_pin); }

    QNetworkReply *start(const ApiRequest &request, const Secret &bearer, Patience patience);

    // Of a reply that has finished.
    ApiResult read(QNetworkReply *reply) const;

private:
    bool isPinned(const QNetworkReply *reply) const;
    void judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors);
    void checkPin(QNetworkReply *reply);
    ApiError failureOf(QNetworkReply *reply) const;

    QNetworkAccessManager m_network;
    QUrl m_url;
    QByteArray m_pin; // lower case, no colons
};

} // namespace latchkey::console
