#pragma once

#include "apirequest.h"
#include "clock.h"
#include "credentials.h"
#include "linkwatch.h"
#include "transport.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QNetworkReply;

namespace latchkey::console {

class AdminClient;

// One request under way. Belongs to the client and deletes itself when it is over, so keep it in a
// QPointer. After cancel(), or when the context it was sent for is gone, nobody is called.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    void cancel();

private:
    friend class AdminClient;
    using QObject::QObject;

    void abandon();

    ApiRequest m_request;
    QPointer<QObject> m_context;
    std::function<void(const ApiResult &)> m_done;
    QPointer<QNetworkReply> m_reply;
    bool m_wasRetried = false;
    bool m_hasRenewed = false; // goes with what it gets, however soon that expires
};

// All requests of one window to one server, with its session: puts the token in, renews it before
// it expires or when it is refused (once, and the request is repeated), notices when the server is
// away and asks after it until it is back. Lives on the GUI thread and never blocks it.
class AdminClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const ApiResult &)>;

    explicit AdminClient(const Clock &clock, QObject *parent = nullptr);

    // Forgets the credentials: they are for one server.
    void setServer(const QUrl &url, const QString &fingerprint);

    // What was asked with the former ones is not told to anybody any more: calls under way end as
    // ApiError::Kind::SignedOut, streams are cut. A renewal of the session is no such change.
    void setCredentials(Credentials credentials);

    // Ends the session with a last request, whose answer nobody waits for. Other credentials are
    // only forgotten.
    void leave(const ApiRequest &last);

    const Credentials &credentials() const { return m_credentials; }

    const QUrl &url() const { return m_transport.url(); }

    bool isLinkUp() const { return m_link.isUp(); }

    // `done` is called once, later, unless `context` is gone by then.
    QPointer<ApiCall> send(const ApiRequest &request, QObject *context, Done done);

    // For answers that are read while they come: server-sent events, exports. The caller owns the
    // reply; read() makes a result of it when it has finished. Not retried.
    QNetworkReply *stream(const ApiRequest &request);
    ApiResult read(QNetworkReply *reply) const;

    // Asks after the server while nothing else does, so that it is noticed when it goes away.
    void setLinkWatched(bool isWatched) { m_link.setWatching(isWatched); }

    void setLinkCheckInterval(std::chrono::milliseconds interval) { m_link.setInterval(interval); }

Q_SIGNALS:
    void tokensRenewed(); // the former refresh token is used up
    void sessionEnded(const latchkey::console::ApiError &error); // signing in again helps
    void linkChanged(bool isUp); // up: whatever is shown may be outdated

private:
    void start(ApiCall *call);
    void finish(ApiCall *call);
    void deliver(ApiCall *call, const ApiResult &result);
    bool mustRenew() const;
    void renew();
    void renewed(const ApiResult &result);
    void endSession(const ApiError &error);

    const Clock &m_clock;
    Transport m_transport;
    LinkWatch m_link;
    Credentials m_credentials;
    QPointer<QNetworkReply> m_renewal;
    QList<QPointer<ApiCall>> m_waiting; // for the renewal
    QList<QPointer<QNetworkReply>> m_streams; // of the present credentials
};

} // namespace latchkey::console
