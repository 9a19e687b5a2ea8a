#include "adminclient.h"

#include "parting.h"

#include <QNetworkReply>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

bool isTokenRefused(const ApiError &error)
{
    static constexpr std::array codes{
        "bad_jwt"_L1, "no_authorization"_L1, "session_not_found"_L1, "session_expired"_L1};
    return error.kind == ApiError::Kind::Refused
        && std::ranges::any_of(codes, [&](QLatin1StringView code) { return error.code == code; });
}

ApiError signedOut(ApiError error)
{
    error.kind = ApiError::Kind::SignedOut;
    return error;
}

} // namespace

void ApiCall::cancel()
{
    m_done = nullptr;
    abandon();
}

void ApiCall::abandon()
{
    if (m_reply)
        m_reply->abort();
    deleteLater();
}

AdminClient::AdminClient(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_link(m_transport)
{
    connect(&m_link, &LinkWatch::changed, this, &AdminClient::linkChanged);
}

void AdminClient::setServer(const QUrl &url, const QString &fingerprint)
{
    setCredentials({});
    m_transport.setServer(url, fingerprint);
    m_link.reset();
}

void AdminClient::setCredentials(Credentials credentials)
{
    if (QNetworkReply *renewal = std::exchange(m_renewal, nullptr))
        renewal->abort();
    m_credentials = std::move(credentials);
    m_waiting.clear();
    // Whoever is told may send anew, with the new credentials: that is not meant.
    QList<QPointer<ApiCall>> former;
    for (ApiCall *call : findChildren<ApiCall *>(Qt::FindDirectChildrenOnly))
        former << call;
    for (const QPointer<ApiCall> &call : std::as_const(former)) {
        if (!call || !call->m_done)
            continue;
        const auto done = std::exchange(call->m_done, nullptr);
        const QPointer<QObject> context = call->m_context;
        call->abandon();
        if (context)
            done(std::unexpected(ApiError{.kind = ApiError::Kind::SignedOut}));
    }
    for (const QPointer<QNetworkReply> &reply : std::exchange(m_streams, {})) {
        if (reply)
            reply->abort();
    }
}

void AdminClient::leave(const ApiRequest &last)
{
    if (const auto *tokens = std::get_if<SessionTokens>(&m_credentials))
        (new Parting(m_transport, *tokens, this))->start(last, m_clock.now());
    setCredentials({});
}

QPointer<ApiCall> AdminClient::send(const ApiRequest &request, QObject *context, Done done)
{
    auto *call = new ApiCall(this);
    call->m_request = request;
    call->m_context = context;
    call->m_done = std::move(done);
    start(call);
    return call;
}

QNetworkReply *AdminClient::stream(const ApiRequest &request)
{
    QNetworkReply *reply
        = m_transport.start(request, bearerOf(m_credentials), Transport::Patience::Endless);
    m_streams.removeIf([](const QPointer<QNetworkReply> &former) { return !former; });
    m_streams << reply;
    return reply;
}

ApiResult AdminClient::read(QNetworkReply *reply) const
{
    if (!m_streams.contains(reply))
        return std::unexpected(ApiError{.kind = ApiError::Kind::SignedOut});
    return m_transport.read(reply);
}

void AdminClient::start(ApiCall *call)
{
    if (!call->m_request.isAnonymous && !call->m_hasRenewed && mustRenew()) {
        m_waiting << call;
        renew();
        return;
    }
    const Secret bearer = call->m_request.isAnonymous ? Secret() : bearerOf(m_credentials);
    call->m_reply = m_transport.start(call->m_request, bearer, Transport::Patience::Ordinary);
    connect(call->m_reply, &QNetworkReply::finished, call, [this, call] { finish(call); });
    connect(call, &QObject::destroyed, call->m_reply, &QObject::deleteLater);
}

void AdminClient::finish(ApiCall *call)
{
    if (!call->m_done)
        return;
    const ApiResult result = m_transport.read(call->m_reply);
    m_link.note(result);
    const bool isRefused
        = !result && !call->m_request.isAnonymous && isTokenRefused(result.error());
    if (!isRefused) {
        deliver(call, result);
        return;
    }
    if (std::holds_alternative<SessionTokens>(m_credentials) && !call->m_wasRetried) {
        call->m_wasRetried = true;
        call->m_reply->deleteLater();
        m_waiting << call;
        renew();
        return;
    }
    // A key that is refused was never a session: the server's reason says more.
    const bool isKey = std::holds_alternative<ServiceKey>(m_credentials);
    deliver(call, std::unexpected(isKey ? result.error() : signedOut(result.error())));
    endSession(result.error());
}

void AdminClient::deliver(ApiCall *call, const ApiResult &result)
{
    const auto done = std::exchange(call->m_done, nullptr);
    call->deleteLater();
    if (done && call->m_context)
        done(result);
}

bool AdminClient::mustRenew() const
{
    const auto *tokens = std::get_if<SessionTokens>(&m_credentials);
    return m_renewal || (tokens && isOutdated(*tokens, m_clock.now()));
}

// A refresh token works once, so there is one renewal at a time, and everybody waits for it.
void AdminClient::renew()
{
    if (m_renewal)
        return;
    const auto *tokens = std::get_if<SessionTokens>(&m_credentials);
    if (!tokens)
        return;
    m_renewal = m_transport.start(renewalOf(*tokens), Secret(), Transport::Patience::Ordinary);
    connect(m_renewal, &QNetworkReply::finished, this, [this, reply = m_renewal] {
        reply->deleteLater();
        if (reply != m_renewal)
            return;
        m_renewal.clear();
        renewed(m_transport.read(reply));
    });
}

void AdminClient::renewed(const ApiResult &result)
{
    m_link.note(result);
    const QList<QPointer<ApiCall>> waiting = std::exchange(m_waiting, {});
    const auto tokens = result ? readSessionTokens(result->object()) : std::nullopt;
    if (tokens) {
        m_credentials = *tokens;
        Q_EMIT tokensRenewed();
        for (const QPointer<ApiCall> &call : waiting) {
            if (!call || !call->m_done)
                continue;
            call->m_hasRenewed = true;
            start(call);
        }
        return;
    }
    ApiError error = result ? ApiError{.kind = ApiError::Kind::Unreadable} : result.error();
    // Refused for good; 409, 429 and 5xx pass.
    const bool isOver = error.kind == ApiError::Kind::Refused && error.status < 500
        && error.status != 409 && error.status != 429;
    if (isOver)
        error = signedOut(error);
    for (const QPointer<ApiCall> &call : waiting) {
        if (call)
            deliver(call, std::unexpected(error));
    }
    if (isOver)
        endSession(error);
}

void AdminClient::endSession(const ApiError &error)
{
    if (std::holds_alternative<std::monostate>(m_credentials))
        return;
    m_credentials = {};
    Q_EMIT sessionEnded(error);
}

} // namespace latchkey::console
