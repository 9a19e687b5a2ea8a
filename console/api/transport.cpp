#include "transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <chrono>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

// Names of what is kept at a reply until it is read.
constexpr const char *problemsProperty = "latchkeyProblems";
constexpr const char *certificateProperty = "latchkeyCertificate";

QByteArray digestOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

QByteArray withoutColons(const QString &fingerprint)
{
    return fingerprint.toLatin1().replace(':', QByteArray()).trimmed().toLower();
}

QSslCertificate certificateOf(const QNetworkReply *reply)
{
    return reply->sslConfiguration().peerCertificate();
}

void keepCertificate(QNetworkReply *reply, const QStringList &problems)
{
    reply->setProperty(problemsProperty, problems);
    reply->setProperty(certificateProperty, QVariant::fromValue(certificateOf(reply)));
}

QString nameIn(const QStringList &values)
{
    return values.join(u", "_s);
}

UntrustedCertificate describe(const QSslCertificate &certificate, const QStringList &problems)
{
    return {.fingerprint = QString::fromLatin1(
                certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
            .subject = nameIn(certificate.subjectInfo(QSslCertificate::CommonName)),
            .issuer = nameIn(certificate.issuerInfo(QSslCertificate::CommonName)),
            .validUntil = certificate.expiryDate(),
            .problems = problems};
}

// Both shapes of the server's errors: {code, message}, and {code: 422, error_code, msg}.
ApiError refusal(int status, const QByteArray &body)
{
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    const QJsonValue code
        = members.contains("error_code"_L1) ? members["error_code"_L1] : members["code"_L1];
    ApiError error{.kind = ApiError::Kind::Refused, .status = status};
    error.code = code.toString();
    error.message = members.contains("message"_L1) ? members["message"_L1].toString()
                                                   : members["msg"_L1].toString();
    for (const QJsonValue &reason : members["weak_password"_L1]["reasons"_L1].toArray())
        error.reasons << reason.toString();
    if (error.code.isEmpty() && error.message.isEmpty())
        error.kind = ApiError::Kind::Unreadable;
    return error;
}

} // namespace

Transport::Transport(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this, &Transport::judgeCertificate);
    connect(&m_network, &QNetworkAccessManager::encrypted, this, &Transport::checkPin);
}

void Transport::setServer(const QUrl &url, const QString &fingerprint)
{
    m_url = url;
    m_pin = withoutColons(fingerprint);
    // Connections that were made under another decision about the certificate must not be used.
    m_network.clearConnectionCache();
}

QNetworkReply *Transport::start(const ApiRequest &request, const Secret &bearer, Patience patience)
{
    QUrl url = m_url;
    url.setPath(url.path() + request.path, QUrl::TolerantMode);
    url.setQuery(request.query);
    QNetworkRequest sent(url);
    sent.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    sent.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    sent.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    sent.setRawHeader("X-Supabase-Api-Version", "2024-01-01");
    if (!bearer.isEmpty())
        sent.setRawHeader("Authorization", "Bearer " + bearer.revealBytes());
    if (!request.body.isEmpty())
        sent.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : request.headers)
        sent.setRawHeader(name, value);
    if (patience == Patience::Ordinary)
        sent.setTransferTimeout(30s);
    return m_network.sendCustomRequest(sent, request.method, request.body);
}

ApiResult Transport::read(QNetworkReply *reply) const
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isAnswered = status != 0 && !reply->property(certificateProperty).isValid();
    if (isAnswered && status >= 200 && status < 300 && reply->error() == QNetworkReply::NoError)
        return ApiAnswer{.status = status, .body = reply->readAll(), .headers = reply->headers()};
    ApiError error = failureOf(reply);
    error.detail
        = QString::fromLatin1(
              reply->request().attribute(QNetworkRequest::CustomVerbAttribute).toByteArray())
        + u' ' + reply->url().toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    return std::unexpected(error);
}

ApiError Transport::failureOf(QNetworkReply *reply) const
{
    const QVariant shown = reply->property(certificateProperty);
    if (shown.isValid()) {
        ApiError error{.kind = ApiError::Kind::Untrusted, .message = reply->errorString()};
        error.certificate = describe(shown.value<QSslCertificate>(),
                                     reply->property(problemsProperty).toStringList());
        error.certificate->isExpected = m_pin.isEmpty();
        return error;
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 300)
        return {.kind = ApiError::Kind::Unreachable, .message = reply->errorString()};
    ApiError error = refusal(status, reply->readAll());
    error.retryAfterSeconds = reply->rawHeader("Retry-After").toInt();
    return error;
}

bool Transport::isPinned(const QNetworkReply *reply) const
{
    return !m_pin.isEmpty() && digestOf(certificateOf(reply)) == m_pin;
}

// A pinned certificate is the right one whoever signed it, whatever name and dates it has.
void Transport::judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors)
{
    if (isPinned(reply)) {
        reply->ignoreSslErrors();
        return;
    }
    QStringList problems;
    for (const QSslError &error : errors)
        problems << error.errorString();
    keepCertificate(reply, problems);
}

// Another certificate is refused even where an authority vouches for it: that is what a pin is for.
void Transport::checkPin(QNetworkReply *reply)
{
    if (m_pin.isEmpty() || isPinned(reply))
        return;
    keepCertificate(reply, {});
    reply->abort();
}

} // namespace latchkey::console
